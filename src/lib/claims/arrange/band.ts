/**
 * The few statements that a sentence speaks of, on one axis: a strip that stays in sight where a screen has no room for text and
 * figure beside each other. Each has its mark, its figure and its claimant, who stands beside the figure or over it and is said once
 * for what follows of the same one.
 */
import { numberAxis } from '../../axis/number.ts';
import { typeScale, type Frame } from '../../figure/frame.ts';
import type { Item, Line, Mark, Scene } from '../../figure/scene.ts';
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
	const asked = ids.slice(-MOST_IN_BAND).flatMap((id) => rows.byId.get(id) ?? []);
	// What is not comparable shares no frame: of one measure, that which is named last, and its numbers of one axis.
	const named = asked.filter(({ facts }) => facts.measure === asked.at(-1)!.facts.measure);
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

	const items = drawn.map((row, place): Item => {
		const { facts, key } = row;
		/** Mark and figure with the middle of the mark at a height. */
		const set = (middle: number) => {
			const mark = axis && markOf(facts, axis, { at: middle, half, limit: frame.width - 4 * k });
			const figure = mark
				? figureBeside(facts.figure, mark, { start: 0, edge: frame.width }, series)
				: [centred(shortened(facts.figure, saying, frame.width), 0, middle, saying, 'quote')];
			return { mark, figure };
		};
		const said = drawn[place - 1]?.facts.claimant === facts.claimant;
		// Where no axis says what is counted, the first does.
		const counted = axis || place > 0 ? '' : `${rows.measureName(facts.measure)}: `;
		const name = `${counted}${facts.name}`;
		const tried = set(0);
		const beside = said ? [] : nameBeside(name, tried, 0);
		const over = said || beside ? 0 : meta.leading + 2 * k;
		// A figure that has no room beside its mark stands over it.
		const raised = Math.max(0, ...tried.figure.map(({ y, style }) => style.size - y)) - line / 2;
		const middle = round(y + over + line / 2 + Math.max(0, raised));
		const { mark, figure } = set(middle);
		const claimant = said
			? []
			: (nameBeside(name, { mark, figure }, middle) ?? [
					{
						text: shortened(name, meta, frame.width),
						x: 0,
						y: round(y + meta.size),
						anchor: 'start' as const,
						style: meta,
						role: 'claimant'
					}
				]);
		const height = round(middle + line / 2 - y);
		const item: Item = {
			key,
			marks: mark ? [mark] : [],
			texts: [...figure, ...claimant],
			hit: { x: 0, y: round(y), width: frame.width, height },
			// All of a strip is spoken of.
			focused: false,
			dimmed: Boolean(state.spoken?.length) && !state.spoken!.includes(key.id)
		};
		y += height;
		return item;
	});

	/** Whose it is, behind the figure or before it and its mark; undefined where neither leaves room for all of the name. */
	function nameBeside(
		name: string,
		{ mark, figure: [figure, ...more] }: { mark?: Mark | undefined; figure: readonly TextLine[] },
		middle: number
	): TextLine[] | undefined {
		if (!figure || more.length || figure.y < middle) return undefined;
		const wide = textWidth(figure.text, figure.style);
		const left = figure.anchor === 'end' ? figure.x - wide : figure.x;
		const gap = 10 * k;
		const needed = textWidth(name, meta) + gap;
		const drawn = mark ? Math.min(mark.from, mark.to) - half : left;
		const x =
			left + wide + needed <= frame.width && (!mark || left > drawn)
				? left + wide + gap
				: Math.min(left, drawn) >= needed
					? 0
					: undefined;
		return x === undefined ? undefined : [centred(name, x, middle, meta, 'claimant')];
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
