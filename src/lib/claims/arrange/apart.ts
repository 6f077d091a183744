/**
 * Measures that cannot share an axis, apart: one cell per claimant and measure, each with a rule of its own from zero, all rules
 * equally long for the same figure. Nothing in it invites to add or to compare lengths across cells but the equal rules.
 */
import { numberAxis } from '../../axis/number.ts';
import { typeScale, type TypeScale } from '../../figure/frame.ts';
import type { Axis, Item, Line, Link, Scene } from '../../figure/scene.ts';
import { centred, column, placed, round, setLines, type Column } from '../../figure/set.ts';
import { textWidth, type TextLine } from '../../figure/text.ts';
import type { ClaimRow, ClaimRows } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { Arrange } from './index.ts';
import { markOf } from './mark.ts';
import { linksByEnd } from './sections.ts';

interface Cell {
	row: ClaimRow;
	head: Column;
	/** What it counts, and what limits it. */
	text: Column;
	told: { link: RowLink; column: Column }[];
	/** As high as all of it. */
	height: number;
}

const FEW_COLUMNS = 3;

export const apart: Arrange = (rows, state, frame, words) => {
	const type = typeScale(frame);
	const links = linksByEnd(rows.links);
	const gap = (type.narrow ? 0 : 28) * type.k;
	const columns = type.narrow
		? 1
		: Math.max(1, Math.min(FEW_COLUMNS, Math.ceil(Math.sqrt(rows.rows.length))));
	const width = (frame.width - gap * (columns - 1)) / columns;
	const fine = shareOfRule(rows);
	const cells = rows.rows.map((row) => cellOf(row, width, type, { rows, words, links }));
	const foot = column(
		[{ text: words.comparison.apartFoot(fine), style: type.meta, role: 'foot' }],
		frame.width
	);
	const footHeight = foot.height + 8;
	const height = frame.height ?? Infinity;
	const lines_ = linesOf(cells, columns);
	const parts = partsOf(lines_, height - footHeight);
	const at = Math.max(0, Math.min(state.part ?? 0, parts.length - 1));
	const part = parts[at] ?? [];
	const needed = part.reduce((sum, line) => sum + heightOf(line), 0) + footHeight;
	const free = frame.height === undefined ? 0 : Math.max(0, frame.height - needed);
	const pad = part.length ? Math.min(free / part.length, 60 * type.k) : 0;

	const scene = {
		axes: [] as Axis[],
		lines: [] as Line[],
		texts: [] as TextLine[],
		items: [] as Item[],
		links: [] as Link[]
	};
	const largest = Math.max(0, ...rows.rows.flatMap(({ facts }) => Object.values(facts.bounds)));
	let y = 0;
	for (const line of part) {
		line.forEach((cell, index) => drawCell(cell, round(index * (width + gap)), y, heightOf(line) + pad));
		y += heightOf(line) + pad;
	}
	scene.lines.push({
		kind: 'rule',
		points: [
			[0, round(y)],
			[frame.width, round(y)]
		]
	});
	scene.texts.push(...placed(foot, 0, y + 5));
	return {
		arrangement: 'apart',
		width: frame.width,
		height: Math.ceil(y + footHeight),
		areas: [],
		...scene,
		...(parts.length > 1
			? {
					parts: {
						dimension: words.comparison.parts.measure,
						names: parts.map((some) => {
							const [first, last] = [some[0]![0]!, some.at(-1)!.at(-1)!];
							return words.comparison.from(headingOf(first.row, rows), headingOf(last.row, rows));
						}),
						at
					}
				}
			: {})
	} satisfies Scene;

	function drawCell({ row, head, text, told }: Cell, x: number, top: number, tall: number) {
		const { facts, key } = row;
		scene.lines.push({
			kind: 'axis',
			points: [
				[x, round(top + 2)],
				[round(x + width), round(top + 2)]
			]
		});
		const texts = placed(head, x, top + 8);
		const numberTop = top + 8 + head.height + Math.min(pad * 0.5, 24 * type.k);
		let under: number;
		const marks = [];
		if (facts.axis < 0) {
			const lines = setLines(facts.figure, type.seriesWord, width, 2);
			texts.push(
				...lines.map((line, index) =>
					centred(
						line,
						x,
						numberTop + type.number.size * 0.6 + index * type.seriesWord.leading,
						type.seriesWord,
						'quote'
					)
				)
			);
			under = numberTop + type.number.size + lines.length * type.seriesWord.leading;
		} else {
			const open = ['atLeast', 'moreThan'].includes(facts.quantity.kind);
			const axis = numberAxis({
				name: facts.unit ?? rows.measureName(facts.measure),
				along: 'x',
				// Equal rules where one scale can hold them; a figure that another would hide has its own.
				largest: fine ? largest : Math.max(...Object.values(facts.bounds)),
				from: x + 3,
				to: round(x + width - (open ? 30 : 12) * type.k),
				style: type.meta,
				format: words.formatNumber,
				fractional: rows.fractional(facts.measure),
				fine: true
			});
			scene.axes.push(axis);
			const rule = round(numberTop + type.number.leading + 14 * type.k);
			const mark = markOf(facts, axis, { at: rule, half: 12 * type.k, limit: round(x + width) })!;
			marks.push(mark);
			scene.lines.push({
				kind: 'axis',
				points: [
					[axis.range[0], rule],
					[axis.range[1], rule]
				]
			});
			for (const tick of axis.ticks)
				scene.lines.push({
					kind: tick.label === undefined ? 'fine' : 'tick',
					points: [
						[tick.at, rule],
						[tick.at, rule + (tick.label === undefined ? 4 : 8)]
					]
				});
			const labels = round(rule + 14 * type.k + type.meta.size);
			for (const { at: place, label } of axis.ticks)
				if (label !== undefined) scene.texts.push(within(label, place, labels, x));
			const middle = (Math.min(mark.from, mark.to) + Math.max(mark.from, mark.to)) / 2;
			texts.push(figureOver(facts.figure, open ? mark.from : middle, x, rule - 13 * type.k));
			under = labels + type.meta.size * 0.6;
		}
		texts.push(...placed(text, x, under));
		let below = under + text.height;
		for (const { link, column: set } of told) {
			scene.links.push({
				type: link.type,
				shown: link.shown,
				from: link.from,
				to: link.to,
				points: [],
				texts: placed(set, x, below)
			});
			below += set.height;
		}
		scene.items.push({
			key,
			marks,
			texts,
			hit: { x, y: round(top + 3), width: round(width), height: round(tall - 4) },
			focused: state.focus.includes(key.id),
			dimmed: Boolean(state.spoken?.length) && !state.spoken!.includes(key.id)
		});
	}

	/** A figure over its mark, kept inside its cell. */
	function figureOver(figure: string, middle: number, x: number, baseline: number): TextLine {
		const style = textWidth(figure, type.number) <= width ? type.number : type.series;
		const half = textWidth(figure, style) / 2;
		const place = Math.max(x + half, Math.min(x + width - half, middle));
		const text = setLines(figure, style, width, 1)[0] ?? '';
		return { text, x: round(place), y: round(baseline - 6), anchor: 'middle', style, role: 'figure' };
	}

	function within(label: string, place: number, baseline: number, x: number): TextLine {
		const half = textWidth(label, type.meta) / 2;
		const line = { text: label, y: baseline, style: type.meta, role: 'tick' };
		if (place - half < x) return { ...line, x, anchor: 'start' };
		if (place + half > x + width) return { ...line, x: round(x + width), anchor: 'end' };
		return { ...line, x: place, anchor: 'middle' };
	}
};

