/** The mark of a date along an axis. What is not known finely is drawn as long as it may be, never as a point. Pure. */
import { shapeBox, type Box, type Shape } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import { boundsOf, spokenOf } from '../../lesson/events.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { EventRow } from '../../rows/events.ts';
import { periodOf, placeOf, type TimeScale } from './scale.ts';

export interface TimeMark {
	/**
	 * `box`: too short for its axis. `span`: at some time between its ends. `bar`: it lasted. `ring`: a statement. `any`: nothing
	 * says where on the axis, which is not its end either. `edge`: another source gives a date outside the window.
	 */
	kind: 'box' | 'span' | 'bar' | 'ring' | 'any' | 'edge';
	/** Along the axis. */
	from: number;
	to: number;
	/** As much of a bar's start and of its end as its sources do not agree on. */
	head?: number;
	tail?: number;
	/** It came from before the window, or goes on after it. */
	before?: boolean;
	after?: boolean;
	/** In doubt or disputed, or given by another source than the first. */
	dashed?: boolean;
	/** Established. */
	solid?: boolean;
}

/** Lengths of a drawing that marks need, by the size of its smallest type. */
export interface MarkSizes {
	/** Half the breadth of a mark. */
	half: number;
	/** The length of a box. */
	box: number;
}

export const markSizes = (size: number): MarkSizes => ({ half: round(size * 0.5), box: round(size * 0.42) });

export interface Ground {
	scale: TimeScale;
	sizes: MarkSizes;
	/** Where an open end is drawn to: a view that ends at a date knows no more. */
	until: number;
}

/** The marks of an event: one for each date that a source gives, or one for all that lasted at the same time. */
export function eventMarks({ facts }: EventRow, ground: Ground): TimeMark[] {
	const disputed = facts.standing === 'disputed';
	const marks = facts.dates.map((stated, at) => {
		const mark = dateMark(periodOf(boundsOf(stated)), stated.date.precision, ground);
		const { approximate, uncertain } = stated.date;
		const dashed = disputed || at > 0 || approximate === true || uncertain === true;
		return {
			...mark,
			...(dashed && { dashed }),
			...(!dashed && facts.standing === 'established' && { solid: true })
		};
	});
	const one =
		marks.length > 1 && marks.every(({ kind }) => kind === 'bar') ? together(marks, disputed) : undefined;
	return one ? [one] : distinct(marks);
}

/** Two dates of one day have one mark. */
const distinct = (marks: readonly TimeMark[]) =>
	marks.filter(
		(mark, at) =>
			marks.findIndex(({ kind, from, to }) => kind === mark.kind && from === mark.from && to === mark.to) ===
			at
	);

function dateMark({ from, to }: { from: number; to: number }, precision: string, ground: Ground): TimeMark {
	const { scale, sizes, until } = ground;
	if (to <= scale.from) return { kind: 'edge', from: scale.start, to: scale.start, before: true };
	if (from >= scale.to) return { kind: 'edge', from: scale.end, to: scale.end, after: true };
	const last = Number.isFinite(to) ? scale.to : Math.max(Math.min(scale.to, until), from);
	const a = placeOf(scale, from);
	const b = placeOf(scale, Math.min(to, last));
	const [before, after] = [from < scale.from, to > last];
	const ends = { ...(before && { before }), ...(after && { after }) };
	const least = sizes.box * 1.6;
	if (b - a < least && !before && !after) return { kind: 'box', from: a, to: b };
	const kind = precision === 'interval' || precision === 'set' ? 'bar' : 'span';
	// An arrow has its length even where time has none left.
	if (b - a >= least) return { kind, from: a, to: b, ...ends };
	return b + least <= scale.end
		? { kind, from: a, to: round(a + least), ...ends }
		: { kind, from: round(b - least), to: b, ...ends };
}

/** One bar of several: where they do not all begin or end, a part of it is in doubt. Undefined where no time is common to all. */
function together(marks: readonly TimeMark[], disputed: boolean): TimeMark | undefined {
	const from = Math.min(...marks.map((mark) => mark.from));
	const to = Math.max(...marks.map((mark) => mark.to));
	const first = Math.max(...marks.map((mark) => mark.from));
	const last = Math.min(...marks.map((mark) => mark.to));
	if (first >= last) return undefined;
	const [head, tail] = [round(first - from), round(to - last)];
	return {
		kind: 'bar',
		from,
		to,
		...(head && { head }),
		...(tail && { tail }),
		...(!head && marks.some(({ before }) => before) && { before: true }),
		...(!tail && marks.some(({ after }) => after) && { after: true }),
		// Where it is known what is disputed, the rest is not in doubt.
		...(disputed && !head && !tail && { dashed: true })
	};
}

