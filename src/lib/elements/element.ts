/**
 * The custom elements. An element draws its figure as a server would, from text, and looks after it until a reader first points at it
 * or comes to it by keyboard: what makes it live is fetched then, and takes over on the same nodes.
 */
import { LessonError } from '../lesson/problem.ts';
import type { Lesson } from '../lesson/schema.ts';
import { boxOf, sameBox, watchBox, type Box } from '../figure/box.ts';
import type { Words } from '../words/index.ts';
import type { Around } from './context.ts';
import { heldUntil } from './held.ts';
import { explain, fetchedLesson, givenLesson, readable } from './load.ts';
import { Given } from './given.ts';

/** What an element shows, as the props of its component. */
export type Shown = Record<string, unknown>;

export interface ElementKind {
	/** What follows `crossread-` in its tag. */
	name: string;
	/** Its attributes beside `lesson` and `src`, which are properties too. */
	attributes: readonly string[];
	/** The rules of all that it draws. */
	styles: readonly string[];
	/** @param box where it is drawn before it is live; undefined while it is not shown */
	shownOf: (given: Given, box: Box | undefined) => Shown | Promise<Shown>;
}

export interface Told {
	onerror: (thrown: unknown) => void;
	onselect: (record: unknown) => void;
}

/** A figure as a server would draw it. Throws what keeps it from being drawn. */
export type Draw = (shown: Shown, around: Around) => DocumentFragment;

export interface Live {
	show: (shown: Shown) => void;
	end: () => void;
}

/** Makes a figure live, on the nodes that were drawn or anew. */
export type Start = (target: HTMLElement, shown: Shown, told: Told, around: Around, drawn: boolean) => Live;

export interface Starting {
	start: Start;
}

export interface ElementParts {
	/** @default it is live from the start */
	draw?: Draw;
	/** A module, or what stands for one: whoever takes it apart where it is imported has its names in the script twice. */
	start: () => Starting | Promise<Starting>;
}

/**
 * Defines an element. A page may load two copies of us; the first to come is kept. On a server, where there are no elements, it does
 * nothing.
 */