/** Whether one rule can hold all figures so that the smallest is still seen on it. */
function shareOfRule({ rows }: ClaimRows): boolean {
	const numbers = rows.flatMap(({ facts }) => Object.values(facts.bounds)).filter((n) => n > 0);
	const units = new Set(rows.filter(({ facts }) => facts.axis >= 0).map(({ facts }) => facts.unit));
	return units.size <= 1 && (!numbers.length || Math.max(...numbers) <= 40 * Math.min(...numbers));
}

const headingOf = ({ facts }: ClaimRow, rows: ClaimRows): string => rows.measureName(facts.measure);

function cellOf(
	row: ClaimRow,
	width: number,
	type: TypeScale,
	{ rows, words, links }: { rows: ClaimRows; words: ClaimsWords; links: Map<string, RowLink[]> }
): Cell {
	const { facts } = row;
	const head = column(
		[
			{ text: headingOf(row, rows), style: type.name, role: 'heading', most: 2 },
			{
				text: [facts.name, words.comparison.shortDate(facts.said, true)].join(', '),
				style: type.meta,
				role: 'claimant',
				most: 4
			}
		],
		width
	);
	const text = column(
		[
			...[
				[facts.population, facts.scope].filter(Boolean).join('; '),
				facts.retracted,
				facts.axis < 0 ? facts.openness : undefined
			]
				.filter((line) => line)
				.map((line) => ({ text: line!, style: type.meta, role: 'note', most: 3 })),
			{ text: words.comparison.basisGroups[facts.basis], style: type.aside, role: 'aside', most: 2 }
		],
		width
	);
	const told = (links.get(row.key.id) ?? []).map((link) => {
		const { facts: other } = rows.byId.get(link.to)!;
		const name = other.claimant === facts.claimant ? undefined : other.inSentence;
		const line = words.comparison.relation(link.type, link.shown, name, other.figure);
		return { link, column: column([{ text: line, style: type.meta, role: 'relation', most: 3 }], width) };
	});
	const rule =
		facts.axis < 0
			? type.number.size + type.seriesWord.leading * setLines(facts.figure, type.seriesWord, width, 2).length
			: type.number.leading + (14 + 14) * type.k + type.meta.size * 1.6;
	const height =
		8 +
		head.height +
		rule +
		text.height +
		told.reduce((sum, { column: set }) => sum + set.height, 0) +
		10 * type.k;
	return { row, head, text, told, height };
}

function linesOf(cells: readonly Cell[], columns: number): Cell[][] {
	const lines: Cell[][] = [];
	for (let index = 0; index < cells.length; index += columns) lines.push(cells.slice(index, index + columns));
	return lines;
}

const heightOf = (line: readonly Cell[]): number => Math.max(...line.map(({ height }) => height));

function partsOf(lines: readonly Cell[][], height: number): Cell[][][] {
	const parts: Cell[][][] = [];
	let used = Infinity;
	for (const line of lines) {
		const tall = heightOf(line);
		if (used + tall > height) {
			parts.push([]);
			used = 0;
		}
		parts.at(-1)!.push(line);
		used += tall;
	}
	return parts;
}
