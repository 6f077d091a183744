/** What the live stage shows of a step, and the room that its drawing has. Pure. */
import type { FigureNote } from '../figure/notes.ts';
import type { Scene } from '../figure/scene.ts';
import { setLines } from '../figure/set.ts';
import { italic, sans, textWidth } from '../figure/text.ts';
import { ENTRY } from '../lesson/vocabulary.ts';
import { keyOf } from '../rows/types.ts';
import type { Named } from './Narrative.ts';
import type { LiveView } from './live/view.ts';

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

/** Ids of what the sentence speaks of; where a view holds nothing of it, what was named last of all that it holds. */
export function spokenIn(view: Shows, { read, spoken }: Pick<Spot, 'read' | 'spoken'>): string[] {
	const now = idsNamed(view, spoken);
	if (now.length) return now;
	const before = read.findLast((named) => idsNamed(view, [named]).length > 0);
	return before ? idsNamed(view, [before]) : [];
}

/** What a strip of so many lines shows: what the sentence speaks of, after what was named before it. In the order of naming. */
export function inBand(view: Shows, spot: Pick<Spot, 'read' | 'spoken'>, most: number): string[] {
	const spoken = spokenIn(view, spot);
	const before = idsNamed(view, spot.read).filter((id) => !spoken.includes(id));
	return [...new Set([...before, ...spoken])].slice(-most);
}

/**
 * Which of some pictures shows what is named last of all that any shows; the first before anything was. One stays as long as it shows
 * what is named, and to the end of a sentence of which it has shown something: the picture changes no oftener than one can read.
 *
 * @param count of the pictures
 * @param holds whether one shows what is named
 */
function pictureAt(
	count: number,
	read: readonly Named[],
	holds: (picture: number, named: Named) => boolean
): number {
	const pictures = Array.from({ length: count }, (_, at) => at);
	let shown = 0;
	let sentence: number | undefined;
	for (const named of read) {
		const stays = holds(shown, named);
		if (!stays && named.sentence !== undefined && named.sentence === sentence) continue;
		const found = stays ? shown : pictures.find((picture) => holds(picture, named));
		if (found === undefined) continue;
		shown = found;
		sentence = named.sentence;
	}
	return shown;
}

/** The view that is shown. */
export const viewShown = (views: readonly Shows[], { read }: Pick<Spot, 'read'>): number =>
	pictureAt(views.length, read, (at, named) => {
		const view = views[at];
		return view !== undefined && (hasShow(view, named.show) || idsNamed(view, [named]).length > 0);
	});

/** The part of a view that is shown. */
export const partShown = (
	scenes: readonly Pick<Scene, 'items'>[],
	view: Shows,
	{ read }: Pick<Spot, 'read'>
): number =>
	pictureAt(scenes.length, read, (at, named) => {
		const ids = idsNamed(view, [named]);
		return (scenes[at]?.items ?? []).some(
			({ key, folded = [] }) => ids.includes(key.id) || folded.some((id) => ids.includes(id))
		);
	});

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

/** The scene without some of its records, and all else where it was. */
export const withoutRecords = (scene: Scene, ids: ReadonlySet<string>): Scene =>
	ids.size
		? {
				...scene,
				items: scene.items.filter(({ key }) => !ids.has(key.id)),
				links: scene.links.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
				lines: scene.lines.filter(({ of }) => of === undefined || !ids.has(of))
			}
		: scene;

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
