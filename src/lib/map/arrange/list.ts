/** What has to be said under a map, or on parts of their own: in columns, each entry whole. Pure. */
import type { TypeScale } from '../../figure/frame.ts';
import type { Box, Shape } from '../../figure/scene.ts';
import { column, placed, round, type Column } from '../../figure/set.ts';
import { sans, textWidth, type TextLine } from '../../figure/text.ts';
import type { PlaceRow } from '../../rows/places.ts';
import type { MapWords } from '../../words/index.ts';
import { signOf } from './reach.ts';
import type { Entry } from './sheet.ts';

/** An entry set in its width. */
export interface Block {
	entry: Entry;
	/** Over the first entry of those who reported in one way. */
	heading: Column | undefined;
	text: Column;
	/** What stands after the head on its line, and how far from its start. */
	after: { column: Column; x: number } | undefined;
	height: number;
}

export interface List {
	blocks: readonly Block[];
	columns: number;
	/** CSS pixels of a column, and between two. */
	width: number;
	gap: number;
	/** CSS pixels that a sign takes before its entry, with the widest number before it. */
	sign: number;
	number: number;
	type: TypeScale;
}

/** What of a list stands in one part: the blocks of each column. */
export type Page = readonly (readonly Block[])[];

/** CSS pixels at the usual text size. */
const COLUMN = 250;
const GAP = 24;
const SIGN = 34;

export function listOf(entries: readonly Entry[], width: number, type: TypeScale, words: MapWords): List {
	const { k, narrow, meta, group } = type;
	const gap = GAP * k;
	const most = Math.max(1, Math.floor((width + gap) / (COLUMN * k + gap)));
	const columns = narrow ? 1 : Math.min(most, 4, Math.max(1, entries.length));
	const wide = (width - gap * (columns - 1)) / columns;
	const number = Math.max(
		0,
		...entries.map((entry) => (entry.number ? textWidth(entry.number, group) + 4 * k : 0))
	);
	const sign = number + (SIGN + 10) * k;
	let before: Entry['means'];
	const blocks = entries.map((entry): Block => {
		const { means, head, detail } = entry;
		const room = means ? wide - sign : wide;
		const heading =
			means && means !== before
				? column([{ text: words.map.means[means], style: meta, role: 'means' }], room)
				: undefined;
		before = means;
		const style = detail === undefined ? sans(meta.size) : group;
		const beside = textWidth(head, style) + 8 * k;
		const told = detail === undefined ? [] : [{ text: detail, style: meta, role: 'note', most: 3 }];
		const after =
			detail !== undefined && beside + textWidth(detail, meta) <= room
				? { column: column(told, room), x: beside }
				: undefined;
		const text = column([{ text: head, style, role: 'claimant', most: 3 }, ...(after ? [] : told)], room);
		return { entry, heading, text, after, height: (heading?.height ?? 0) + text.height + 4 * k };
	});
	return { blocks, columns, width: wide, gap, sign, number, type };
}

/** As many blocks from one on as fit columns of a height; at least one. */
export function pageOf({ blocks, columns }: List, from: number, height: number): Page {
	const page: Block[][] = [];
	let at = from;
	while (page.length < columns && at < blocks.length) {
		const one: Block[] = [];
		let used = 0;
		while (at < blocks.length && (!one.length || used + blocks[at]!.height <= height)) {
			used += blocks[at]!.height;
			one.push(blocks[at++]!);
		}
		page.push(one);
	}
	return page;
}

export const heightOf = (page: Page): number =>
	Math.max(0, ...page.map((one) => one.reduce((sum, { height }) => sum + height, 0)));

export const countOf = (page: Page): number => page.reduce((sum, one) => sum + one.length, 0);

/** The lowest page that holds all of a list, up to a height; undefined where it does not fit. */
export function whole(list: List, most: number): Page | undefined {
	const total = list.blocks.reduce((sum, { height }) => sum + height, 0);
	const tallest = Math.max(0, ...list.blocks.map(({ height }) => height));
	for (let height = Math.max(tallest, total / list.columns); height <= most; height += 6 * list.type.k) {
		const page = pageOf(list, 0, height);
		if (countOf(page) === list.blocks.length) return page;
	}
	const page = pageOf(list, 0, most);
	return countOf(page) === list.blocks.length && heightOf(page) <= most ? page : undefined;
}

/** All pages of a list, of a height. */
export function pagesOf(list: List, height: number): Page[] {
	const pages: Page[] = [];
	for (let from = 0; from < list.blocks.length;) {
		const page = pageOf(list, from, height);
		pages.push(page);
		from += countOf(page);
	}
	return pages;
}

export interface Listed {
	row: PlaceRow | undefined;
	texts: TextLine[];
	shapes: Shape[];
	hit: Box;
}

/** A page with its upper edge at `top`. */
export function drawPage(page: Page, { width, gap, sign, number, type }: List, top: number): Listed[] {
	const { k, meta, group } = type;
	return page.flatMap((blocks, index) => {
		const x = round(index * (width + gap));
		let y = top;
		return blocks.map(({ entry: { row, means, number: own }, heading, text, after, height }): Listed => {
			const left = means ? x + sign : x;
			const under = y + (heading?.height ?? 0);
			const listed = {
				row,
				texts: [
					...(heading ? placed(heading, left, y) : []),
					...(own ? placed(column([{ text: own, style: group, role: 'place' }], Infinity), x, under) : []),
					...placed(text, left, under),
					...(after ? placed(after.column, left + after.x, under) : [])
				],
				shapes: means ? signOf(means, x + number + 2, under + meta.leading / 2, SIGN * k - 2, k) : [],
				hit: { x, y: round(y), width: round(width), height: round(height - 2 * k) }
			};
			y += height;
			return listed;
		});
	});
}
