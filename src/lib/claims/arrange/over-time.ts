/**
 * Claims over time. On a wide frame time runs to the right, on a narrow one down the page; so it does where a statement needs more
 * room than its place in a wide one has. What does not fit becomes parts: by what is counted, then by period.
 */
import { boundsOf, calendarParts } from '../../axis/time.ts';
import { typeScale, type Frame } from '../../figure/frame.ts';
import { emptyScene, type Scene, distinct } from '../../figure/scene.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { ClaimRows } from '../../rows/claims.ts';
import type { Arrangement } from './index.ts';
import { acrossTime } from './time-across.ts';
import { downTime, inSections, lineCount } from './time-down.ts';
import { cut, hasMark, only, panelNames, panelsOf, timeRows, type TimeRows } from './time-rows.ts';

/** A wide picture holds no more: what is more is tried in parts at once. */
const MOST = 30;

interface Part {
	rows: TimeRows;
	scene: Scene;
	/** What is counted, where the parts differ in it. */
	counted?: string;
}

export const overTime: Arrangement = (claims, { focus, spoken = [], fold = false }, frame, words) => {
	const { parts, names, dimension } = planned(claims, fold, frame, words);
	return {
		parts: Math.max(1, parts.length),
		scene(part) {
			const made = parts[part]?.scene;
			if (!made) return emptyScene('over-time', frame.width);
			return {
				...made,
				items: made.items.map((item) => ({
					...item,
					focused: focus.includes(item.key.id),
					dimmed: spoken.length > 0 && !spoken.includes(item.key.id)
				})),
				...(parts.length > 1 && { parts: { dimension, names, at: part } })
			};
		}
	};
};

interface Plan {
	parts: readonly Part[];
	names: readonly string[];
	dimension: string;
}

/** The plan of a comparison is asked for once a part and once a change of focus: the last is kept as long as its rows are. */
const plans = new WeakMap<ClaimRows, { key: string; words: ClaimsWords; plan: Plan }>();

function planned(claims: ClaimRows, fold: boolean, frame: Frame, words: ClaimsWords): Plan {
	const { width, height, type, medium } = frame;
	const key = [fold, width, height, type, medium].join(' ');
	const kept = plans.get(claims);
	if (kept?.key === key && kept.words === words) return kept.plan;
	const parts = partsOf(timeRows(claims, fold), frame, words);
	const { dimension } = words.time;
	const counted = new Set(parts.map((one) => one.counted)).size;
	const plan: Plan = {
		parts,
		names: namesOf(parts, counted, words),
		dimension: counted === parts.length ? dimension.counted : counted > 1 ? dimension.both : dimension.period
	};
	plans.set(claims, { key, words, plan });
	return plan;
}

function partsOf(all: TimeRows, frame: Frame, words: ClaimsWords): Part[] {
	if (!all.rows.length) return [];
	if (typeScale(frame).narrow) return downParts(all, frame, words);
	// From zero in one part, else from near the lowest number in one part, else from zero in several.
	for (const rows of all.rows.length <= MOST ? [all, cut(all, 4), cut(all, 8)] : []) {
		const scene = rows && across(rows, frame, words);
		if (scene) return [{ rows, scene }];
	}
	const numbers = panelsOf(all);
	const names = panelNames(all);
	if (numbers.length < 2) return periods(all, frame, words);
	// Claims without a number stand with the first panel.
	return numbers.flatMap((number, at) => {
		const rows = all.rows.filter((row) => (hasMark(row) ? all.panelOf.get(row.key.id) === number : at === 0));
		const counted = names.get(number)!;
		return periods(only(all, rows), frame, words).map((part) => ({ ...part, counted }));
	});
}

/** One scene of all rows, as high as the frame, or as it needs to be. */
function across(rows: TimeRows, frame: Frame, words: ClaimsWords): Scene | undefined {
	const { k } = typeScale(frame);
	const heights = frame.height === undefined ? [480 * k, 620 * k, 860 * k] : [frame.height];
	for (const height of heights) {
		const scene = acrossTime(rows, { ...frame, height }, words);
		if (scene) return scene;
	}
	return undefined;
}

