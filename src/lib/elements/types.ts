/** The types of the custom elements: for `querySelector`, `createElement`, `addEventListener` and templates. */
import type { Problem } from '../lesson/problem.ts';
import type { Lesson, Measure } from '../lesson/schema.ts';
import type { Reading } from '../narrative/types.ts';
import type { Words } from '../words/index.ts';
import type { RowKey } from '../rows/types.ts';

/** What every element takes, as attribute or property. */
export interface LessonAttributes {
	/** A compiled lesson, set as a property; its JSON as an attribute. Wins over `src` where it can be read. */
	lesson?: Lesson | string | undefined;
	/** Address of a compiled lesson. */
	src?: string | undefined;
	/**
	 * All words of a language, set as a property.
	 * @default English
	 */
	words?: Words | undefined;
	/**
	 * `light` or `dark`.
	 * @default the color-scheme of the page around
	 */
	theme?: 'light' | 'dark' | undefined;
}

export interface TimelineAttributes extends LessonAttributes {
	/** Id of a step: what its first figure of this kind shows is shown. */
	step?: string | undefined;
}

export interface ClaimsAttributes extends TimelineAttributes {
	/**
	 * What is counted: `deaths`.
	 * @default the first claim's measure
	 */
	measure?: Measure | undefined;
	/**
	 * Id of the only source whose claims are shown.
	 * @default all
	 */
	document?: string | undefined;
}

export interface AccountsAttributes extends TimelineAttributes {
	/**
	 * Id of a moment of the lesson.
	 * @default the first
	 */
	moment?: string | undefined;
}

export interface MapAttributes extends TimelineAttributes {
	/**
	 * Id of a map of the lesson; or of a place, whose places then stand to scale without coast or boundaries.
	 * @default the lesson's first map
	 */
	extent?: string | undefined;
}

export interface NarrativeAttributes extends LessonAttributes {
	/** @default 'steps' */
	reading?: Reading | undefined;
}

/** The attributes of each element, by its tag. */
export interface CrossreadAttributes {
	'crossread-narrative': NarrativeAttributes;
	'crossread-timeline': TimelineAttributes;
	'crossread-claims': ClaimsAttributes;
	'crossread-accounts': AccountsAttributes;
	'crossread-map': MapAttributes;
}

/** Each element, by its tag: its attributes are properties too. */
export type CrossreadElement<Tag extends keyof CrossreadAttributes> = HTMLElement & CrossreadAttributes[Tag];

/** The elements' events. They bubble, out of any shadow root. */
export interface CrossreadEvents {
	/** The lesson is there and is drawn. */
	'crossread-ready': CustomEvent<null>;
	/** The card of a record was opened; null when it is closed. */
	'crossread-select': CustomEvent<RowKey | null>;
	/** Another step became active. `index` counts from 0. */
	'crossread-step': CustomEvent<{ id: string; index: number }>;
	/** The lesson can't be shown, and why; what stands inside the element is shown instead. */
	'crossread-error': CustomEvent<{ issues: readonly Problem[] }>;
}

declare global {
	interface HTMLElementTagNameMap {
		'crossread-narrative': CrossreadElement<'crossread-narrative'>;
		'crossread-timeline': CrossreadElement<'crossread-timeline'>;
		'crossread-claims': CrossreadElement<'crossread-claims'>;
		'crossread-accounts': CrossreadElement<'crossread-accounts'>;
		'crossread-map': CrossreadElement<'crossread-map'>;
	}
	interface GlobalEventHandlersEventMap {
		'crossread-ready': CrossreadEvents['crossread-ready'];
		'crossread-select': CrossreadEvents['crossread-select'];
		'crossread-step': CrossreadEvents['crossread-step'];
		'crossread-error': CrossreadEvents['crossread-error'];
	}
}
