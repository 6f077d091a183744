/**
 * How words are set in a frame: a card for each, as large as one another, with who uses it, what it names and what it leaves out.
 * No axis and no order of strength. Pure: the same scene in Node and in a browser.
 */
import { typeScale, type Frame, type TypeScale } from '../../figure/frame.ts';
import { DRAWN, type Item, type Line, type Scene, type Spoken } from '../../figure/scene.ts';
import { column, placed, round, setLines, type Column } from '../../figure/set.ts';
import { serif, textWidth, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { SaidDate } from '../../lesson/schema.ts';
import type { TermRow, TermRows, UserFacts } from '../../rows/terms.ts';
import type { UsageWords } from '../../words/index.ts';

interface Card {
	row: TermRow;
	word: Column;
	users: Column;
	/** The names of what is said of the word, and that itself. */
	about: { label: Column; text: Column }[];
	height: number;
}

interface Grid {
	type: TypeScale;
	width: number;
	gap: number;
	word: TextStyle;
	/** Whether users stand right of the word, and how wide. */
	beside: boolean;
	users: number;
	/** Of the labels before what is said of a word. */
	label: number;
	pad: number;
}

interface Plan {
	grid: Grid;
	/** By part, by row of the part. */
	parts: Card[][][];
}

/** A card is no narrower than so many times the type that is told in it. */
const LEAST_CARD = 19;
/** Of the largest; the smallest is that of running text. */
const WORD_SIZES = [1, 0.75, 0.58];
const MOST_WORD = 4;
/** Between who uses a word and what is said of it, at the usual text size. CSS pixels. */
const HEAD_GAP = 3;
const MOST_USERS = 12;
const MOST_NAME = 3;
const MOST_ABOUT = 6;

/** All parts of a figure of words in a frame, in their order; none where nothing is shown. */
export function arrangeWords(rows: TermRows, state: Spoken, frame: Frame, words: UsageWords): Scene[] {
	const drawn = rows.rows.slice(0, DRAWN);
	if (!drawn.length) return [];
	const { k, meta } = typeScale(frame);
	const day = sharedDay(drawn);
	const foot = column(
		[
			{
				text: words.usage.foot({ sameDay: day.same, left: rows.rows.length - drawn.length }),
				style: meta,
				role: 'foot'
			}
		],
		frame.width
	);
	const height = frame.height === undefined ? undefined : Math.floor(frame.height);
	const footHeight = foot.height + 8 * k;
	const { grid, parts } = planOf(drawn, day, frame, (height ?? Infinity) - footHeight, words);
	const names = namesOf(parts, drawn, words);
	return parts.map((part, at): Scene => {
		const needed = part.reduce((sum, row) => sum + heightOf(row), 0) + footHeight;
		const free = height === undefined ? 0 : Math.max(0, height - needed);
		const pad = Math.min(free / part.length, 22 * k);
		const items: Item[] = [];
		const lines: Line[] = [];
		let y = 0;
		for (const row of part) {
			const tall = heightOf(row) + pad;
			for (const [index, card] of row.entries()) {
				const x = round(index * (grid.width + grid.gap));
				lines.push(rule(x, y, grid.width));
				items.push(itemOf(card, x, y, tall, grid, state));
			}
			y += tall;
		}
		lines.push(rule(0, y, frame.width));
		return {
			arrangement: 'words',
			width: frame.width,
			height: Math.ceil(round(y + footHeight)),
			axes: [],
			areas: [],
			lines,
			texts: placed(foot, 0, y + 5 * k),
			items,
			links: [],
			...(parts.length > 1 && { parts: { dimension: words.usage.dimension, names, at } })
		};
	});
}

interface Day {
	/** Where all of a drawing are of one. */
	same: SaidDate | undefined;
	/** Whether they are of several years. */
	years: boolean;
}

function sharedDay(rows: readonly TermRow[]): Day {
	const said = rows.flatMap(({ facts }) => facts.users.map((user) => user.said));
	const [first] = said;
	return {
		same: first?.earliest !== undefined && said.every(({ edtf }) => edtf === first.edtf) ? first : undefined,
		years: new Set(said.map(({ earliest }) => earliest?.slice(0, -12))).size > 1
	};
}

const heightOf = (row: readonly Card[]) => Math.max(...row.map(({ height }) => height));

const rule = (x: number, y: number, width: number): Line => ({
	kind: 'rule',
	points: [
		[round(x), round(y)],
		[round(x + width), round(y)]
	]
});

/** Of all ways to set them, that with the fewest parts; of those, the largest type in the most columns. */
function planOf(rows: readonly TermRow[], day: Day, frame: Frame, room: number, words: UsageWords): Plan {
	const type = typeScale(frame);
	const gap = (type.narrow ? 16 : 36) * type.k;
	const most = type.narrow
		? 1
		: Math.max(
				1,
				Math.min(rows.length, Math.floor((frame.width + gap) / (LEAST_CARD * type.sentence.size + gap)))
			);
	let best: Plan | undefined;
	for (const size of WORD_SIZES)
		for (let across = most; across >= 1; across--) {
			const grid = gridOf(rows, day, type, (frame.width - gap * (across - 1)) / across, gap, size, words);
			const cards = rows.map((row) => cardOf(row, day, grid, words));
			const parts = partsOf(chunks(cards, across), room);
			if (!best || parts.length < best.parts.length) best = { grid, parts };
		}
	return best!;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** As few parts as hold all rows; of these, with as many rows in each where that fits too. */
function partsOf(rows: Card[][], room: number): Card[][][] {
	const parts: Card[][][] = [];
	let used = 0;
	for (const row of rows) {
		const height = heightOf(row);
		if (!parts.length || used + height > room) {
			parts.push([]);
			used = 0;
		}
		parts.at(-1)!.push(row);
		used += height;
	}
	const even = chunks(rows, Math.ceil(rows.length / parts.length));
	const fits = even.every((part) => part.reduce((sum, row) => sum + heightOf(row), 0) <= room);
	return fits && even.length === parts.length ? even : parts;
}

function gridOf(
	rows: readonly TermRow[],
	day: Day,
	type: TypeScale,
	width: number,
	gap: number,
	size: number,
	words: UsageWords
): Grid {
	const word = serif(type.word.size * size, 1.15);
	const longest = Math.max(...rows.flatMap(({ facts }) => facts.words.map((text) => textWidth(text, word))));
	// What one has beside it, all have: on one side the words, on the other who uses them.
	const users = width - longest - 14 * type.k;
	const beside =
		users >= 0.36 * width &&
		rows.every(({ facts }) =>
			facts.users.every((user) => userLines(user, day, words, type.name, users).length <= 2)
		);
	const label = Math.max(
		...[words.usage.tells, words.usage.leavesOut].map((text) => textWidth(text, type.meta))
	);
	return {
		type,
		width,
		gap,
		word,
		beside,
		users: beside ? users : width,
		label: label <= 0.4 * width ? label + 10 * type.k : 0,
		pad: (size < 1 ? 6 : 8) * type.k
	};
}

/** Who uses a word, with the day where there are several; a name that is too long is cut, the day never. */
function userLines(
	{ name, said }: UserFacts,
	{ same, years }: Day,
	words: UsageWords,
	style: TextStyle,
	width: number
): string[] {
	if (same) return setLines(name, style, width, MOST_NAME);
	const day = words.usage.day(said, years);
	const lines = setLines(words.usage.used(name, day), style, width);
	return lines.length <= MOST_NAME
		? lines
		: [...setLines(name, style, width, MOST_NAME - 1), ...setLines(day, style, width)];
}

function cardOf({ key, facts, ...row }: TermRow, day: Day, grid: Grid, words: UsageWords): Card {
	const { type, width, beside, users: usersWidth, label, pad } = grid;
	const word = column(
		facts.words.map((text) => ({ text, style: grid.word, role: 'word', most: MOST_WORD })),
		beside ? width - usersWidth : width
	);
	const users = column(
		facts.users.slice(0, MOST_USERS).flatMap((user) => [
			...userLines(user, day, words, type.name, usersWidth).map((text) => ({
				text,
				style: type.name,
				role: 'user'
			})),
			{ text: `${user.carrier}, ${words.locatorText(user.locator)}`, style: type.meta, role: 'read', most: 2 }
		]),
		usersWidth
	);
	const about = (
		[
			[words.usage.tells, facts.tells],
			[words.usage.leavesOut, facts.leavesOut]
		] as const
	).flatMap(([name, text]) =>
		text === undefined
			? []
			: [
					{
						label: column([{ text: name, style: type.meta, role: 'label' }], label || width),
						text: column(
							[
								{
									text,
									style: {
										...type.aside,
										size: type.sentence.size,
										leading: round(type.sentence.size * 1.24)
									},
									role: 'about',
									most: MOST_ABOUT
								}
							],
							width - label
						)
					}
				]
	);
	const top = beside ? Math.max(word.height, users.height) : word.height + users.height;
	const below = about.reduce((sum, one) => sum + aboutHeight(one, grid), 0);
	return {
		row: { key, facts, ...row },
		word,
		users,
		about,
		height: top + below + 2 * pad + HEAD_GAP * type.k
	};
}

const aboutHeight = ({ label, text }: Card['about'][number], grid: Grid): number =>
	grid.label ? Math.max(label.height, text.height) : label.height + text.height;

function itemOf(
	{ row: { key }, word, users, about }: Card,
	x: number,
	y: number,
	tall: number,
	grid: Grid,
	{ focus, spoken }: Spoken
): Item {
	const { type, width, beside, label, pad } = grid;
	const top = y + pad;
	const texts: TextLine[] = [
		...placed(word, x, top),
		...(beside ? placed(users, x + width, top, 'end') : placed(users, x, top + word.height))
	];
	let below =
		top + (beside ? Math.max(word.height, users.height) : word.height + users.height) + HEAD_GAP * type.k;
	for (const one of about) {
		// On one baseline: the label is the smaller.
		const drop = label ? (type.sentence.size - type.meta.size) * 0.8 : 0;
		texts.push(
			...placed(one.label, x, below + drop),
			...placed(one.text, x + label, label ? below : below + one.label.height)
		);
		below += aboutHeight(one, grid);
	}
	return {
		key,
		marks: [],
		texts,
		hit: { x, y: round(y + 2), width: round(width), height: round(tall - 4) },
		focused: focus.includes(key.id),
		dimmed: Boolean(spoken?.length) && !spoken!.includes(key.id)
	};
}

function namesOf(parts: Card[][][], rows: readonly TermRow[], words: UsageWords): string[] {
	let before = 0;
	return parts.map((part) => {
		const cards = part.flat();
		const from = before + 1;
		before += cards.length;
		const held = cards.map(({ row }) => row.facts.words[0]!);
		return words.usage.part({ from, of: rows.length, held });
	});
}
