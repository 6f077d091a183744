/** What both arrangements over time share: the order, who is named where, which claims have one axis, and how relations read. */
import { tickStep } from 'd3-array';
import { boundsOf, calendarParts } from '../../axis/time.ts';
import type { Frame, TypeScale } from '../../figure/frame.ts';
import type { Box, Mark, MarkedKind, Scene } from '../../figure/scene.ts';
import { wrap, type TextLine, type TextStyle } from '../../figure/text.ts';
import { compareDates } from '../../lesson/dates.ts';
import { namesNumber } from '../../lesson/quantity.ts';
import type { ClaimRow, ClaimRows } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { ClaimsWords } from '../../words/index.ts';
import { grouped } from '../../lesson/grouped.ts';
import { origins } from '../../lesson/origins.ts';
import { round } from '../../figure/set.ts';

/** An echo, and whether a source states that it is one. */
export interface Folded {
	id: string;
	shown: RowLink['shown'];
}

/** A part of a comparison that is set in one scene. */
export interface TimeRows {
	/** In the order said. */
	rows: readonly ClaimRow[];
	/** Between two of the rows. */
	links: readonly RowLink[];
	/** Which claims share an axis: those of one number. */
	panelOf: ReadonlyMap<string, number>;
	/** What the axis of each claim holds, by its id: the same in every part of a comparison. */
	domains: ReadonlyMap<string, Domain>;
	/** Every row of the comparison, in the order said. */
	whole: readonly ClaimRow[];
	axisTitle: ClaimRows['axisTitle'];
	/** The echoes that are folded into a row, by its id. */
	folded: ReadonlyMap<string, readonly Folded[]>;
	byId: ReadonlyMap<string, ClaimRow>;
	/** Every link of the comparison, by what it comes from: a part is found without going through all of them. */
	linksFrom: ReadonlyMap<string, readonly RowLink[]>;
	/** What a statement revises or redefines, of the same claimant: a line may run between them. */
	joined: ReadonlyMap<string, RowLink>;
}

/** From zero, or from the lowest where that is less, to the largest that is stated; `low` is over zero where it was cut. */
export interface Domain {
	low: number;
	high: number;
	/** The longest of all that have its unit. */
	span: number;
}

/** Arranges one part; undefined where it does not fit. */
export type ArrangePart = (
	rows: TimeRows,
	frame: Frame & { height: number },
	words: ClaimsWords
) => Scene | undefined;

const idOf = ({ key }: ClaimRow) => key.id;
export const hasMark = ({ facts }: ClaimRow): boolean => facts.axis >= 0 && namesNumber(facts.quantity);

export function timeRows({ rows, links, axisTitle }: ClaimRows, fold: boolean): TimeRows {
	const folded = fold ? foldEchoes(rows, links) : new Map<string, readonly Folded[]>();
	const away = new Set([...folded.values()].flat().map(({ id }) => id));
	const shown = rows.filter((row) => !away.has(idOf(row)));
	const kept = links.filter(({ from, to }) => !away.has(from) && !away.has(to));
	const sorted = inOrder(shown, kept);
	const panelOf = panels(sorted, kept);
	const linksFrom = grouped(kept, ({ from }) => from);
	return {
		rows: sorted,
		links: kept,
		linksFrom,
		panelOf,
		domains: domainsOf(sorted, panelOf, 0),
		whole: sorted,
		axisTitle,
		folded,
		...indexed(sorted, kept, panelOf)
	};
}

/** The same, of some of the rows. A claim whose divider would end in another part has an axis of its own. */
export function only(all: TimeRows, rows: readonly ClaimRow[]): TimeRows {
	const ids = new Set(rows.map(idOf));
	const links = rows.flatMap((row) => (all.linksFrom.get(idOf(row)) ?? []).filter(({ to }) => ids.has(to)));
	const panelOf = panels(rows, links);
	return { ...all, rows, links, panelOf, ...indexed(rows, links, panelOf) };
}