/** In the order said, each part as much as fits. */
function periods(all: TimeRows, frame: Frame, words: ClaimsWords): Part[] {
	const parts: Part[] = [];
	let rest = all.rows;
	let last = MOST;
	while (rest.length) {
		const found = longest(all, rest, Math.min(last * 2, MOST), frame, words);
		if (!found) {
			// Not one of them fits across, or not one of a few: these run down the page.
			const part = downTime(only(all, rest.slice(0, MOST)), frame, words);
			parts.push(part);
			rest = rest.filter((row) => !part.rows.byId.has(row.key.id));
			continue;
		}
		parts.push(found);
		last = found.rows.rows.length;
		rest = rest.slice(last);
	}
	return evened(all, parts, frame, words);
}

/** The last two parts of about one size, where the last would be a remnant. */
function evened(all: TimeRows, parts: Part[], frame: Frame, words: ClaimsWords): Part[] {
	const [before, last] = parts.slice(-2).map(({ rows: { rows } }) => rows);
	if (!before || !last || last.length * 2 > before.length) return parts;
	const rows = [...before, ...last];
	const half = Math.ceil(rows.length / 2);
	const pair = [rows.slice(0, half), rows.slice(half)].map((some) => only(all, some));
	const scenes = pair.map((part) => across(part, frame, words));
	return scenes.every((scene) => scene !== undefined)
		? [...parts.slice(0, -2), ...scenes.map((scene, at) => ({ rows: pair[at]!, scene }))]
		: parts;
}

/** The longest beginning that fits, to within a few tries; undefined where down the page holds more. */
function longest(
	all: TimeRows,
	rest: readonly ClaimRow[],
	most: number,
	frame: Frame,
	words: ClaimsWords
): Part | undefined {
	let best: Part | undefined;
	let low = 0;
	let high = Math.min(most, rest.length);
	for (let count = high; low < high; count = (low + high + 1) >> 1) {
		const rows = only(all, rest.slice(0, count));
		const scene = across(rows, frame, words);
		if (scene) {
			best = { rows, scene };
			low = count;
		} else high = count - 1;
	}
	return best && (best.rows.rows.length > 2 || best.rows.rows.length === rest.length) ? best : undefined;
}

function downParts(all: TimeRows, frame: Frame, words: ClaimsWords): Part[] {
	const parts: Part[] = [];
	const order = inSections(all);
	// No more can fit than there are lines.
	const most = frame.height === undefined ? order.length : lineCount(frame);
	let waiting: ClaimRow[] = [];
	let next = 0;
	while (next < order.length || waiting.length) {
		const more = Math.max(0, most - waiting.length);
		waiting.push(...order.slice(next, next + more));
		next += more;
		const part = downTime(only(all, waiting), frame, words);
		parts.push(part);
		waiting = waiting.filter((row) => !part.rows.byId.has(row.key.id));
	}
	return parts;
}

/** The first minute and the last of those that have any: what is counted otherwise stands apart, and so in no order of days. */
function periodOf(rows: readonly ClaimRow[]): [from: number | undefined, to: number | undefined] {
	const bounds = rows.map(({ facts }) => boundsOf(facts.said));
	const from = bounds.flatMap((one) => one.from ?? []);
	const to = bounds.flatMap((one) => (one.to === undefined ? [] : one.to - 1));
	return [from.length ? Math.min(...from) : undefined, to.length ? Math.max(...to) : undefined];
}

/** Each part by its dates, before these by what it counts. */
function namesOf(parts: readonly Part[], counted: number, words: ClaimsWords): string[] {
	const { time } = words;
	const day = (at: number | undefined) => at !== undefined && time.shortDay(calendarParts(at), true);
	const names = parts.map((part) => {
		const [from, to] = periodOf(part.rows.rows).map(day);
		const period = from ? time.period(from, to || from) : to || time.noDate;
		return counted === parts.length ? part.counted! : [part.counted, period].filter(Boolean).join(', ');
	});
	return distinct(names, words.numbered);
}
