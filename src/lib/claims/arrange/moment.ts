/**
 * Claims at one moment: groups by how the claimants could know, one block per claimant, one line per statement. What is said
 * in words, and "not known", stands in the plot, as large as a number. Few statements are set large, many as a series; what
 * does not fit then falls into parts by group, else by claimant.
 */
import { distinct } from '../../figure/scene.ts';
import { at, numberAxis } from '../../axis/number.ts';
import { grouped } from '../../lesson/grouped.ts';
import { typeScale, type Frame, type TypeScale } from '../../figure/frame.ts';
import type { Area, Axis, Item, Line, Link, Mark, Scene } from '../../figure/scene.ts';
import { centred, column, placed, round, setLines, within, type Column } from '../../figure/set.ts';
import { longestWord, textWidth, wrap, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { SaidDate } from '../../lesson/schema.ts';
import type { ClaimRow, ClaimRows } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { MomentWords } from '../../words/index.ts';
import type { Arrangement, ArrangeState } from './index.ts';
import { figureBeside, markOf } from './mark.ts';
import { sectionsOf, shared, statementsOf, type Block, type Section, type Statement } from './sections.ts';

/** Few statements are set large; a series is as dense as its text allows; a dense one leaves what is at stake to the card. */
type Density = 'single' | 'series' | 'dense';

interface Plan {
	type: TypeScale;
	density: Density;
	/** Names stand over their marks, since the frame is too narrow for a column beside them. */
	stacked: boolean;
	width: number;
	/** The column of names. */
	names: number;
	/** Of all of them: it is said once, in the foot. */
	sameDay?: SaidDate | undefined;
	/** Whether a day stands at each line. */
	dated: boolean;
	/** Where the days end, right-aligned. */
	dates?: { right: number; width: number };
	/** Zero, the largest figure, the end of an open line, and the edge of all text. */
	x0: number;
	x1: number;
	limit: number;
	edge: number;
	half: number;
	figure: TextStyle;
	quote: TextStyle;
	/** Heights that spread into what is free, at most. */
	row: { least: number; most: number };
	lanes: Map<RowLink, number>;
	withYear: boolean;
	/** What stands over the open end of an axis, and whether its name leaves it no room in its line. */
	openNote: Column;
	noteApart: boolean;
}

/** A statement set across: all but its height is known. */
interface Set {
	statement: Statement;
	mark?: Mark;
	figure: TextLine[];
	beside: TextLine[];
	/** Under the line, in the plot. */
	under: Column;
	date?: Column;
	/** Its date in full, where it is the hour alone. */
	dayAndHour?: Column;
	/** Relations that are told in words at this line, with the lines that tell them. */
	told: { link: RowLink; lines: TextLine[]; under: number[] }[];
	/** The furthest that anything of it reaches. */
	right: number;
	/** Above and below the line on which the mark stands. */
	up: number;
	down: number;
}

interface Chunk {
	section: Section;
	/** Position of its group in the section. */
	group: number;
	block: Block;
	label: Column;
	sets: Set[];
}

export const atOneMoment: Arrangement<MomentWords> = (rows, state, frame, words) => {
	const statements = statementsOf(rows, state.fold ?? false);
	const sections = sectionsOf(statements, rows, words.comparison);
	const drawn = new Set(statements.map(({ row }) => row.key.id));
	const height = frame.height ?? Infinity;
	const context = {
		rows,
		state,
		frame,
		words,
		sections,
		drawn,
		oneSource: shared(rows.rows, ({ facts }) => facts.source) !== undefined,
		onePopulation: shared(rows.rows, ({ facts }) => facts.population ?? '') !== undefined,
		links: grouped(rows.links, ({ from }) => from),
		placeOf: new Map(rows.links.map((link, index) => [link, index])),
		blockOf: blocksByMarked(sections),
		spokenTogether: spokenTogether(rows, state)
	};
	/** What no line in the margin joins, since it would run from one part into another: it is told in words. */
	let spelled: ReadonlySet<RowLink> = new Set();
	for (let tries = 0; ; tries++) {
		const chosen = densest({ ...context, spelled }, statements, height);
		const parts = partsOf(chosen, height);
		const torn = tornLanes(chosen, parts);
		if (!torn.length) {
			const names = parts.length > 1 ? namesOf(parts, chosen.plan, context) : undefined;
			return {
				parts: parts.length,
				scene: (at) => ({
					...compose({ ...context, spelled }, chosen, parts[at] ?? []),
					...(names && { parts: { ...names, at } })
				})
			};
		}
		// Words take room, which may part others: after a second try, and of far too many at once, all are told.
		const all = tries > 1 || statements.length > MANY;
		spelled = new Set(all ? rows.links : [...spelled, ...torn]);
	}
};

/** The lines in the margin whose ends stand in different parts. */
function tornLanes({ plan }: Attempt, parts: readonly Chunk[][]): RowLink[] {
	if (parts.length < 2) return [];
	const partOf = new Map(
		parts.flatMap((part, at) =>
			part.flatMap(({ sets }) => sets.map(({ statement }) => [statement.row.key.id, at] as const))
		)
	);
	return [...plan.lanes.keys()].filter(({ from, to }) => partOf.get(from) !== partOf.get(to));
}

/** The largest setting in which all fits; where none does, the series that falls into parts. */
function densest(context: Context, statements: readonly Statement[], height: number): Attempt {
	const few = statements.length <= (height === Infinity ? FEW : MANY);
	const single = few ? attempt(context, 'single', statements) : undefined;
	if (single && single.height <= height && !isBroken(single)) return single;
	const series = attempt(context, 'series', statements);
	if (series.height <= height || statements.length > MANY) return series;
	const dense = attempt(context, 'dense', statements);
	return partsOf(dense, height).length < partsOf(series, height).length ? dense : series;
}

/** Whether a number is so long that it stands in several lines. */
const isBroken = ({ plan, chunks }: Attempt): boolean =>
	chunks.some(({ sets }) =>
		sets.some(
			({ mark, statement: { row } }) =>
				mark && longestWord(row.facts.figure, plan.figure) > plan.edge - plan.x0
		)
	);

/** More never fit one frame. */
const MANY = 40;

/** Without a height to fit, so many statements are set large. */
const FEW = 6;

interface Context {
	rows: ClaimRows;
	state: ArrangeState;
	frame: Frame;
	words: MomentWords;
	sections: Section[];
	/** Ids of the rows that are drawn; others are folded. */
	drawn: ReadonlySet<string>;
	/** Whether all are read in one source, and count the same people. */
	oneSource: boolean;
	onePopulation: boolean;
	/** The relations that run from a row, and the place of each among all. */
	links: Map<string, RowLink[]>;
	placeOf: ReadonlyMap<RowLink, number>;
	/** The block of each row that has a mark. */
	blockOf: ReadonlyMap<string, Block>;
	/** Ids of rows of which one repeats the other, where the step speaks of both. */
	spokenTogether: ReadonlySet<string>;
	/** Repetitions that are told in words although the margin has room. */
	spelled: ReadonlySet<RowLink>;
}

interface Attempt {
	plan: Plan;
	axes: ReadonlyMap<Section, Axis | undefined>;
	chunks: Chunk[];
	foot: Column;
	height: number;
}

function attempt(context: Context, density: Density, statements: readonly Statement[]): Attempt {
	const plan = planOf(context, density, statements);
	const axes = new Map(context.sections.map((section) => [section, axisOf(section, plan, context)]));
	const chunks = context.sections.flatMap((section) =>
		section.groups.flatMap(({ blocks, scopeSaid }, group) =>
			blocks.map((block) => ({
				section,
				group,
				block,
				label: labelOf(block, plan, context),
				sets: block.statements.map((statement, at) =>
					setAcross(
						statement,
						{ block, before: block.statements[at - 1], scopeSaid, axis: axes.get(section) },
						plan,
						context
					)
				)
			}))
		)
	);
	const foot = footOf(plan, context, statements);
	return { plan, axes, chunks, foot, height: heightOf(chunks, plan, foot) };
}

function planOf(context: Context, density: Density, statements: readonly Statement[], over = false): Plan {
	const { rows, frame, words, drawn, sections } = context;
	const type = typeScale(frame);
	const { k, narrow } = type;
	const { width } = frame;
	const all = statements.map(({ row }) => row);
	const stacked = over || (narrow && (density === 'single' || width < COLUMNS * k));
	// Of an event the heading says when it was.
	const withYear =
		rows.view.event === undefined ||
		shared(all, ({ facts }) => facts.said.earliest?.slice(0, 4)) === undefined;
	const sameDay = shared(all, ({ facts }) => facts.saidText) === undefined ? undefined : all[0]?.facts.said;
	const names = stacked ? width : round(width * (narrow ? 0.36 : density === 'single' ? 0.285 : 0.31));
	const days = [...new Set(all.map(({ facts }) => words.comparison.shortDate(facts.said, withYear)))];
	const longest = Math.max(0, ...days.map((day) => textWidth(day, type.meta)));
	const word = Math.max(0, ...days.map((day) => longestWord(day, type.meta)));
	const dateWidth = Math.min(longest, Math.max(word, width * (narrow ? 0.13 : 0.17)));
	const gap = narrow ? 8 : 16;
	const dated = !sameDay && !rows.grouping?.days;
	const dates =
		dated && !stacked ? { right: round(names + dateWidth + gap / 2), width: dateWidth } : undefined;
	const x0 = stacked ? 4 : round((dates ? dates.right : names) + gap);
	const lanes = lanesOf(
		rows.links.filter(
			(link) =>
				link.type === 'repeats' &&
				drawn.has(link.from) &&
				drawn.has(link.to) &&
				!context.spelled.has(link) &&
				!joins(link, context)
		),
		inOrder(sections)
	);
	const count = lanes.size ? Math.max(...lanes.values()) + 1 : 0;
	const edge = round(width - (count ? count * LANE + 6 : 0));
	const figure = density === 'single' ? type.number : type.series;
	const open = all.some(isFloor);
	const largest = Math.max(0, ...all.flatMap(({ facts }) => Object.values(facts.bounds)));
	const plot = edge - x0;
	const numbers = all.filter(({ facts }) => facts.axis >= 0);
	// No number is broken: where there is no room for it beside the names, these stand over it.
	if (!stacked && numbers.some(({ facts }) => longestWord(facts.figure, figure) > plot))
		return planOf(context, density, statements, true);
	const note = { text: words.comparison.noUpperLimit, style: type.meta, role: 'note' };
	const lastTick = textWidth(words.formatNumber(Math.floor(largest)), type.meta) / 2;
	const noteWidth = Math.max(
		60 * k,
		...wrap(note.text, type.meta, plot * 0.24).map((line) => textWidth(line, type.meta))
	);
	const noteApart = numbers.some(
		({ facts }) => textWidth(`${rows.axisTitle(facts.measure, facts.unit)}   ${note.text}`, type.meta) > edge
	);
	// On a phone the note stands over the ticks, and a figure on its line: the axis needs the width.
	const openRoom = narrow || stacked ? 28 * k : 12 + lastTick + noteWidth;
	const labelRoom = Math.max(
		8,
		...all
			.filter(({ facts }) => facts.bounds.max === largest)
			.map(({ facts }) => Math.min(textWidth(facts.figure, figure) + 16, plot * (narrow ? 0.1 : 0.4)))
	);
	return {
		type,
		density,
		stacked,
		width,
		names: names - gap,
		sameDay,
		dated,
		...(dates ? { dates } : {}),
		x0,
		x1: round(edge - (open ? openRoom : labelRoom)),
		limit: edge - 2,
		edge,
		half: (density === 'single' ? 12.6 : 8.1) * k * (narrow ? 0.8 : 1),
		figure,
		quote: density === 'single' ? type.word : type.seriesWord,
		row:
			density === 'single'
				? { least: figure.size * (stacked ? 1.3 : 1.5), most: 108 * k }
				: { least: Math.max(figure.size * 1.32, 22 * k), most: 44 * k },
		lanes,
		withYear,
		openNote: column([note], narrow || stacked ? edge : noteWidth + 0.1),
		noteApart
	};
}

/** Below this width, at the usual text size, no column of names has room beside an axis. */
const COLUMNS = 300;

/** Between two lines in the margin that join what repeats with what is repeated. CSS pixels. */
const LANE = 10;
const MOST_LANES = 3;

/** From the top of the drawing to its foot. */
const inOrder = (sections: readonly Section[]): ClaimRow[] =>
	sections.flatMap(({ groups }) =>
		groups.flatMap(({ blocks }) => blocks.flatMap(({ statements }) => statements.map(({ row }) => row)))
	);

/** A lane of the margin for each relation, so that no two lie on one another; those that find none are told in words. */
function lanesOf(links: readonly RowLink[], rows: readonly ClaimRow[]): Map<RowLink, number> {
	const place = new Map(rows.map(({ key }, index) => [key.id, index]));
	const ends = links
		.map((link) => {
			const [a, b] = [place.get(link.from)!, place.get(link.to)!];
			return { link, first: Math.min(a, b), last: Math.max(a, b) };
		})
		.sort((a, b) => a.first - b.first || a.last - b.last);
	const free: number[] = [];
	const lanes = new Map<RowLink, number>();
	for (const { link, first, last } of ends) {
		let lane = free.findIndex((until) => until < first);
		if (lane < 0) lane = free.length;
		if (lane >= MOST_LANES) continue;
		free[lane] = last;
		lanes.set(link, lane);
	}
	return lanes;
}

/** Undefined for a section in which no number is named. */
function axisOf(section: Section, plan: Plan, { rows, words }: Context): Axis | undefined {
	if (!section.numbers) return undefined;
	const facts = section.groups
		.flatMap(({ blocks }) => blocks.flatMap(({ statements }) => statements.map(({ row }) => row.facts)))
		.filter(({ axis }) => axis >= 0);
	const { measure, unit } = facts[0]!;
	return numberAxis({
		name: rows.axisTitle(measure, unit),
		along: 'x',
		largest: Math.max(...facts.flatMap(({ bounds }) => Object.values(bounds))),
		from: plan.x0,
		to: plan.x1,
		style: plan.type.meta,
		format: words.formatNumber,
		room: [0, plan.width],
		fractional: rows.fractional(measure),
		fine: plan.density === 'single'
	});
}

function labelOf({ name, stake, statements }: Block, plan: Plan, context: Context): Column {
	const { type } = plan;
	const locators = !context.oneSource ? [] : [...new Set(statements.map(({ row }) => row.facts.locator))];
	const day =
		plan.stacked && plan.dated && statements.length === 1
			? [context.words.comparison.shortDate(statements[0]!.row.facts.said, plan.withYear)]
			: [];
	const about = [...(plan.density === 'dense' ? [] : [stake, ...locators]), ...day];
	// Over its marks it has the whole width: what is longer than usual there has nowhere shorter to stand.
	const [most, mostAbout] = plan.stacked ? [] : [type.narrow ? 5 : 4, 3];
	return column(
		[
			{ text: name, style: type.name, role: 'claimant', most },
			{ text: about.join(', '), style: type.meta, role: 'note', most: mostAbout }
		],
		plan.names
	);
}

function setAcross(
	statement: Statement,
	{
		block,
		before: earlier,
		scopeSaid,
		axis
	}: { block: Block; before: Statement | undefined; scopeSaid: boolean; axis: Axis | undefined },
	plan: Plan,
	context: Context
): Set {
	const { facts, key } = statement.row;
	const { type, x0, edge } = plan;
	const { words } = context;
	const mark = axis && markOf(facts, axis, { at: 0, half: plan.half, limit: plan.limit });
	const before = earlier?.row.facts.said.earliest;
	const hourOnly =
		type.narrow && before !== undefined && before.slice(0, -6) === facts.said.earliest?.slice(0, -6);
	const dateAs = (hour: boolean) =>
		plan.dates &&
		column(
			[
				{
					text: words.comparison.shortDate(facts.said, plan.withYear, hour),
					style: type.meta,
					role: 'date'
				}
			],
			plan.dates.width
		);
	const date = dateAs(hourOnly);
	const dayAndHour = hourOnly ? dateAs(false) : undefined;
	const notes = notesOf(statement, scopeSaid, context);
	if (plan.stacked && plan.dated && block.statements.length > 1)
		notes.unshift({ text: words.comparison.shortDate(facts.said, plan.withYear), soft: false });
	const told = (context.links.get(key.id) ?? [])
		.filter((link) => context.drawn.has(link.to) && !joins(link, context))
		.map((link) => ({ link, text: relationText(link, facts.claimant, context) }));

	const figure: TextLine[] = [];
	if (mark) {
		const before = (context.links.get(key.id) ?? [])
			.filter((link) => joins(link, context))
			.map(({ to }) => context.rows.byId.get(to)!.facts.bounds);
		const line = Math.min(...before.map(({ min, max }) => at(axis, (max ?? min)!)));
		figure.push(...figureBeside(facts.figure, mark, { start: x0, edge, line }, plan.figure));
	} else {
		const none = facts.quantity.kind === 'none';
		const style = none ? type.sentence : plan.quote;
		const text = none && facts.note ? facts.note : facts.figure;
		const lines = setLines(text, style, edge - x0, none ? 3 : undefined);
		const top = -((lines.length - 1) * style.leading) / 2;
		figure.push(
			...lines.map((line, index) => centred(line, x0, top + index * style.leading, style, 'quote'))
		);
	}

	// Notes and relations in words stand beside the figure while there is room, the others under it.
	const beside: TextLine[] = [];
	const room = besideRoom(mark, figure, plan);
	let x = room.from;
	const place = (text: string, role: string): TextLine | undefined => {
		const width = textWidth(text, type.meta);
		const fits = room.anchor === 'start' ? x + width <= room.to : x - width >= room.to;
		if (!fits) return undefined;
		const line = centred(text, x, 0, type.meta, role, room.anchor);
		x += room.anchor === 'start' ? width + 12 : -width - 12;
		return line;
	};
	const below: { text: string; link?: number; most?: number }[] = [];
	for (const { text, soft } of notes) {
		const line = place(text, 'note');
		if (line) beside.push(line);
		else if (!soft || plan.density === 'single') below.push({ text, ...(soft && { most: 3 }) });
	}
	const relations = told.map(({ link, text }, index) => {
		const line = place(text, 'relation');
		// What a line in the margin shows needs no line of its own in words.
		if (!line && !plan.lanes.has(link)) below.push({ text, link: index });
		return { link, lines: line ? [line] : [], under: [] as number[] };
	});
	const under: Column = { lines: [], height: 0 };
	for (const { text, link, most } of below) {
		const role = link === undefined ? 'note' : 'relation';
		const set = column([{ text, style: type.meta, role, ...(most && { most }) }], edge - x0);
		if (link !== undefined)
			relations[link]!.under.push(...set.lines.map((_, index) => under.lines.length + index));
		under.lines.push(...set.lines);
		under.height += set.height;
	}
	const tall = Math.max(
		mark ? plan.half + 2 : 0,
		(figure.length * (figure[0]?.style.leading ?? 0)) / 2,
		(date?.height ?? 0) / 2
	);
	const right = Math.max(
		mark ? Math.max(mark.from, mark.to) : x0,
		...[...figure, ...beside, ...relations.flatMap(({ lines }) => lines)].map(rightOf),
		...under.lines.map(({ text, style }) => x0 + textWidth(text, style))
	);
	/** A figure over its mark needs more room above the line than below. */
	const over = Math.max(0, ...figure.map(({ y, style }) => style.size * 0.8 - y));
	return {
		statement,
		...(mark ? { mark } : {}),
		figure,
		beside,
		under,
		...(date ? { date } : {}),
		...(dayAndHour ? { dayAndHour } : {}),
		told: relations,
		right,
		up: Math.max(tall, over) + 2,
		down: tall + 2 + under.height
	};
}

function rightOf({ text, x, anchor, style }: TextLine): number {
	return anchor === 'end' ? x : x + textWidth(text, style);
}

/** Where notes have room on the line of a mark: right of all of it; beside a floor's figure, left of that. */
function besideRoom(
	mark: Mark | undefined,
	figure: readonly TextLine[],
	{ x0, edge }: Plan
): { from: number; to: number; anchor: 'start' | 'end' } {
	const open = mark && (mark.kind === 'atLeast' || mark.kind === 'moreThan');
	const [label] = figure;
	if (figure.length > 1) return { from: edge, to: edge, anchor: 'start' };
	if (open) {
		const begin = label!.anchor === 'end' ? label!.x - textWidth(label!.text, label!.style) : label!.x;
		const left = Math.min(begin, mark.from);
		return { from: left - 12, to: x0 + 4, anchor: 'end' };
	}
	const right = Math.max(label ? rightOf(label) : x0, mark ? Math.max(mark.from, mark.to) + 4 : x0);
	return { from: right + 12, to: edge, anchor: 'start' };
}

/** What a line says beside its figure: only what its group does not; what is soft stands in the table, where it has no room. */
function notesOf(
	{ row, echoes }: Statement,
	scopeSaid: boolean,
	{ words, onePopulation }: Context
): { text: string; soft: boolean }[] {
	const { facts } = row;
	const hard = [
		facts.retracted,
		words.preferred(facts.quantity),
		facts.quantity.kind === 'unknown' ? facts.openness : undefined,
		scopeSaid || facts.scopeStated ? undefined : facts.scope,
		...(['stated', 'likely'] as const).map((shown) => {
			const names = echoes.flatMap((echo) => (echo.shown === shown ? echo.row.facts.name : []));
			return names.length ? words.comparison.repeatedBy([...new Set(names)], shown) : undefined;
		})
	];
	const soft = [facts.axis < 0 && !onePopulation ? facts.population : undefined];
	const texts = (some: (string | undefined)[], isSoft: boolean) =>
		some.flatMap((text) => (text === undefined ? [] : [{ text, soft: isSoft }]));
	return [...texts(hard, false), ...texts(soft, true)];
}

function relationText({ type, shown, to }: RowLink, claimant: string, { rows, words }: Context): string {
	const { facts } = rows.byId.get(to)!;
	return words.comparison.relation(
		type,
		shown,
		facts.claimant === claimant ? undefined : facts.inSentence,
		facts.figure
	);
}

/** Whether a line between two marks of one block shows it. */
function joins({ type, from, to }: RowLink, { blockOf }: Pick<Context, 'blockOf'>): boolean {
	if (type !== 'revises' && type !== 'redefines' && type !== 'repeats') return false;
	const block = blockOf.get(from);
	return block !== undefined && block === blockOf.get(to);
}

const blocksByMarked = (sections: readonly Section[]): Map<string, Block> =>
	new Map(
		sections.flatMap(({ groups }) =>
			groups.flatMap(({ blocks }) =>
				blocks.flatMap((block) =>
					block.statements
						.filter(({ row }) => row.facts.axis >= 0)
						.map(({ row }) => [row.key.id, block] as const)
				)
			)
		)
	);

function spokenTogether({ links }: ClaimRows, { focus }: ArrangeState): ReadonlySet<string> {
	const spoken = new Set(focus);
	return new Set(
		links
			.filter(({ type, from, to }) => type === 'repeats' && spoken.has(from) && spoken.has(to))
			.flatMap(({ from, to }) => [from, to])
	);
}

function footOf(plan: Plan, { rows, words, sections }: Context, statements: readonly Statement[]): Column {
	const all = rows.rows;
	const scope = shared(all, ({ facts }) => facts.scope);
	const text = words.comparison.foot({
		sameDay: plan.sameDay && words.whenText(plan.sameDay),
		carrier: all.length > 1 ? shared(all, ({ facts }) => facts.carrier) : undefined,
		grouped:
			!rows.grouping &&
			sections.some(
				({ groups }) => groups.length > 1 && new Set(statements.map(({ row }) => row.facts.basis)).size > 1
			),
		likely: [...plan.lanes.keys()].some(({ shown }) => shown === 'likely'),
		scopeOfAll: all.length > 1 && scope !== undefined && !all[0]!.facts.scopeStated ? scope : undefined
	});
	return column([{ text, style: plan.type.meta, role: 'foot' }], plan.width);
}

/** Over a section: its heading, and the axis with its labels. */
function headHeight(section: Section, plan: Plan, chunks: readonly Chunk[]): number {
	return (section.heading ? plan.type.meta.leading * 1.5 : 0) + axisHeight(section, plan, chunks);
}

function axisHeight(section: Section, plan: Plan, chunks: readonly Chunk[]): number {
	if (!isMarked(chunks, section)) return 0;
	const { meta } = plan.type;
	const note = isOpen(chunks, section) ? plan.openNote.height : 0;
	const labels = plan.stacked
		? 2 * meta.leading + (plan.noteApart ? note : 0)
		: plan.type.narrow
			? meta.leading + note
			: Math.max(meta.leading, note);
	return labels + (plan.density === 'single' ? 18 : 11);
}

/** Whether a section has numbers among those of a part: words alone need no axis. */
const isMarked = (chunks: readonly Chunk[], section: Section): boolean =>
	chunks.some((chunk) => chunk.section === section && chunk.sets.some(({ mark }) => mark));

/** Whether a line of a section runs on without an upper limit, among those of a part. */
const isOpen = (chunks: readonly Chunk[], section: Section): boolean =>
	chunks.some(
		(chunk) => chunk.section === section && chunk.sets.some(({ statement }) => isFloor(statement.row))
	);

const isFloor = ({ facts }: ClaimRow): boolean => ['atLeast', 'moreThan'].includes(facts.quantity.kind);

const groupHeight = (plan: Plan) => plan.type.group.leading * 1.45;

function chunkHeight({ label, sets }: Chunk, plan: Plan): number {
	return gapOf(plan) + ownHeight({ label, sets }, plan);
}

/** Between two claimants. */
const gapOf = ({ type, density }: Plan) =>
	({ single: type.narrow ? 5 : 10, series: 5, dense: 3 })[density] * type.k;

function ownHeight({ label, sets }: Pick<Chunk, 'label' | 'sets'>, plan: Plan): number {
	const lines = sets.reduce((sum, set) => sum + lineHeight(set, label, sets.length, plan), 0);
	if (plan.stacked) return label.height + lines;
	return sets.length === 1 ? lines : Math.max(lines, firstHalf(sets, label, plan) + label.height);
}

/** Above the middle of a block's first line, so that its label begins on it. */
function firstHalf(sets: readonly Set[], label: Column, plan: Plan): number {
	const [first] = sets;
	const style = label.lines[0]!.style;
	return Math.max(0, Math.max(first!.up, plan.row.least / 2) - style.leading / 2);
}

function lineHeight(set: Set, label: Column, count: number, plan: Plan): number {
	const { up, down } = halves(set, label, count, plan);
	return up + down;
}

function halves(set: Set, label: Column, count: number, plan: Plan): { up: number; down: number } {
	const beside = plan.stacked || count > 1 ? 0 : label.height / 2;
	return {
		up: Math.max(set.up, plan.row.least / 2, beside),
		down: Math.max(set.down, plan.row.least / 2, beside)
	};
}

function heightOf(chunks: readonly Chunk[], plan: Plan, foot: Column): number {
	let height = 0;
	chunks.forEach((chunk, index) => {
		const before = chunks[index - 1];
		if (before?.section !== chunk.section) height += headHeight(chunk.section, plan, chunks);
		if (
			chunk.section.groups[chunk.group]!.heading &&
			(before?.section !== chunk.section || before.group !== chunk.group)
		)
			height += groupHeight(plan);
		height += chunkHeight(chunk, plan);
	});
	return Math.ceil(height + foot.height + FOOT_GAP);
}

const FOOT_GAP = 8;

/** Parts that fit: whole groups while they fit, else whole claimants, else so many of one claimant's statements. */
function partsOf({ plan, chunks, foot }: Attempt, height: number): Chunk[][] {
	const fits = (some: readonly Chunk[]) => heightOf(some, plan, foot) <= height;
	if (!chunks.length || fits(chunks)) return [chunks];
	const parts: Chunk[][] = [];
	let part: Chunk[] = [];
	const close = () => {
		if (part.length) parts.push(part);
		part = [];
	};
	for (const group of groupedChunks(chunks)) {
		if (fits([...part, ...group])) {
			part.push(...group);
			continue;
		}
		if (fits(group)) {
			close();
			part.push(...group);
			continue;
		}
		for (const chunk of group) {
			if (fits([...part, chunk])) {
				part.push(chunk);
				continue;
			}
			close();
			for (const piece of pieces(chunk, fits)) {
				if (part.length) close();
				part.push(piece);
			}
		}
	}
	close();
	return parts;
}

function groupedChunks(chunks: readonly Chunk[]): Chunk[][] {
	const groups: Chunk[][] = [];
	for (const chunk of chunks) {
		const last = groups.at(-1);
		if (last && last[0]!.section === chunk.section && last[0]!.group === chunk.group) last.push(chunk);
		else groups.push([chunk]);
	}
	return groups;
}

/** The first line of a part has its day, where the line before it had that. */
function firstOfPart({ dayAndHour, ...set }: Set): Set {
	if (!dayAndHour) return set;
	const more = Math.max(0, dayAndHour.height / 2 + 2 - set.up);
	return { ...set, date: dayAndHour, up: set.up + more, down: set.down + more };
}

function pieces(chunk: Chunk, fits: (some: readonly Chunk[]) => boolean): Chunk[] {
	const found: Chunk[] = [];
	let sets: Set[] = [];
	for (const set of chunk.sets) {
		if (sets.length && !fits([{ ...chunk, sets: [...sets, set] }])) {
			found.push({ ...chunk, sets });
			sets = [];
		}
		sets.push(sets.length ? set : firstOfPart(set));
	}
	return [...found, { ...chunk, sets }];
}

function namesOf(
	parts: readonly Chunk[][],
	plan: Plan,
	{ rows: { grouping }, words }: Pick<Context, 'rows' | 'words'>
): { dimension: string; names: string[] } {
	const { comparison: claims } = words;
	const whole = parts.every((part) =>
		groupedChunks(part).every(
			([{ section, group } = part[0]!], _index, all) =>
				all.flat().filter((chunk) => chunk.section === section && chunk.group === group).length ===
				section.groups[group]!.blocks.length
		)
	);
	const headingOf = ({ section, group }: Chunk) => section.groups[group]!.heading ?? section.heading ?? '';
	const byGroup = whole && parts.every((part) => part.every(headingOf));
	return {
		dimension: byGroup ? (grouping?.dimension ?? claims.parts.basis) : claims.parts.claimant,
		names: distinct(
			parts.map((part) => {
				const [{ sets, block }] = part as [Chunk];
				const held = new Set(part.map(byGroup ? headingOf : ({ block: { name } }) => name));
				const name = claims.held([...held]);
				if (byGroup || part.length > 1 || sets.length === block.statements.length) return name;
				const day = (set: Set) => claims.shortDate(set.statement.row.facts.said, plan.withYear);
				return `${name}, ${claims.fromTo(day(sets[0]!), day(sets.at(-1)!))}`;
			}),
			words.numbered
		)
	};
}

function compose(
	context: Context,
	{ plan, axes: axisOfSection, foot }: Attempt,
	chunks: readonly Chunk[]
): Scene {
	const { state, frame } = context;
	const { type } = plan;
	const needed = heightOf(chunks, plan, foot);
	const count = chunks.reduce((sum, { sets }) => sum + sets.length, 0);
	const free = frame.height === undefined ? count * plan.row.least * 0.25 : frame.height - needed;
	const pad = padding(chunks, plan, Math.max(0, free));

	const axes: Axis[] = [];
	const areas: Area[] = [];
	const lines: Line[] = [];
	const texts: TextLine[] = [];
	const items: Item[] = [];
	const placedAt = new Map<string, { y: number; mark?: Mark | undefined; right: number }>();
	const links: Link[] = [];
	let y = 0;
	let grid: { axis: Axis; from: number } | undefined;
	const endGrid = () => {
		if (grid && plan.density !== 'single')
			for (const tick of grid.axis.ticks.filter(({ label }) => label))
				lines.push({
					kind: 'grid',
					points: [
						[tick.at, grid.from],
						[tick.at, y]
					]
				});
		grid = undefined;
	};

	chunks.forEach((chunk, index) => {
		const before = chunks[index - 1];
		const newSection = before?.section !== chunk.section;
		if (newSection) {
			endGrid();
			const { section } = chunk;
			if (section.heading) {
				lines.push({
					kind: 'rule',
					points: [
						[0, round(y)],
						[plan.width, round(y)]
					]
				});
				texts.push(
					...placed(
						column([{ text: section.heading, style: type.group, role: 'group', most: 1 }], plan.width),
						0,
						y + type.group.leading * 0.2
					)
				);
				y += type.group.leading * 1.5;
			}
			const axis = isMarked(chunks, section) && axisOfSection.get(section);
			if (axis) {
				const top = y;
				const open = isOpen(chunks, section);
				y += axisHeight(section, plan, chunks);
				axes.push(axis);
				drawAxis(axis, round(y - (plan.density === 'single' ? 6 : 3)), top, open, plan, lines, texts);
				grid = { axis, from: round(y - 3) };
			}
		}
		const { heading } = chunk.section.groups[chunk.group]!;
		if (heading && (newSection || before!.group !== chunk.group)) {
			lines.push({
				kind: 'rule',
				points: [
					[0, round(y)],
					[plan.width, round(y)]
				]
			});
			texts.push(
				...placed(
					column([{ text: heading, style: type.group, role: 'group', most: 1 }], plan.width),
					0,
					y + type.group.leading * 0.22
				)
			);
			y += groupHeight(plan);
		} else if (!newSection && index && plan.density === 'single')
			lines.push({
				kind: 'hair',
				points: [
					[plan.stacked ? 0 : plan.x0, round(y)],
					[plan.width, round(y)]
				]
			});
		y = place(chunk, y, pad);
	});
	endGrid();
	drawLinks();
	const bottom = y + FOOT_GAP / 2;
	lines.push({
		kind: 'rule',
		points: [
			[0, round(bottom)],
			[plan.width, round(bottom)]
		]
	});
	texts.push(...placed(foot, 0, bottom + FOOT_GAP / 2));
	return {
		arrangement: 'moment',
		width: plan.width,
		height: Math.ceil(round(bottom + FOOT_GAP / 2 + foot.height)),
		axes,
		areas,
		lines,
		texts,
		items,
		links
	};

	function place(chunk: Chunk, top: number, extra: number): number {
		const { sets, label } = chunk;
		const gap = gapOf(plan) / 2;
		let cursor = top + gap;
		const height = chunkHeight(chunk, plan);
		if (plan.stacked) cursor += label.height + extra * 0.35;
		sets.forEach((set, index) => {
			const { up, down } = halves(set, label, sets.length, plan);
			const own = plan.stacked ? extra * 0.65 : extra;
			const middle = round(cursor + up + own / 2);
			const last = index === sets.length - 1;
			let end = cursor + up + down + own;
			if (last) end = plan.stacked ? end + gap : Math.max(end + gap, top + height + extra);
			const labelTop = plan.stacked
				? top + gap + extra * 0.15
				: sets.length === 1
					? middle - label.height / 2
					: middle - label.lines[0]!.style.leading / 2;
			item(set, index === 0 ? placed(label, 0, labelTop) : [], middle, index === 0 ? top : cursor, end);
			cursor = end;
		});
		return cursor;
	}

	function item(set: Set, label: TextLine[], middle: number, from: number, to: number) {
		const { statement, mark, figure, beside, under, date, told } = set;
		const { key } = statement.row;
		const down = (line: TextLine): TextLine => ({ ...line, y: round(line.y + middle) });
		const underTop = middle + set.down - 2 - under.height;
		const underLines = placed(under, plan.x0, underTop);
		const toldUnder = new Set(told.flatMap((one) => one.under));
		const focused = state.focus.includes(key.id);
		const heavy = focused && context.spokenTogether.has(key.id);
		const marks = mark ? [{ ...mark, at: middle, ...(heavy ? { heavy } : {}) }] : [];
		if (mark && plan.density === 'single')
			lines.push({
				kind: 'stick',
				points: [
					[plan.x0, middle],
					[plan.x1, middle]
				]
			});
		items.push({
			key,
			marks,
			texts: [
				...label,
				...(date && plan.dates ? placed(date, plan.dates.right, middle - date.height / 2, 'end') : []),
				...figure.map(down),
				...beside.map(down),
				...underLines.filter((_, index) => !toldUnder.has(index))
			],
			hit: { x: 0, y: round(from), width: plan.width, height: round(to - from) },
			focused,
			dimmed: Boolean(state.spoken?.length) && !state.spoken!.includes(key.id),
			...(statement.echoes.length ? { folded: statement.echoes.map((echo) => echo.row.key.id) } : {})
		});
		placedAt.set(key.id, { y: middle, mark: marks[0], right: set.right });
		for (const { link, lines: words_, under: indices } of told)
			links.push({
				type: link.type,
				shown: link.shown,
				from: link.from,
				to: link.to,
				points: [],
				texts: [...words_.map(down), ...indices.map((index) => underLines[index]!)]
			});
	}

	/** Lines between marks of one block, and in the margin from what repeats to what it repeats. */
	function drawLinks() {
		const ofPart = [...placedAt.keys()]
			.flatMap((id) => context.links.get(id) ?? [])
			.sort((one, other) => context.placeOf.get(one)! - context.placeOf.get(other)!);
		for (const link of ofPart) {
			const [a, b] = [placedAt.get(link.to), placedAt.get(link.from)];
			if (!a || !b) continue;
			const told = links.find(
				(one) => one.from === link.from && one.to === link.to && one.type === link.type
			);
			const lane = plan.lanes.get(link);
			if (lane !== undefined) {
				const x = round(plan.edge + 4 + LANE * (lane + 0.4));
				const points = [
					[Math.min(a.right + 8, x), a.y],
					[x, a.y],
					[x, b.y],
					[Math.min(b.right + 8, x), b.y]
				] as const;
				if (told) told.points = points;
				else links.push({ ...bare(link), points, texts: [] });
			} else if (!told && a.mark && b.mark) {
				const sign = Math.sign(b.y - a.y) || 1;
				const [xa, xb] = [a.mark.from, b.mark.from];
				const [ya, yb] = [round(a.y + sign * a.mark.half), round(b.y - sign * b.mark.half)];
				if (link.type === 'redefines') {
					const ym = round((ya + yb) / 2);
					lines.push({
						kind: 'divider',
						points: [
							[plan.x0, ym],
							[plan.edge, ym]
						]
					});
					links.push({
						...bare(link),
						points: [
							[xa, ya],
							[xa, round(ym - sign * 3)]
						],
						ends: true,
						texts: []
					});
				} else
					links.push({
						...bare(link),
						points: [
							[xa, ya],
							[xb, yb]
						],
						texts: []
					});
			}
		}
	}
}

const bare = ({ type, shown, from, to }: RowLink) => ({ type, shown, from, to });

/** How much each line gets of what is free, so that none is higher than it should be. */
function padding(chunks: readonly Chunk[], plan: Plan, free: number): number {
	const heights = chunks.flatMap((chunk) =>
		chunk.sets.map((set) => lineHeight(set, chunk.label, chunk.sets.length, plan))
	);
	if (!heights.length) return 0;
	const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
	return Math.min(free / heights.length, Math.max(0, plan.row.most - mean));
}

function drawAxis(
	axis: Axis,
	y: number,
	top: number,
	open: boolean,
	plan: Plan,
	lines: Line[],
	texts: TextLine[]
) {
	const { type, x0, x1, edge, stacked } = plan;
	const long = plan.density === 'single' ? 8 : 4;
	lines.push({
		kind: 'axis',
		points: [
			[x0, y],
			[x1, y]
		]
	});
	for (const tick of axis.ticks)
		lines.push({
			kind: tick.label === undefined ? 'fine' : 'tick',
			points: [
				[tick.at, y],
				[tick.at, y - (tick.label === undefined ? long / 2 : long)]
			]
		});
	const baseline = round(y - long - 4);
	for (const { at: x, label } of axis.ticks)
		if (label !== undefined) {
			texts.push(within(label, x, baseline, { left: 0, width: plan.width }, type.meta, 'tick'));
		}
	if (open) {
		lines.push({
			kind: 'beyond',
			points: [
				[x1, y],
				[plan.limit, y]
			]
		});
		const over = type.narrow || stacked ? top : y - 5 - plan.openNote.height;
		texts.push(...placed(plan.openNote, edge, over, 'end'));
	}
	// Beside the ticks where there is a column of names, else over them.
	if (stacked) {
		const under = open && plan.noteApart ? plan.openNote.height : 0;
		const name = column([{ text: axis.name, style: type.meta, role: 'axis', most: 1 }], plan.width);
		texts.push(...placed(name, 0, top + under));
	} else {
		const name = setLines(axis.name, type.meta, x0 - 12, 1)[0] ?? '';
		texts.push({ text: name, x: round(x0 - 12), y: baseline, anchor: 'end', style: type.meta, role: 'axis' });
	}
}
