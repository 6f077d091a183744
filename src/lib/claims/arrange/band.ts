/**
 * The few statements that a sentence speaks of, on one axis: a strip that stays in sight where a screen has no room for text and
 * figure beside each other. One line each: its mark, its figure, and whose it is as far as there is room.
 */
import { numberAxis } from '../../axis/number.ts';
import { typeScale, type Frame } from '../../figure/frame.ts';
import type { Item, Line, Scene } from '../../figure/scene.ts';
import { centred, round, shortened, within } from '../../figure/set.ts';
import { textWidth, type TextLine } from '../../figure/text.ts';
import type { ClaimRow, ClaimRows } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { ArrangeState } from './index.ts';
import { figureBeside, markOf } from './mark.ts';

/** As many lines as a strip has. */
export const MOST_IN_BAND = 4;

/** All else that it says comes with its rows. */
export type BandWords = Pick<ClaimsWords, 'formatNumber'>;

/**
 * @param rows of the whole view: the axis ends at its largest figure, whichever are drawn
 * @param ids of those that are drawn, in the order in which they are named: the last `MOST_IN_BAND` of them
 * @returns as high as it needs to be, whatever the frame's height
 */
export function bandOf(
	rows: ClaimRows,
	ids: readonly string[],
	state: ArrangeState,
	frame: Frame,
	words: BandWords
): Scene {
	const type = typeScale(frame);
	const { k, meta, series, saying } = type;
	const named = ids.slice(-MOST_IN_BAND).flatMap((id) => rows.byId.get(id) ?? []);
	// One axis: that of the number which is named last. A number of another one has no place beside it.
	const last = named.findLast(({ facts }) => facts.axis >= 0);
	const drawn = [
		...named.filter(({ facts }) => facts.axis >= 0 && facts.axis === last?.facts.axis),
		...named.filter(({ facts }) => facts.axis < 0)
	];
	const alike = rows.rows.filter(({ facts }) => facts.axis === last?.facts.axis);
	const line = Math.ceil(Math.max(series.leading, meta.leading) + 8 * k);
	const half = 8 * k;
	// The largest figure has room behind its mark, and where a statement is open, its arrow.
	const behind = Math.max(
		34 * k,
		...alike.map(({ facts }) => (isOpen(facts) ? 0 : textWidth(facts.figure, series) + 14 * k))
	);
	const lines: Line[] = [];
	const texts: TextLine[] = [];
	let y = 0;
	const axis =
		last &&
		numberAxis({
			name: rows.axisTitle(last.facts.measure, last.facts.unit),
			along: 'x',
			largest: Math.max(...alike.flatMap(({ facts }) => Object.values(facts.bounds))),
			from: round(4 * k),
			to: round(frame.width - Math.min(behind, frame.width / 2)),
			style: meta,
			format: words.formatNumber,
			room: [0, frame.width],
			fractional: rows.fractional(last.facts.measure)
		});
	if (axis) {
		const rule = round(meta.leading + 7 * k);
		for (const { at, label } of axis.ticks) {
			lines.push({
				kind: 'tick',
				points: [
					[at, round(rule - 5 * k)],
					[at, rule]
				]
			});
			if (label !== undefined)
				texts.push(within(label, at, round(meta.size), { left: 0, width: frame.width }, meta, 'tick'));
		}
		lines.push({
			kind: 'axis',
			points: [
				[axis.range[0], rule],
				[axis.range[1], rule]
			]
		});
		y = rule + 4 * k;
	}

	const items = drawn.map((row): Item => {
		const { facts, key } = row;
		/** Mark and figure with the middle of the mark at a height. */
		const set = (middle: number) => {
			const mark = axis && markOf(facts, axis, { at: middle, half, limit: frame.width - 4 * k });
			const figure = mark
				? figureBeside(facts.figure, mark, { start: 0, edge: frame.width }, series)
				: [centred(shortened(facts.figure, saying, frame.width), 0, middle, saying, 'quote')];
			return { mark, figure };
		};
		// A figure that has no room beside its mark stands over it.
		const over = Math.max(0, ...set(0).figure.map(({ y, style }) => style.size - y)) - line / 2;
		const middle = round(y + line / 2 + Math.max(0, over));
		const { mark, figure } = set(middle);
		const height = round(middle + line / 2 - y);
		const item: Item = {
			key,
			marks: mark ? [mark] : [],
			texts: [...figure, ...nameOf(row, figure, middle)],
			hit: { x: 0, y: round(y), width: frame.width, height },
			focused: state.focus.includes(key.id),
			dimmed: Boolean(state.spoken?.length) && !state.spoken!.includes(key.id)
		};
		y += height;
		return item;
	});

	/** Whose it is, behind the figure or before it, where that leaves room for a name that says something. */
	function nameOf({ facts }: ClaimRow, [figure, ...more]: readonly TextLine[], middle: number): TextLine[] {
		if (!figure || more.length || figure.y < middle) return [];
		const wide = textWidth(figure.text, figure.style);
		const left = figure.anchor === 'end' ? figure.x - wide : figure.x;
		const gap = 10 * k;
		const after = left + wide + gap;
		const free = figure.anchor === 'end' ? left - gap : frame.width - after;
		if (free <= 0) return [];
		const name = shortened(facts.name, meta, free);
		const whole = name === facts.name || facts.name.startsWith(`${name.slice(0, -1)} `);
		if (!whole || (name !== facts.name && textWidth(name, meta) < LEAST_NAME * k)) return [];
		return [centred(name, figure.anchor === 'end' ? 0 : after, middle, meta, 'claimant')];
	}

	return {
		arrangement: 'band',
		width: frame.width,
		height: Math.ceil(y),
		areas: [],
		axes: axis ? [axis] : [],
		lines,
		items,
		links: [],
		texts
	};
}

const isOpen = ({ quantity }: ClaimRow['facts']): boolean => ['atLeast', 'moreThan'].includes(quantity.kind);

/** A name that is cut shorter says nothing. CSS pixels at the usual text size. */
const LEAST_NAME = 72;
