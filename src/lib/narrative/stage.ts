/** What the live stage shows of a step, and the room that its drawing has. Pure. */
import type { FigureNote } from '../figure/notes.ts';
import type { Scene } from '../figure/scene.ts';
import { setLines } from '../figure/set.ts';
import { italic, sans, textWidth } from '../figure/text.ts';
import { keyOf } from '../rows/types.ts';
import type { Named } from './Narrative.ts';
import type { LiveView } from './stage-views.ts';

/** Where the text is. */
export interface Spot {
	/** Id of the step. */
	step: string;
	/** All that the step has named so far, the last one last. */
	read: readonly Named[];
	/** Of these, what its sentence speaks of. */
	spoken: readonly Named[];
}

type Shows = Pick<LiveView, 'ids' | 'shows'>;

/** The name of what a view shows before anything is named. */
const ENTRY = 'entry';

const hasShow = ({ shows }: Pick<Shows, 'shows'>, show: string | undefined): show is string =>
	show !== undefined && Object.hasOwn(shows, show);

/** Ids of what is named, as far as a view holds it. */
export function idsNamed(view: Shows, named: readonly Named[]): string[] {
	return named.flatMap(({ record, show }) => {
		const ids =
			record !== undefined ? [keyOf(record)!.id] : hasShow(view, show) ? (view.shows[show]!.focus ?? []) : [];
		return ids.filter((id) => view.ids.has(id));
	});
}

/**
 * The view that shows what was named last of all that any view shows; the first before anything was. A view stays as long as it
 * shows what is named, so that the picture changes no oftener than the text asks for.
 */
export function viewShown(views: readonly Shows[], { read }: Pick<Spot, 'read'>): number {
	const holds = (view: Shows | undefined, named: Named) =>
		view !== undefined && (hasShow(view, named.show) || idsNamed(view, [named]).length > 0);
	return read.reduce((at, named) => {
		const other = holds(views[at], named) ? at : views.findIndex((view) => holds(view, named));
		return other < 0 ? at : other;
	}, 0);
}

/** The part of a view that holds what was named last, in the same way. */
export function partShown(
	scenes: readonly Pick<Scene, 'items'>[],
	view: Shows,
	{ read }: Pick<Spot, 'read'>
): number {
	const holds = (id: string) =>
		scenes.findIndex(({ items }) =>
			items.some(({ key, folded = [] }) => key.id === id || folded.includes(id))
		);
	// Of what is named at once, the first.
	const shown = (named: Named) =>
		idsNamed(view, [named])
			.map(holds)
			.find((at) => at >= 0) ?? -1;
	return Math.max(0, read.map(shown).findLast((at) => at >= 0) ?? 0);
}

/** The name under a view's `shows` of what is shown where the text is; undefined for what the view itself declares. */
export function showAt(view: Pick<Shows, 'shows'>, { read }: Pick<Spot, 'read'>): string | undefined {
	const last = read.findLast(({ show }) => hasShow(view, show))?.show;
	return last ?? (hasShow(view, ENTRY) ? ENTRY : undefined);
}

/** What is held back where the text is: what the last show that holds anything back does, until it is named. */
export function heldAt(view: Shows, { read }: Pick<Spot, 'read'>): ReadonlySet<string> {
	const shows = [ENTRY, ...read.map(({ show }) => show)].filter((show) => hasShow(view, show));
	const hides = shows.map((show) => view.shows[show]!.hide);
	const held = new Set(hides.findLast((hide) => hide !== undefined));
	for (const id of held.size ? idsNamed(view, read) : []) held.delete(id);
	return held;
}

/** As the stylesheet sets them. */
const CHOICE = { ...sans(14, 1.3), padding: 26, height: 32, gap: 8 };
const NOTE = italic(14, 1.5);
const GAP = 16;

/** The height that is left to a figure in its box beside its controls, by their labels, and its notes. */
export function roomFor(
	{ width, height, type }: { width: number; height: number; type: number },
	labels: readonly string[],
	notes: readonly FigureNote[]
): number {
	const k = type / 16;
	const inner = width / k;
	let [rows, x] = [0, Infinity];
	let tallest = 0;
	for (const label of labels) {
		const wide = Math.min(inner, textWidth(label, CHOICE) + CHOICE.padding);
		if (x + wide > inner) {
			rows++;
			x = 0;
		}
		x += wide + CHOICE.gap;
		const lines = setLines(label, CHOICE, inner - CHOICE.padding).length;
		tallest = Math.max(tallest, CHOICE.height, lines * CHOICE.leading + 8);
	}
	const controls = rows && rows * tallest + (rows - 1) * CHOICE.gap + GAP;
	const noted = notes.reduce((sum, { text, citations }) => {
		const line = [text, ...citations.map(({ label }) => `(${label})`)].join(' ');
		return sum + setLines(line, NOTE, inner - 40).length * NOTE.leading;
	}, 0);
	return height - (controls + (noted && noted + GAP)) * k;
}
