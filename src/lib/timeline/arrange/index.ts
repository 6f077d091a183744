/**
 * How events and the statements among them are set in a frame. On a wide frame time runs to the right, a lane for each kind
 * under a common axis; on a narrow one it runs down the page. What does not fit loses the dates of its labels, then falls into
 * parts by lane. Pure: the same scene in Node and in a browser.
 */
import { calendarParts } from '../../axis/time.ts';
import { typeScale, type Frame } from '../../figure/frame.ts';
import { DRAWN, type Scene, type Spoken, distinct } from '../../figure/scene.ts';
import type { EventRows } from '../../rows/events.ts';
import type { TimelineWords } from '../../words/index.ts';
import type { Kit } from './kit.ts';
import { planOf, type Lane, type Plan } from './lanes.ts';

export interface Setting {
	frame: Frame;
	words: TimelineWords;
	/** Whether labels say the date. */
	dates: boolean;
}

/** Sets some lanes in one scene, however high; undefined where they are too many for its width. */
export type SetLanes = (plan: Plan, lanes: readonly Lane[], setting: Setting) => Scene | undefined;

/** All parts of a timeline in a frame, in their order; none where there is nothing to show. */
export function arrange(
	rows: EventRows,
	{ focus, spoken = [] }: Spoken,
	frame: Frame,
	words: TimelineWords,
	kit: Partial<Kit>
): Scene[] {
	const many = rows.rows.length + rows.statements.rows.length > DRAWN;
	const scenes = many
		? kit.density!(rows, frame, words, kit)
		: partsOf(planOf(rows, words, kit), frame, words, kit);
	return scenes.map((scene) => ({
		...scene,
		items: scene.items.map((item) => ({
			...item,
			focused: focus.includes(item.key.id),
			dimmed: spoken.length > 0 && !spoken.includes(item.key.id)
		}))
	}));
}

interface Part {
	scene: Scene;
	lanes: readonly Lane[];
	/** When what it holds of its lane began. */
	period?: string | undefined;
}

function partsOf(plan: Plan, frame: Frame, words: TimelineWords, { down, across }: Partial<Kit>): Scene[] {
	if (!plan.lanes.length) return [];
	const set = (typeScale(frame).narrow ? down : across)!;
	const fits = (scene: Scene | undefined): scene is Scene =>
		scene !== undefined && (frame.height === undefined || scene.height <= frame.height);
	const tried = (lanes: readonly Lane[], dates: boolean): Scene | undefined => {
		const scene = set(plan, lanes, { frame, words, dates });
		return fits(scene) ? scene : undefined;
	};
	const whole = tried(plan.lanes, true) ?? tried(plan.lanes, false);
	if (whole) return [whole];
	const parts: Part[] = [];
	for (let at = 0; at < plan.lanes.length;) {
		let part: Part | undefined;
		let next = at + 1;
		for (; next <= plan.lanes.length; next++) {
			const lanes = plan.lanes.slice(at, next);
			const scene = tried(lanes, true);
			if (!scene) break;
			part = { scene, lanes };
		}
		if (part) {
			parts.push(part);
			at += part.lanes.length;
			continue;
		}
		parts.push(
			...piecesOf(plan.lanes[at]!, (lanes, dates) => set(plan, lanes, { frame, words, dates }), fits, words)
		);
		at++;
	}
	if (parts.length === 1) return [parts[0]!.scene];
	const names = distinct(
		parts.map(({ lanes, period }) => {
			const name = words.timeline.held([...new Set(lanes.map(({ title }) => title))]);
			return period === undefined ? name : `${name}, ${period}`;
		}),
		words.numbered
	);
	const dimension =
		new Set(parts.map(({ lanes }) => lanes[0]!.title)).size > 1
			? words.timeline.dimension.lane
			: words.timeline.dimension.period;
	return parts.map(({ scene }, at) => ({ ...scene, parts: { dimension, names, at } }));
}

/** So many records of one lane are tried in its first part: half of what a frame ever holds. */
const FIRST = 16;

/** A lane that is too much by itself, in order of time: as much as fits, one at the least. */
function piecesOf(
	lane: Lane,
	set: (lanes: readonly Lane[], dates: boolean) => Scene | undefined,
	fits: (scene: Scene | undefined) => scene is Scene,
	words: TimelineWords
): Part[] {
	const count = lane.entries.length;
	const piece = (from: number, to: number): Lane[] => [{ ...lane, entries: lane.entries.slice(from, to) }];
	if (count <= 1) {
		const lanes = [lane];
		const scene = [set(lanes, true), set(lanes, false)].find(fits) ?? set(lanes, true);
		return scene ? [{ scene, lanes }] : [];
	}
	const parts: Part[] = [];
	/** Parts hold about as many: no more than twice those of the part before are tried. */
	let last = FIRST;
	for (let from = 0; from < count;) {
		// Halving the doubt finds the most that fit.
		let [low, high] = [1, Math.min(count - from, 2 * last)];
		let best: Scene | undefined;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			const scene = set(piece(from, from + middle), true);
			if (fits(scene)) {
				low = middle;
				best = scene;
			} else high = middle - 1;
		}
		const lanes = piece(from, from + low);
		const scene = best && low > 1 ? best : set(lanes, true);
		if (scene) parts.push({ scene, lanes, period: periodText(lanes[0]!, words) });
		from += low;
		last = low;
	}
	return parts;
}

/** From the day on which the first of a lane began to that of the last. */
function periodText({ entries }: Lane, { time }: TimelineWords): string | undefined {
	const [first, last] = [entries[0]!.from, entries.at(-1)!.from];
	if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
	return time.period(time.shortDay(calendarParts(first), true), time.shortDay(calendarParts(last), true));
}