function indexed(
	rows: readonly ClaimRow[],
	links: readonly RowLink[],
	panelOf: ReadonlyMap<string, number>
): Pick<TimeRows, 'byId' | 'joined'> {
	const byId = new Map(rows.map((row) => [idOf(row), row]));
	const place = new Map(rows.map((row, at) => [idOf(row), at]));
	const own = links.filter(
		({ from, to }) =>
			byId.get(from)!.facts.claimant === byId.get(to)!.facts.claimant &&
			panelOf.has(from) &&
			panelOf.get(from) === panelOf.get(to) &&
			place.get(from)! > place.get(to)!
	);
	const axisOf = (id: string) => byId.get(id)!.facts.axis;
	// A divider stands before a claim that another step line may lead to: what is counted has changed.
	const joined = [
		...own.filter(({ type, from, to }) => type === 'revises' && axisOf(from) === axisOf(to)),
		...own.filter(({ type }) => type === 'redefines')
	];
	return { byId, joined: new Map(joined.map((link) => [link.from, link])) };
}

/** Each echo under the statement that it goes back to; where that is not in view, it stands for itself. */
const foldEchoes = (rows: readonly ClaimRow[], links: readonly RowLink[]): Map<string, readonly Folded[]> =>
	new Map(
		origins(
			rows.map(({ facts }) => facts.record.claim),
			links,
			{ likely: true }
		)
			.filter(({ origin, echoes }) => origin && echoes.length)
			.map(({ id, echoes }) => [id, echoes.map(({ claim, shown }) => ({ id: claim.id, shown }))])
	);

/** By date; of one day, what revises another comes after it. */
function inOrder(rows: readonly ClaimRow[], links: readonly RowLink[]): ClaimRow[] {
	const sorted = [...rows].sort((a, b) => compareDates(a.facts.said, b.facts.said));
	const place = new Map(sorted.map((row, at) => [idOf(row), at]));
	const before = new Map<string, string[]>();
	for (const { type, from, to } of links) {
		if (type !== 'revises' && type !== 'redefines') continue;
		const [a, b] = [sorted[place.get(from)!]!, sorted[place.get(to)!]!];
		if (compareDates(a.facts.said, b.facts.said) === 0) before.set(from, [...(before.get(from) ?? []), to]);
	}
	const out = new Set<ClaimRow>();
	const visit = (row: ClaimRow, path: ReadonlySet<string>) => {
		if (out.has(row) || path.has(idOf(row))) return;
		const next = new Set(path).add(idOf(row));
		for (const id of before.get(idOf(row)) ?? []) visit(sorted[place.get(id)!]!, next);
		out.add(row);
	};
	for (const row of sorted) visit(row, new Set());
	return [...out];
}

/**
 * The panel of each claim that has a mark. What is not comparable has another, with one exception: a claim that redefines one of
 * its claimant stands beyond a divider on the axis of that, and its own revisions with it.
 */
function panels(rows: readonly ClaimRow[], links: readonly RowLink[]): Map<string, number> {
	const byId = new Map(rows.map((row) => [idOf(row), row]));
	const place = new Map(rows.map((row, at) => [idOf(row), at]));
	const panel = new Map(rows.filter(hasMark).map((row) => [idOf(row), row.facts.axis]));
	const linksFrom = grouped(links, ({ from }) => from);
	for (const row of rows)
		for (const link of linksFrom.get(idOf(row)) ?? []) {
			if (!panel.has(link.from) || !panel.has(link.to)) continue;
			const [a, b] = [row, byId.get(link.to)!];
			if (a.facts.claimant !== b.facts.claimant || a.facts.measure !== b.facts.measure) continue;
			if (a.facts.unit !== b.facts.unit || place.get(link.from)! <= place.get(link.to)!) continue;
			const follows = link.type === 'revises' && a.facts.axis === b.facts.axis;
			if (link.type === 'redefines' || follows) panel.set(link.from, panel.get(link.to)!);
		}
	return panel;
}

/**
 * What each axis holds. Claims that one panel holds anywhere, and all that are comparable with one of them, have one: a part that
 * shows a few of them shows them where another would.
 *
 * @param steps how many steps an axis that is cut has at least; zero where none is cut
 */