export function defineElement(kind: ElementKind, { draw, start }: ElementParts): void {
	const tag = `crossread-${kind.name}`;
	if (typeof customElements === 'undefined' || customElements.get(tag)) return;
	const properties = ['lesson', 'src', 'words', ...kind.attributes];
	let sheets: CSSStyleSheet[] | undefined;

	class CrossreadElement extends HTMLElement {
		// A language is no text.
		static observedAttributes = properties.filter((name) => name !== 'words');

		readonly #root = this.attachShadow({ mode: 'open' });
		readonly #target = document.createElement('div');
		readonly #values: Shown = {};
		/** What a framework set before the element was defined. */
		readonly #early: Shown = {};

		#due = false;
		#reload = true;
		#loading = new AbortController();
		#lesson: Lesson | undefined;
		#told: Lesson | undefined;
		#explained: Lesson | undefined;
		#given: Given | undefined;
		#shown: Shown | undefined;
		#box: Box | undefined;
		#live: Live | undefined;
		/** Ends what is there. */
		#end: (() => void) | undefined;

		constructor() {
			super();
			sheets ??= kind.styles.map((text) => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(text);
				return sheet;
			});
			this.#root.adoptedStyleSheets = sheets;
			this.#root.append(document.createElement('slot'));
			for (const name of properties)
				if (Object.hasOwn(this, name)) {
					this.#early[name] = (this as unknown as Shown)[name];
					Reflect.deleteProperty(this, name);
				}
		}

		get(name: string): unknown {
			return this.#values[name];
		}

		set(name: string, value: unknown): void {
			if (this.#values[name] === value) return;
			this.#values[name] = value;
			this.#given = undefined;
			this.#reload ||= name === 'lesson' || name === 'src' || name === 'words';
			this.#update();
		}

		attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
			this.set(name, value ?? undefined);
		}

		connectedCallback(): void {
			Object.assign(this.#values, this.#early);
			this.#reload = true;
			this.#update();
		}

		/** An element that is moved within a page stays as it is. */
		disconnectedCallback(): void {
			queueMicrotask(() => {
				if (!this.isConnected) this.#clear();
			});
		}

		#update(): void {
			if (this.#due || !this.isConnected) return;
			this.#due = true;
			queueMicrotask(() => {
				this.#due = false;
				if (!this.isConnected) return;
				if (this.#reload) void this.#load();
				else void this.#show();
			});
		}

		async #load(): Promise<void> {
			this.#reload = false;
			this.#loading.abort();
			this.#loading = new AbortController();
			const { signal } = this.#loading;
			const { lesson, src } = this.#values;
			const found =
				(await this.#found(() => givenLesson(lesson), signal)) ??
				(await this.#found(() => (src ? fetchedLesson(src as string, signal) : undefined), signal));
			if (signal.aborted) return;
			this.#clear();
			this.#lesson = found;
			await this.#show();
		}

		async #found(load: () => unknown, signal: AbortSignal): Promise<Lesson | undefined> {
			try {
				const given = await load();
				return given === undefined ? undefined : await readable(given);
			} catch (error) {
				if (!signal.aborted) this.#report(error);
			}
		}

		async #show(): Promise<void> {
			const lesson = this.#lesson;
			if (!lesson) return;
			const given = (this.#given ??= new Given(tag, lesson, this.#values));
			if (draw && !this.#live) this.#box ??= this.#measured();
			const box = this.#box;
			try {
				const shown = await kind.shownOf(given, box);
				// Another lesson, another attribute or another box is on its way.
				if (given !== this.#given || !sameBox(box, this.#box)) return;
				this.#shown = shown;
				if (this.#live) this.#live.show(shown);
				else if (!draw || !this.#draw(draw)) await this.#start(false);
			} catch (error) {
				this.#fail(error);
			}
			if (lesson !== this.#lesson || lesson === this.#told || lesson === this.#explained) return;
			this.#told = lesson;
			this.#tell('crossread-ready');
		}

		/** False where it can't be drawn: what makes it live knows what stands in its place. */
		#draw(draw: Draw): boolean {
			try {
				this.#target.replaceChildren(draw(this.#shown!, this.#around()));
				this.#root.replaceChildren(this.#target);
			} catch {
				return false;
			}
			this.#end?.();
			const probe = this.#target.querySelector('.cr-probe');
			const ends = [
				heldUntil(this.#target, async () => {
					await this.#start(true).catch(this.#fail);
					return this.#live !== undefined;
				}),
				probe &&
					watchBox(probe, () => {
						const box = boxOf(probe);
						if (!box || sameBox(box, this.#box)) return;
						this.#box = box;
						void this.#show();
					})
			];
			this.#end = () => ends.forEach((end) => end?.());
			return true;
		}

		/** The box that its figure will have. */
		#measured(): Box | undefined {
			const figure = document.createElement('div');
			let inside = figure;
			for (const name of ['cr-canvas', 'cr-scenes', 'cr-probe'])
				inside = inside.appendChild(Object.assign(document.createElement('div'), { className: name }));
			figure.className = 'cr-root cr-figure-frame';
			this.#root.append(figure);
			const box = boxOf(inside);
			figure.remove();
			return box;
		}

		#around(): Around {
			const { words } = this.#values;
			return { words: words as Words | undefined, box: this.#box };
		}

		/** @param drawn whether it takes over what is drawn */
		async #start(drawn: boolean): Promise<void> {
			const lesson = this.#lesson;
			const starting = (await start()).start;
			// Gone, another lesson's, or live by now.
			if (lesson !== this.#lesson || this.#live) return;
			this.#end?.();
			if (!drawn) {
				this.#target.replaceChildren();
				this.#root.replaceChildren(this.#target);
			}
			const live = starting(
				this.#target,
				this.#shown!,
				{ onerror: this.#fail, onselect: (record) => this.#tell('crossread-select', record) },
				this.#around(),
				drawn
			);
			this.#live = live;
			this.#end = () => {
				live.end();
				this.#live = undefined;
			};
		}

		#clear(): void {
			this.#end?.();
			this.#end = undefined;
			this.#lesson = undefined;
			this.#given = undefined;
			this.#box = undefined;
			this.#told = undefined;
			this.#root.replaceChildren(document.createElement('slot'));
		}

		/** For what is thrown while the lesson is drawn: of one lesson it is said once, however many figures it breaks. */
		#fail = (thrown: unknown): void => {
			const lesson = this.#lesson;
			if (lesson === this.#explained) return;
			this.#explained = lesson;
			void explain(lesson, thrown).then((error) => this.#report(error));
		};

		#report(error: unknown): void {
			const { message, issues } =
				error instanceof LessonError ? error : { message: String(error), issues: [] };
			console.error(`<${tag}>: ${message}`);
			this.#tell('crossread-error', { issues });
		}

		#tell(type: string, detail?: unknown): void {
			this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
		}
	}

	for (const name of properties)
		Object.defineProperty(CrossreadElement.prototype, name, {
			enumerable: true,
			configurable: true,
			get(this: CrossreadElement) {
				return this.get(name);
			},
			set(this: CrossreadElement, value: unknown) {
				this.set(name, value);
			}
		});
	customElements.define(tag, CrossreadElement);
}