/** The ring of a statement at the day that it speaks of; as long as that may be. */
export function statementMark(
	{ facts }: ClaimRow,
	{ scale, sizes }: Pick<Ground, 'scale' | 'sizes'>
): TimeMark {
	const { from, to } = periodOf(spokenOf(facts.record));
	const a = placeOf(scale, Number.isFinite(from) ? from : Number.isFinite(to) ? scale.from : from);
	const b = placeOf(scale, Number.isFinite(to) ? to : scale.to);
	return {
		kind: 'ring',
		...(b - a < 4 * sizes.half ? { from: round((a + b) / 2), to: round((a + b) / 2) } : { from: a, to: b }),
		...(facts.retracted !== undefined && { dashed: true })
	};
}

/** How much of the axis a mark takes, with its caps. */
export function extentOf({ kind, from, to, before }: TimeMark, { half, box }: MarkSizes): [number, number] {
	if (kind === 'edge') return before ? [from, from + 2 * half] : [to - 2 * half, to];
	const middle = (from + to) / 2;
	if (kind === 'ring') return [Math.min(from, middle - half * 0.7), Math.max(to, middle + half * 0.7)];
	if (kind === 'box') return [Math.min(from, middle - box / 2), Math.max(to, middle + box / 2)];
	return [from, to];
}

/** A mark as shapes, on a row that stands `across`, or in a column where time runs down. */
export function shapesOf(
	{ kind, from, to, head, tail, before, after, dashed, solid }: TimeMark,
	along: 'x' | 'y',
	across: number,
	{ half, box }: MarkSizes
): Shape[] {
	const middle = (from + to) / 2;
	const point = (a: number, b: number): readonly [number, number] =>
		along === 'x' ? [round(a), round(b)] : [round(b), round(a)];
	const boxOf = (a: number, b: number, breadth: number): Box => {
		const [length, wide] = [round(b - a), round(2 * breadth)];
		const [x, y] = point(a, across - breadth);
		return along === 'x' ? { x, y, width: length, height: wide } : { x, y, width: wide, height: length };
	};
	const doubt = dashed ? { dashed } : {};
	const ends = { along, ...(before && { before }), ...(after && { after }) };
	switch (kind) {
		case 'box': {
			const least = Math.max(box, to - from);
			return [
				{ kind, ...boxOf(middle - least / 2, middle + least / 2, half), ...doubt, ...(solid && { solid }) }
			];
		}
		case 'bar':
			return [
				{
					kind,
					...boxOf(from, to, half * 0.85),
					...ends,
					...doubt,
					...(head && { head }),
					...(tail && { tail })
				}
			];
		case 'span':
			return [{ kind, ...boxOf(from, to, half * 0.85), ...ends, ...doubt }];
		case 'any':
			return [{ kind: 'span', ...boxOf(from, to, half * 0.85), along, before: true, after: true, ...doubt }];
		case 'ring': {
			const [x, y] = point(middle, across);
			const through: Shape[] =
				to > from ? [{ kind: 'line', points: [point(from, across), point(to, across)] }] : [];
			return [...through, { kind, x, y, radius: round(half * 0.65), ...doubt }];
		}
		case 'edge': {
			const length = half * 2 * (before ? 1 : -1);
			return [
				{
					kind: 'line',
					points: [point(from + length, across), point(from, across)],
					end: 'arrow',
					dashed: true
				}
			];
		}
	}
}

/** In which of so many equal parts of an axis something began; what began before it, in the first. */
export function placeOfBeginning(from: number, scale: TimeScale, parts: number): number {
	const share = (from - scale.from) / (scale.to - scale.from);
	return Math.max(0, Math.min(parts - 1, Math.floor(share * parts)));
}

export const boxesOf = (shapes: readonly Shape[]): Box[] => shapes.flatMap((shape) => shapeBox(shape) ?? []);