function domainsOf(
	rows: readonly ClaimRow[],
	panelOf: ReadonlyMap<string, number>,
	steps: number
): ReadonlyMap<string, Domain> {
	const above = new Map<number, number>();
	const rootOf = (axis: number): number => {
		const up = above.get(axis);
		return up === undefined ? axis : rootOf(up);
	};
	const marked = rows.filter(hasMark);
	for (const row of marked) {
		const [own, panel] = [rootOf(row.facts.axis), rootOf(panelOf.get(idOf(row))!)];
		if (own !== panel) above.set(own, panel);
	}
	const kins = [...grouped(marked, ({ facts }) => rootOf(facts.axis)).values()].map((some) => {
		const high = Math.max(...levels(some));
		const low = steps ? cutAt(some, high, steps) : Math.min(0, ...levels(some));
		// Zero alone has some length over it.
		return { rows: some, low, high: high === low ? low + 1 : high };
	});
	const units = sharedUnits(kins.map(({ rows: some, low, high }) => ({ rows: some, span: high - low })));
	return new Map(
		kins.flatMap(({ rows: some, low, high }, at) => {
			const alike = kins.filter((_, other) => units[other] === units[at]);
			const span = Math.max(...alike.map((one) => one.high - one.low));
			return some.map((row) => [idOf(row), { low, high, span }] as const);
		})
	);
}

/** Where an axis begins that leaves out what is under all numbers: at a round one; at zero where that leaves out little. */
function cutAt(rows: readonly ClaimRow[], high: number, steps: number): number {
	const lowest = Math.min(...levels(rows));
	const floor = rows.some(({ facts }) => facts.quantity.kind === 'upTo');
	if (floor || lowest <= 0.5 * high || lowest <= 3) return Math.min(0, lowest);
	const step = Math.max(leastStep(rows), tickStep(0, Math.max(high - lowest, high * 0.1, 1), steps));
	return Math.max(0, Math.floor(lowest / step - 0.5) * step);
}

/** The same comparison on axes that begin near their lowest number, the nearer the more steps; undefined where none would. */
export function cut(all: TimeRows, steps: number): TimeRows | undefined {
	const domains = domainsOf(all.rows, all.panelOf, steps);
	return [...domains.values()].some(({ low }) => low > 0) ? { ...all, domains } : undefined;
}

/** The numbers of the panels, in the order of their first statements. */
export const panelsOf = ({ rows, panelOf }: TimeRows): number[] => [
	...new Set(rows.filter(hasMark).map((row) => panelOf.get(idOf(row))!))
];

/** Of one measure, so many times larger than another panel, and a unit of it would leave that no length. */
const ONE_UNIT = 8;

/**
 * Which panels share a unit: those that count the same, unless one of them is so large that another would be a point. Each is
 * named by the first of its kin.
 */
export function sharedUnits(spans: readonly { rows: readonly ClaimRow[]; span: number }[]): number[] {
	const kin = spans.map(({ rows }) => {
		const { measure, unit = '' } = rows.find(hasMark)!.facts;
		return `${measure} ${unit}`;
	});
	return kin.map((name, at) => {
		const alike = spans.filter((_, other) => kin[other] === name).map(({ span }) => span);
		return Math.max(...alike) > ONE_UNIT * Math.min(...alike) ? at : kin.indexOf(name);
	});
}

/** What the panels are called: by what they do not share. */
export function panelNames(all: TimeRows): Map<number, string> {
	const byPanel = grouped(all.rows.filter(hasMark), (row) => all.panelOf.get(idOf(row))!);
	const firsts = [...byPanel].map(([panel, rows]) => ({
		panel,
		...(rows.find(({ facts }) => facts.scopeStated) ?? rows[0]!).facts
	}));
	const title = (facts: (typeof firsts)[number]) => all.axisTitle(facts.measure, facts.unit);
	const differ = (of: (facts: (typeof firsts)[number]) => string | undefined) =>
		new Set(firsts.map(of)).size > 1;
	const scopes = differ(({ scope }) => scope);
	const populations = differ(({ population }) => population);
	return new Map(
		firsts.map((facts) => [
			facts.panel,
			[title(facts), scopes && facts.scope, populations && facts.population].filter(Boolean).join(', ')
		])
	);
}

