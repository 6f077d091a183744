/** What the live stage shows of a step, and the room that its drawing has. Pure. */
import type { FigureNote } from '../figure/notes.ts';
import type { Scene } from '../figure/scene.ts';
import { setLines } from '../figure/set.ts';
import { italic, sans, textWidth } from '../figure/text.ts';
import { keyOf } from '../rows/types.ts';
import type { LiveView } from './stage-views.ts';

/** Where the text is. */
export interface Spot {
	/** Id of the step. */
	step: string;
	/** Texts of the keys of all records that the step has named so far, the last one last. */
	read: readonly string[];
	/** Of these, what its sentence speaks of. */
	spoken: readonly string[];
	/** The name under a view's `shows` of what is shown at the words read last. */
	show: string | undefined;
}

const idsOf = (read: readonly string[]): string[] => read.flatMap((text) => keyOf(text)?.id ?? []);

/** The view that holds what was read last of all that any view holds; the first before anything was. */
export function viewShown(views: readonly Pick<LiveView, 'ids'>[], { read }: Pick<Spot, 'read'>): number {
	const last = idsOf(read).findLast((id) => views.some(({ ids }) => ids.has(id)));
	return last === undefined
		? 0
		: Math.max(
				0,
				views.findIndex(({ ids }) => ids.has(last))
			);
}

/** The part that holds what was read last, in the same way. */
export function partShown(scenes: readonly Pick<Scene, 'items'>[], { read }: Pick<Spot, 'read'>): number {
	const holds = (id: string) =>
		scenes.findIndex(({ items }) =>
			items.some(({ key, folded = [] }) => key.id === id || folded.includes(id))
		);
	const last = idsOf(read).findLast((id) => holds(id) >= 0);
	return last === undefined ? 0 : holds(last);
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
