/**
 * Measures that cannot share an axis, apart: one cell per claimant and measure, each with a rule of its own from zero, all rules
 * equally long for the same figure. Nothing in it invites to add or to compare lengths across cells but the equal rules.
 */
import { distinct } from '../../figure/scene.ts';
import { numberAxis } from '../../axis/number.ts';
import { grouped } from '../../lesson/grouped.ts';
import { typeScale, type Frame, type TypeScale } from '../../figure/frame.ts';
import type { Axis, Item, Line, Link, Mark, Scene } from '../../figure/scene.ts';
import { centred, column, placed, round, setLines, within, type Column } from '../../figure/set.ts';
import { textWidth, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { ClaimFacts, ClaimRow, ClaimRows } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { MomentWords } from '../../words/index.ts';
import type { Arrangement } from './index.ts';
import { markOf } from './mark.ts';

interface Cell {
	row: ClaimRow;
	head: Column;
	/** What it says, in lines. */
	figure: readonly string[];
	/** What it counts, and what limits it. */
	text: Column;
	told: { link: RowLink; column: Column }[];
	/** As high as all of it. */
	height: number;
}

const MOST_COLUMNS = 3;
/** A cell is no narrower, at the usual text size. CSS pixels. */
const LEAST_CELL = 180;
/** Of a cell on a phone, what its names take; its rule stands beside them, unless its type is large. */
const NAMES = 0.46;
const BESIDE = 300;

interface Grid {
	type: TypeScale;
	columns: number;
	gap: number;
	/** Whether names and rule stand side by side. */
	beside: boolean;
	/** Of a cell, of the names in it, of its rule. */
	width: number;
	names: number;
	rule: number;
	/** As large for one as for all. */
	figure: TextStyle;
	/** Whether one scale holds for all rules, and its largest figure. */
	equal: boolean;
	largest: number;
}

export const apart: Arrangement<MomentWords> = (rows, state, frame, words) => {
	const grid = gridOf(rows, frame);
	const { type, columns, gap, width } = grid;
	const links = grouped(rows.links, ({ from }) => from);
	const toTell = toTellApart(rows);
	const cells = inOrder(rows).map((row) => cellOf(row, grid, { rows, words, links, ...toTell.get(row)! }));
	const foot = column(
		[{ text: words.comparison.apartFoot(grid.equal), style: type.meta, role: 'foot' }],
		frame.width
	);
	const footHeight = foot.height + 8;
	const parts = partsOf(linesOf(cells, columns), Math.floor((frame.height ?? Infinity) - footHeight));
	const names = distinct(
		parts.map((some) => {
			const measures = some.flat().map(({ row }) => rows.measureName(row.facts.measure));
			return words.comparison.held([...new Set(measures)]);
		}),
		words.numbered
	);

	function scene(at: number): Scene {
		const part = parts[at] ?? [];
		const needed = part.reduce((sum, line) => sum + heightOf(line), 0) + footHeight;
		const free = frame.height === undefined ? 0 : Math.max(0, frame.height - needed);
		const pad = part.length ? Math.min(free / part.length, (type.narrow ? 16 : 60) * type.k) : 0;
		const drawn = { axes: [] as Axis[], lines: [] as Line[], items: [] as Item[], links: [] as Link[] };
		const texts: TextLine[] = [];
		let y = 0;
		for (const line of part) {
			const tall = heightOf(line) + pad;
			line.forEach((cell, index) => {
				const one = drawCell(cell, { x: round(index * (width + gap)), y, tall, pad }, grid, rows, words);
				drawn.axes.push(...one.axes);
				drawn.lines.push(...one.lines);
				drawn.links.push(...one.links);
				texts.push(...one.ticks);
				const { id } = cell.row.key;
				drawn.items.push({
					...one.item,
					focused: state.focus.includes(id),
					dimmed: Boolean(state.spoken?.length) && !state.spoken!.includes(id)
				});
			});
			y += tall;
		}
		drawn.lines.push({
			kind: 'rule',
			points: [
				[0, round(y)],
				[frame.width, round(y)]
			]
		});
		return {
			arrangement: 'apart',
			width: frame.width,
			height: Math.ceil(round(y + footHeight)),
			areas: [],
			...drawn,
			texts: [...texts, ...placed(foot, 0, y + 5)],
			...(parts.length > 1 ? { parts: { dimension: words.comparison.parts.measure, names, at } } : {})
		};
	}
	return { parts: parts.length, scene };
};

function gridOf(rows: ClaimRows, frame: Frame): Grid {
	const type = typeScale(frame);
	const gap = (type.narrow ? 0 : 28) * type.k;
	const room = Math.floor((frame.width + gap) / (LEAST_CELL * type.k + gap));
	const columns = type.narrow
		? 1
		: Math.max(1, Math.min(MOST_COLUMNS, room, Math.ceil(Math.sqrt(rows.rows.length))));
	const width = (frame.width - gap * (columns - 1)) / columns;
	const beside = type.narrow && width >= BESIDE * type.k;
	const rule = beside ? width * (1 - NAMES) : width;
	const numbers = rows.rows.filter(({ facts }) => facts.axis >= 0);
	const fits = numbers.every(({ facts }) => textWidth(figureOf(facts), type.number) <= rule);
	return {
		type,
		columns,
		gap,
		beside,
		width,
		names: beside ? width * NAMES - 14 * type.k : width,
		rule,
		figure: fits && !type.narrow ? type.number : type.series,
		equal: shareOfRule(rows),
		largest: Math.max(0, ...rows.rows.flatMap(({ facts }) => Object.values(facts.bounds)))
	};
}

interface Place {
	x: number;
	y: number;
	tall: number;
	/** Of it, what is free. */
	pad: number;
}

function drawCell(
	{ row, head, figure, text, told }: Cell,
	{ x, y, tall, pad }: Place,
	grid: Grid,
	rows: ClaimRows,
	words: MomentWords
) {
	const { facts, key } = row;
	const { type, width, beside, figure: style } = grid;
	const { k, meta } = type;
	const axes: Axis[] = [];
	const ticks: TextLine[] = [];
	const marks: Mark[] = [];
	const lines: Line[] = [
		{
			kind: type.narrow ? 'rule' : 'axis',
			points: [
				[x, round(y + 2)],
				[round(x + width), round(y + 2)]
			]
		}
	];
	const texts = placed(head, x, y + 8);
	/** Where rule and figure stand: under the names, on a phone beside them. */
	const left = beside ? round(x + width - grid.rule) : x;
	const top = beside ? y + 6 : y + 8 + head.height + Math.min(pad * 0.5, 24 * k);
	let under: number;
	if (facts.axis < 0) {
		const { leading } = type.seriesWord;
		const first = top + style.size * 0.8;
		texts.push(
			...figure.map((line, index) => centred(line, left, first + index * leading, type.seriesWord, 'quote'))
		);
		under = first + figure.length * leading;
	} else {
		const open = ['atLeast', 'moreThan'].includes(facts.quantity.kind);
		const axis = numberAxis({
			name: facts.unit ?? rows.measureName(facts.measure),
			along: 'x',
			// A figure that another would hide has a scale of its own.
			largest: grid.equal ? grid.largest : Math.max(...Object.values(facts.bounds)),
			from: left + 3,
			to: round(left + grid.rule - (open ? 30 : 12) * k),
			style: meta,
			format: words.formatNumber,
			room: [left, left + grid.rule],
			fractional: rows.fractional(facts.measure),
			fine: true
		});
		axes.push(axis);
		const half = halfOf(type);
		const rule = round(top + figure.length * style.leading + half + 2);
		const mark = markOf(facts, axis, { at: rule, half, limit: round(left + grid.rule) })!;
		marks.push(mark);
		lines.push({
			kind: 'axis',
			points: [
				[axis.range[0], rule],
				[axis.range[1], rule]
			]
		});
		for (const tick of axis.ticks)
			lines.push({
				kind: tick.label === undefined ? 'fine' : 'tick',
				points: [
					[tick.at, rule],
					[tick.at, rule + (tick.label === undefined ? 4 : 8)]
				]
			});
		const baseline = round(rule + half + 4 + meta.size);
		for (const { at: place, label } of axis.ticks)
			if (label !== undefined)
				ticks.push(within(label, place, baseline, { left, width: grid.rule }, meta, 'tick'));
		const over = open || mark.kind === 'upTo' ? mark.from : (mark.from + mark.to) / 2;
		const last = rule - half - 4;
		texts.push(
			...figure.map((line, index) => {
				const baseline = round(last - (figure.length - 1 - index) * style.leading);
				return within(line, over, baseline, { left, width: grid.rule }, style, 'figure');
			})
		);
		under = baseline + meta.size * 0.5;
	}
	let below = beside ? y + 8 + head.height : under;
	texts.push(...placed(text, x, below));
	below += text.height;
	const links = told.map(({ link, column: set }): Link => {
		const { type: kind, shown, from, to } = link;
		const told_ = placed(set, x, below);
		below += set.height;
		return { type: kind, shown, from, to, points: [], texts: told_ };
	});
	const hit = { x, y: round(y + 3), width: round(width), height: round(tall - 4) };
	return { axes, lines, links, ticks, item: { key, marks, texts, hit } };
}

/** In the order in which the view names what is counted, then as they come. */
function inOrder({ view, rows }: ClaimRows): ClaimRow[] {
	const measures = [view.measure, ...(view.also ?? []).map(({ measure }) => measure ?? view.measure)];
	return [...rows].sort((a, b) => measures.indexOf(a.facts.measure) - measures.indexOf(b.facts.measure));
}

/** Whether one rule can hold all figures so that the smallest is still seen on it. */
function shareOfRule({ rows }: ClaimRows): boolean {
	const numbers = rows.flatMap(({ facts }) => Object.values(facts.bounds)).filter((n) => n > 0);
	const units = new Set(rows.filter(({ facts }) => facts.axis >= 0).map(({ facts }) => facts.unit));
	return units.size <= 1 && (!numbers.length || Math.max(...numbers) <= 40 * Math.min(...numbers));
}

/** The number with its unit, where the source's own words do not hold it. */
const figureOf = ({ figure, unit, axis }: ClaimFacts): string =>
	axis >= 0 && unit && !figure.includes(unit) ? `${figure} ${unit}` : figure;

/** In what a cell differs from others that count the same: who is counted, then where. */
function differences({ facts }: ClaimRow, { rows }: ClaimRows): string[] {
	const alike = rows.filter((row) => row.facts.measure === facts.measure).map((row) => row.facts);
	const counted = facts.population;
	const twins = alike.filter(({ population }) => population === counted);
	return [
		...(counted && twins.length < alike.length ? [counted] : []),
		...(twins.some(({ scope }) => scope !== facts.scope) ? [facts.scope] : [])
	];
}

interface ToTell {
	different: readonly string[];
	/** Where it was read, if that alone tells it from another: claimant, day and what is counted are the same. */
	read: string | undefined;
}

function toTellApart(rows: ClaimRows): Map<ClaimRow, ToTell> {
	const different = new Map(rows.rows.map((row) => [row, differences(row, rows)]));
	const alike = grouped(rows.rows, (row) =>
		[row.facts.measure, row.facts.name, row.facts.saidText, ...different.get(row)!].join('\n')
	);
	return new Map(
		[...alike.values()].flatMap((some) => {
			const several = new Set(some.map(({ facts }) => facts.carrier)).size > 1;
			return some.map((row): [ClaimRow, ToTell] => [
				row,
				{ different: different.get(row)!, read: several ? row.facts.carrier : undefined }
			]);
		})
	);
}

/** Half the length of a mark's caps. */
const halfOf = ({ narrow, k }: TypeScale): number => (narrow ? 8 : 12) * k;

/** Lines for whose statement it is, and when it was made; a name that is too long is cut, the day never. */
const MOST_NAME = 4;

function cellOf(
	row: ClaimRow,
	grid: Grid,
	{
		rows,
		words,
		links,
		different,
		read
	}: { rows: ClaimRows; words: MomentWords; links: Map<string, RowLink[]> } & ToTell
): Cell {
	const { type, names: width, rule, beside } = grid;
	const { facts } = row;
	const { meta } = type;
	const heading = rows.measureName(facts.measure);
	// Where names have the whole of a phone and its type is large, nothing is gained by cutting them.
	const whole = type.narrow && !beside;
	const most = (lines: number) => (whole ? {} : { most: lines });
	const day = words.comparison.shortDate(facts.said, true);
	const when = [day, read].filter(Boolean).join(', ');
	const named = `${facts.name}, ${when}`;
	const short = whole || setLines(named, meta, width).length <= MOST_NAME;
	const head = column(
		[
			{ text: [heading, different.join(', ')].filter(Boolean).join(': '), style: type.name, role: 'heading' },
			...(short ? [{ text: named }] : [{ text: facts.name, most: MOST_NAME - 1 }, { text: when }]).map(
				(line) => ({ ...line, style: meta, role: 'claimant' })
			)
		],
		width
	);
	const figure =
		facts.axis < 0
			? setLines(facts.figure, type.seriesWord, rule, most(3).most)
			: setLines(figureOf(facts), grid.figure, rule);
	const text = column(
		[
			...[
				[facts.population, facts.scope].filter((text) => text && !different.includes(text)).join('; '),
				facts.retracted,
				words.preferred(facts.quantity),
				facts.axis < 0 ? facts.openness : undefined
			]
				.filter((line) => line)
				.map((line) => ({ text: line!, style: type.meta, role: 'note' })),
			{ text: words.comparison.basisGroups[facts.basis], style: type.aside, role: 'aside', ...most(2) }
		],
		width
	);
	const told = (links.get(row.key.id) ?? []).map((link) => {
		const { facts: other } = rows.byId.get(link.to)!;
		const name = other.claimant === facts.claimant ? undefined : other.inSentence;
		const line = words.comparison.relation(link.type, link.shown, name, other.figure);
		return { link, column: column([{ text: line, style: type.meta, role: 'relation', ...most(3) }], width) };
	});
	const drawn =
		facts.axis < 0
			? grid.figure.size * 0.8 + type.seriesWord.leading * figure.length
			: grid.figure.leading * figure.length + 2 * halfOf(type) + 6 + meta.size * 1.5;
	const said = told.reduce((sum, one) => sum + one.column.height, head.height + text.height);
	const height = 8 + (beside ? Math.max(said, drawn) : said + drawn) + 10 * type.k;
	return { row, head, figure, text, told, height };
}

function linesOf(cells: readonly Cell[], columns: number): Cell[][] {
	const lines: Cell[][] = [];
	for (let index = 0; index < cells.length; index += columns) lines.push(cells.slice(index, index + columns));
	return lines;
}

const heightOf = (line: readonly Cell[]): number => Math.max(...line.map(({ height }) => height));

function partsOf(lines: readonly Cell[][], height: number): Cell[][][] {
	const parts: Cell[][][] = [];
	let used = 0;
	for (const line of lines) {
		const tall = heightOf(line);
		if (!parts.length || used + tall > height) {
			parts.push([]);
			used = 0;
		}
		parts.at(-1)!.push(line);
		used += tall;
	}
	return parts;
}