/** Where a revision line runs, and what a label stands beside: the number a statement names last. */
export const levelOf = ({ facts: { bounds } }: ClaimRow): number => bounds.max ?? bounds.min!;

/** Every number that is drawn of some claims. */
export const levels = (rows: readonly ClaimRow[]): number[] =>
	rows.flatMap(({ facts: { bounds } }) => Object.values(bounds) as number[]);

/** "16:42"; "4 Jan"; "4 Jan 2012"; else as the date reads in full. @param shown what the axis says already */
export function dateLabel(
	{ facts: { said, saidText } }: ClaimRow,
	shown: { day: boolean; year: boolean },
	{ time }: ClaimsWords
): string | undefined {
	const { from } = boundsOf(said);
	if (said.approximate || said.uncertain || from === undefined) return saidText;
	const day = shown.day ? undefined : time.shortDay(calendarParts(from), !shown.year);
	if (said.precision === 'day') return day;
	if (said.precision !== 'minute') return saidText;
	return [day, said.earliest!.slice(-5)].filter(Boolean).join(', ');
}

/** What stands at a number beside it: whose it is, when it was said, and what is not plain about it. */
export function byline(
	row: ClaimRow,
	all: TimeRows,
	date: string | undefined,
	{ time, preferred }: ClaimsWords
): string {
	const { name, retracted, scope, scopeStated, quantity } = row.facts;
	const before = all.joined.get(idOf(row));
	const sameName = before && all.byId.get(before.to)!.facts.name === name;
	const echoes = all.folded.get(idOf(row));
	return [
		!sameName && name,
		date,
		!scopeStated && scope,
		retracted,
		preferred(quantity),
		echoes &&
			time.folded(
				echoes.length,
				echoes.some(({ shown }) => shown === 'likely')
			)
	]
		.filter(Boolean)
		.join(', ');
}

/** How a statement is called in a sentence about two. */
const called = ({ facts }: ClaimRow) => `${facts.figure} (${facts.name})`;

/** "70 or more (some unions) contradicts 11 (the government)". */
export const relationText = (
	{ type, shown, from, to }: RowLink,
	rows: ReadonlyMap<string, ClaimRow>,
	{ time }: ClaimsWords
): string => time.relation(type, shown, called(rows.get(from)!), called(rows.get(to)!));

/** The same at one of the two: "contradicts 11 (the government)", "70 or more (some unions) contradicts this". */
export const relationAt = (
	row: ClaimRow,
	{ type, shown, from, to }: RowLink,
	rows: ReadonlyMap<string, ClaimRow>,
	{ time }: ClaimsWords
): string =>
	from === idOf(row)
		? time.relationHere(type, shown, called(rows.get(to)!))
		: time.relation(type, shown, called(rows.get(from)!), time.thisStatement);

/** A reason that stands in a drawing: its first sentence; what is longer than four lines ends at a word, with an ellipsis. */
export function shortened(why: string, style: TextStyle, width: number): string[] {
	const sentence = why.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? why;
	const lines = wrap(sentence, style, width);
	if (lines.length <= 4) return lines;
	return [...lines.slice(0, 3), `${lines[3]!.replace(/[\s,;:]+\S*$/, '')} …`];
}

/** The mark of a statement on an axis. @param stub how long an open end is; @param end where a ceiling runs down to */
export function markOf(
	{ facts: { quantity, bounds, retracted } }: ClaimRow,
	along: 'x' | 'y',
	scale: (value: number) => number,
	{ at, half, stub, end }: { at: number; half: number; stub: number; end: number }
): Mark {
	const kind = quantity.kind as MarkedKind;
	const from = scale(bounds.min ?? bounds.max!);
	const open = kind === 'atLeast' || kind === 'moreThan';
	const up = along === 'y' ? -1 : 1;
	const preferred = quantity.kind === 'range' && quantity.preferred;
	return {
		kind,
		along,
		from,
		to: open ? from + up * stub : kind === 'upTo' ? end : scale(bounds.max!),
		at,
		half,
		retracted: retracted !== undefined,
		...(preferred && { preferred: scale(preferred.n) })
	};
}

