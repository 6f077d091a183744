/** What a language says of the controls by which a reader asks a figure something. */
import type { ARRANGEMENTS, CLAIM_ORDERS } from '../lesson/vocabulary.ts';

export interface ExplorePart {
	/** What the open controls are called. */
	controls: string;
	/** On the button that takes back all that was chosen. */
	reset: string;
	/** After the name of an option, how many statements it leaves: "The Exampleton Gazette (4)". */
	counted: (name: string, count: number) => string;
	/** What is seen, to take along as a file. */
	take: {
		label: string;
		kinds: Readonly<Record<'svg' | 'png' | 'csv' | 'json', string>>;
		/** Over a file as text, where none can be saved. */
		copy: (kind: string) => string;
		/** Where the page let none be made. */
		failed: string;
	};
	claims: {
		arrangement: { label: string; options: Readonly<Record<(typeof ARRANGEMENTS)[number], string>> };
		order: { label: string; options: Readonly<Record<(typeof CLAIM_ORDERS)[number], string>> };
		/** *In this document*. */
		document: { label: string; all: string };
		/** *Said by this date*; `all` where no date limits them. */
		latest: { label: string; all: string; by: (day: string) => string };
		fold: string;
	};
}