/** The box of a mark with its caps. */
export function markBox({ along, from, to, at, half }: Mark): Box {
	const low = Math.min(from, to) - half * 0.4;
	const length = Math.abs(to - from) + half * 0.8;
	return along === 'x'
		? { x: low, y: at - half, width: length, height: 2 * half }
		: { x: at - half, y: low, width: 2 * half, height: length };
}

/** Lines of text below one another. @param y the top; returns the bottom */
export function setLines(
	into: TextLine[],
	lines: readonly string[],
	line: Omit<TextLine, 'text' | 'y'>,
	y: number
): number {
	for (const text of lines) {
		into.push({ ...line, text, x: round(line.x), y: round(y + line.style.size * 0.95) });
		y += line.style.leading;
	}
	return y;
}

/** How a number and a statement in words are set where statements are many. */
export const figureStyle = (row: ClaimRow, type: TypeScale): TextStyle =>
	hasMark(row) ? type.series : type.seriesWord;

/** In the drawing, what is not known says why. */
export function figureText({ facts: { figure, quantity } }: ClaimRow): string {
	return quantity.kind === 'unknown' ? `${figure}: ${quantity.why}` : figure;
}

/** Half the length of a mark's caps. */
export const halfOf = ({ k, narrow }: TypeScale): number => (narrow ? 7 : 8.5) * k;

/** The least step between the numbers of an axis: 1 where only whole ones are stated. */
export const leastStep = (rows: readonly ClaimRow[]): number =>
	levels(rows).every(Number.isInteger) ? 1 : 0;

/** Equal steps within two numbers. */
export function numberTicks(low: number, high: number, least: number, count: number): number[] {
	const step = Math.max(least, tickStep(low, high, Math.max(1, count)));
	const digits = Math.max(0, -Math.floor(Math.log10(step)) + 1);
	const ticks: number[] = [];
	for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++)
		ticks.push(Number((at * step).toFixed(digits)));
	return ticks;
}

/** About so many, or fewer: a scale that ends at the largest number is read at once. */
export function ticksTo(low: number, high: number, least: number, count: number): number[] {
	const sets = Array.from({ length: count }, (_, fewer) => numberTicks(low, high, least, count - fewer));
	return sets.find((set) => set.length > 3 && set.at(-1) === high) ?? sets[0]!;
}

/**
 * The way of a step line at one level, as places in time and on the axis of numbers: it goes round a mark that stands there, for it
 * would seem to be one of those that it joins. @param gap what it leaves beside a mark
 */
export function stepWay(
	level: number,
	[start, end]: readonly [number, number],
	marks: readonly Mark[],
	gap: number
): [number, number][] {
	const points: [number, number][] = [[start, level]];
	const go = (at: number, across: number) => {
		const [before, here] = points.at(-1)!;
		if (before !== at || here !== across) points.push([round(at), round(across)]);
	};
	const inWay = marks
		.filter(({ at, from, to, half }) => at > start && at < end && isAt(level, [from, to], half))
		.sort((a, b) => a.at - b.at);
	for (const { at, from, to, half } of inWay) {
		const other = Math.abs(from - level) < Math.abs(to - level) ? to : from;
		// Where the mark does not go on.
		const side = Math.abs(other - level) <= half * 0.4 || other > level ? -1 : 1;
		const [last] = points.at(-1)!;
		const near = Math.max(last, at - half - gap);
		if (near > last) {
			go(last, level);
			go(near, level);
		}
		const beside = level + side * (half * 0.4 + gap);
		go(near, beside);
		go(Math.min(end, at + half + gap), beside);
	}
	const [last] = points.at(-1)!;
	if (last < end) go(last, level);
	go(end, last < end ? level : points.at(-1)![1]);
	return points;
}

/** Whether an end of a mark covers a level. */
const isAt = (level: number, ends: readonly number[], half: number): boolean =>
	ends.some((end) => Math.abs(end - level) <= half * 0.4);

/** A way that goes on to its end, where it is not there. */
export function withEnd(points: [number, number][], end: [number, number]): [number, number][] {
	const [x, y] = points.at(-1)!;
	return x === end[0] && y === end[1] ? points : [...points, end];
}
