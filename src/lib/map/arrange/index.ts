/**
 * How places are set on a map that fills its frame: pins, areas, lines and notes by how finely each is known, who could report from
 * where, distances; what finds no room on it stands in a list under it, or on parts of their own. Pure: the same scene in Node and
 * in a browser.
 */
import { typeScale, type Frame, type TypeScale } from '../../figure/frame.ts';
import {
	DRAWN,
	emptyScene,
	type Arranged,
	type Box,
	type Item,
	type Point,
	type Scene,
	type Spoken,
	distinct
} from '../../figure/scene.ts';
import { column, placed, round, setLines, type Column } from '../../figure/set.ts';
import { bold, sans, type TextLine } from '../../figure/text.ts';
import type { PlaceRow, PlaceRows } from '../../rows/places.ts';
import type { MapWords } from '../../words/index.ts';
import type { Basemap } from '../basemaps.ts';
import { project } from '../projection.ts';
import { crowd } from './crowd.ts';
import { distances, type Pin } from './distances.ts';
import { inset, landNames, rectangle, scaleBar } from './frame-marks.ts';
import { drawPage, heightOf, listOf, pagesOf, whole, type List, type Page } from './list.ts';
import { around, labelOf, nearOwn, type Label } from './places.ts';
import { callers, entryOf, onTheSpot, type Target } from './reach.ts';
import { nameShape, noteInArea } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { windowOf } from './window.ts';

/** Of a frame, what its foot takes at most, and what of it a map keeps. */
const FOOT = 0.22;
const LEAST = { narrow: 0.35, wide: 0.6 };
/** Height by width of a map whose frame has no height. */
const NATURAL = { narrow: 0.8, wide: 0.62 };
/** CSS pixels at the usual text size: free space around a pin that is in sight, between map and list. */
const PAD = { narrow: 46, wide: 34 };
const GAP = 9;
/** Pins: their radius, and that of a ring around one. */
const PIN = { narrow: 4.5, wide: 5.5 };
const HALO = 11;
/** The longest line of a name. */
const NAME = { narrow: 150, wide: 220 };

interface Drawn {
	sheet: Sheet;
	list: List;
}

export function arrangeMap(rows: PlaceRows, state: Spoken, frame: Frame, words: MapWords): Arranged {
	const { map } = rows.underlay;
	if (!map) return { parts: 0, scene: () => emptyScene('map', frame.width) };
	const type = typeScale(frame);
	const gap = GAP * type.k;
	const natural = frame.width * (type.narrow ? NATURAL.narrow : NATURAL.wide);
	const most = frame.height ?? Infinity;
	/** With a foot of its own, or with the foot's sentences in the list. */
	const draw = (height: number, footed: boolean): Drawn => {
		const sheet = drawMap(rows, map, state, { width: frame.width, height, type, words });
		const said = footed ? [] : footOf(sheet, rows).map((text) => ({ head: text }));
		return { sheet, list: listOf([...sheet.entries, ...said], frame.width, type, words) };
	};
	const set = (one: Drawn, footed: boolean, page: Page): Setting => ({
		...one,
		page,
		foot: footed
			? column([{ text: footOf(one.sheet, rows).join(' '), style: type.meta, role: 'foot' }], frame.width)
			: undefined
	});
	const heightOfSetting = ({ sheet, page, foot }: Setting) =>
		sheet.window.height + (page.length ? gap + heightOf(page) : 0) + (foot ? gap + foot.height : 0);

	// First the whole frame for the map, then as much less as its list needs.
	const first = draw(Math.min(most, natural), true);
	const footHeight = set(first, true, []).foot!.height;
	const footed = footHeight <= (frame.height === undefined ? Infinity : frame.height * FOOT);
	const room = frame.height === undefined ? natural : most - (footed ? footHeight + gap : 0);
	const least = (frame.height ?? 0) * (type.narrow ? LEAST.narrow : LEAST.wide);
	let height = room;
	for (let turn = 0; turn < 4 && height >= least; turn++) {
		const one = draw(Math.floor(height), footed);
		const page = whole(one.list, Math.max(0, most - gap));
		if (!page) break;
		const setting = set(one, footed, page);
		const over = heightOfSetting(setting) - most;
		if (!(over > 0)) return single(setting);
		height = Math.min(height - over, one.sheet.window.height - over);
	}
	const one = draw(Math.floor(room), footed);
	const pages = pagesOf(one.list, most);
	const settings = [set(one, footed, []), ...pages.map((page) => ({ ...one, page, foot: undefined }))];
	const names = distinct(
		[
			words.map.scene.theMap,
			...pages.map((page) => {
				const places = page.flat().map(({ entry }) => entry.row?.facts.name ?? entry.head);
				return words.map.scene.held(places);
			})
		],
		words.numbered
	);
	return {
		parts: settings.length,
		scene: (part) => {
			const setting = settings[part]!;
			const parts = settings.length > 1 ? { dimension: words.map.scene.parts, names, at: part } : undefined;
			return sceneOf(setting, rows, state, frame, { drawn: part === 0, gap, parts });
		}
	};

	function single(setting: Setting) {
		return {
			parts: 1,
			scene: () => sceneOf(setting, rows, state, frame, { drawn: true, gap, parts: undefined })
		};
	}
}

interface Setting extends Drawn {
	page: Page;
	foot: Column | undefined;
}

const footOf = ({ signs, words }: Sheet, { underlay }: PlaceRows): string[] =>
	words.map.foot(signs, underlay.declared ? underlay.map! : {});

interface Room {
	width: number;
	height: number;
	type: TypeScale;
	words: MapWords;
}

/** The map in a box that is no higher than this. */
function drawMap(rows: PlaceRows, map: Basemap, { focus }: Spoken, room: Room): Sheet {
	const { type, words } = room;
	const { k, narrow } = type;
	const many = rows.rows.length > DRAWN;
	const drawn = many ? rows.rows.filter(({ key }) => focus.includes(key.id)).slice(0, DRAWN) : rows.rows;
	const pinned = rows.rows.filter(({ facts }) => facts.placement === 'pin');
	const point = ({ facts }: PlaceRow): Point => project(map.projection, facts.lon!, facts.lat!);
	const window = windowOf(
		map,
		(many ? pinned : drawn.filter(({ facts }) => facts.placement === 'pin')).map(point),
		{ ...room, pad: (narrow ? PAD.narrow : PAD.wide) * k, narrow, k }
	);
	const sheet = new Sheet(map, window, type, words);
	const { signs, entries } = sheet;
	const radius = (narrow ? PIN.narrow : PIN.wide) * k;
	/** As far from the edge, too: a mark that the edge would cut is told in words. */
	const inside = ([x, y]: Point, by = 0) =>
		x >= by && x <= window.width - by && y >= by && y <= window.height - by;

	// What is where it is comes first: nothing else stands on it.
	const pins: Pin[] = [];
	const targets: Target[] = [];
	for (const row of drawn) {
		if (row.facts.placement !== 'pin') continue;
		const at = window.at(point(row));
		const onSite = row.facts.reports.some(({ means }) => means === 'on-site');
		const { precision } = row.facts;
		const exact = precision === 'point';
		const r = onSite ? HALO * k : radius;
		const mark = exact ? radius * 1.15 : radius;
		if (!inside(at, Math.max(r, mark))) continue;
		const draft = sheet.draft(row);
		if (onSite) draft.shapes.push({ kind: 'halo', x: at[0], y: at[1], radius: round(r) });
		draft.shapes.push({
			kind: exact ? 'diamond' : 'ring',
			x: at[0],
			y: at[1],
			radius: round(mark)
		});
		const box: Box = { x: at[0] - r - 1, y: at[1] - r - 1, width: 2 * r + 2, height: 2 * r + 2 };
		sheet.block(box);
		draft.hits.push(box);
		signs.add(exact ? 'point' : 'town');
		if (onSite) signs.add('on-site');
		pins.push({ row, at });
		targets.push({ row, at, off: r + 3 * k });
		sheet.spots.push({ at, radius: Math.max(r, mark) });
	}
	if (rows.underlay.locator && !narrow) inset(sheet, rows.underlay.locator);
	scaleBar(sheet);

	// Then the names of areas, at which lines may end.
	const shapes = drawn.filter(({ facts }) => facts.placement === 'shape');
	const unnamed = new Set<PlaceRow>();
	const unseen = new Set<PlaceRow>();
	for (const row of shapes) {
		const named = nameShape(sheet, row, focus.includes(row.key.id));
		if (named === 'unseen') unseen.add(row);
		if (named === 'unnamed') unnamed.add(row);
		const texts = sheet.drafts.get(row.key.id)?.hits ?? [];
		const [box] = texts;
		if (named === 'named' && box)
			targets.push({ row, at: [box.x + box.width / 2, box.y + box.height / 2], off: 0, box });
	}
	callers(sheet, targets);
	if (rows.view.distances) distances(sheet, rows.view.distances, pins, rows.rows);

	for (const { row, at } of tightest(pins, sheet)) {
		const focused = focus.includes(row.key.id);
		const style = focused ? bold(type.name.size, 1.2) : sans(type.name.size, 1.2);
		const name = setLines(row.facts.name, style, (narrow ? NAME.narrow : NAME.wide) * k, 2).map((text) => ({
			text,
			style,
			role: focused ? 'place' : 'near'
		}));
		const halo = row.facts.reports.some(({ means }) => means === 'on-site');
		const off = halo ? HALO * k : radius;
		const spot = narrow ? [] : onTheSpot(sheet, row);
		const beside = (label: Label) =>
			sheet.label(row, nearOwn(around(label, at, off, 5 * k), at, sheet.spots));
		const both = spot.length > 0 && beside(labelOf([...name, ...spot]));
		if (!both && !beside(labelOf(name))) unnamed.add(row);
		if (!both)
			entries.push(
				...row.facts.reports.filter(({ means }) => means === 'on-site').map((report) => entryOf(row, report))
			);
	}

	// What cannot be drawn is said: across the area it lies in, else in the list.
	const tinted = new Set<string>();
	const shown = new Set(pins.map(({ row }) => row));
	for (const row of drawn) {
		const { facts } = row;
		const aim = targets.some((target) => target.row === row);
		// Lines end at a pin or a name; who was on the spot stands at a pin.
		const untold = facts.reports.filter(
			({ means }) => !aim || (means === 'on-site' && facts.placement !== 'pin')
		);
		entries.push(...untold.map((report) => entryOf(row, report)));
		if (facts.placement === 'note') {
			signs.add('note');
			const area = noteInArea(sheet, row);
			if (area) tinted.add(area);
			else
				entries.push({ row, head: facts.name, detail: `${words.map.ui.notOnMap}: ${facts.precisionText}` });
		} else if (unnamed.has(row)) entries.push({ row, head: facts.name, detail: words.map.ui.unnamed });
		else if ((facts.placement === 'pin' && !shown.has(row)) || unseen.has(row))
			entries.push({ row, head: facts.name, detail: words.map.scene.outside });
	}
	if (focus.some((id) => sheet.drafts.has(id))) signs.add('focused');
	if (rows.view.reach && drawn.some(({ facts }) => !facts.reports.length)) signs.add('unrecorded');
	entries.sort((a, b) => rank(a.means) - rank(b.means));
	// A sign that stands before an entry is explained there.
	for (const { means } of entries) if (means) signs.delete(means);
	if (many) others(sheet, rows, drawn, inside, point);
	landNames(sheet, new Set(rows.rows.map(({ facts }) => facts.name)));

	sheet.grounds.unshift({
		x: 0,
		y: 0,
		width: window.width,
		height: window.height,
		map: rows.underlay.declared ? map.id : undefined,
		part: window.part,
		outlines: [
			...[...tinted]
				.filter((id) => !shapes.some(({ key }) => key.id === id))
				.map((place) => ({ place, line: false, focused: false })),
			...shapes
				.filter((row) => !unseen.has(row))
				.flatMap(({ key: { id } }) =>
					[false, true]
						.filter((line) => Object.hasOwn(line ? map.lines : map.areas, id))
						.map((line) => ({ place: id, line, focused: focus.includes(id) }))
				)
		]
	});
	sheet.lines.push({
		kind: 'bounds',
		points: rectangle({ x: 0, y: 0, width: window.width, height: window.height })
	});
	return sheet;
}

/** CSS pixels at the usual text size within which places are neighbours. */
const NEIGHBOURS = 60;

/** Those with the most neighbours first: the others have room elsewhere. */
function tightest(pins: readonly Pin[], { k }: Sheet): Pin[] {
	const neighbours = new Map(
		pins.map(({ at, row }) => [
			row,
			pins.filter((other) => Math.hypot(at[0] - other.at[0], at[1] - other.at[1]) < NEIGHBOURS * k).length
		])
	);
	return [...pins].sort((a, b) => neighbours.get(b.row)! - neighbours.get(a.row)!);
}

const ORDER = ['on-site', 'escorted', 'telephone', 'none', undefined] as const;
const rank = (means: (typeof ORDER)[number]) => ORDER.indexOf(means);

/** Of places that are too many: how many are where, and how many stand in the table alone. */
function others(
	sheet: Sheet,
	rows: PlaceRows,
	drawn: readonly PlaceRow[],
	inside: (point: Point) => boolean,
	point: (row: PlaceRow) => Point
): void {
	const alone = new Set(drawn);
	const rest = rows.rows.filter((row) => !alone.has(row));
	const located = rest
		.filter(({ facts }) => facts.placement === 'pin')
		.map((row) => sheet.window.at(point(row)))
		.filter((at) => inside(at));
	const uncounted = crowd(sheet, located);
	const missing = rest.length - located.length + uncounted;
	const { scene } = sheet.words.map;
	if (located.length > uncounted) sheet.entries.push({ head: scene.crowd(located.length - uncounted) });
	if (missing) sheet.entries.push({ head: scene.others(missing) });
}

/** One part: the map, the list under it, the foot. */
function sceneOf(
	{ sheet, list, page, foot }: Setting,
	rows: PlaceRows,
	{ focus, spoken }: Spoken,
	frame: Frame,
	{ drawn, gap, parts }: { drawn: boolean; gap: number; parts: Scene['parts'] }
): Scene {
	const top = drawn ? sheet.window.height + gap : 0;
	const listed = drawPage(page, list, top);
	const bottom = (drawn ? sheet.window.height : 0) + (page.length ? (drawn ? gap : 0) + heightOf(page) : 0);
	const texts: TextLine[] = [
		...(drawn ? sheet.texts : []),
		...listed.flatMap((one) => (one.row ? [] : one.texts)),
		...(foot ? placed(foot, 0, bottom + gap) : [])
	];
	const items = rows.rows.flatMap((row): Item[] => {
		const { id } = row.key;
		const draft = drawn ? sheet.drafts.get(id) : undefined;
		const said = listed.filter((one) => one.row?.key.id === id);
		if (!draft && !said.length) return [];
		const hits = draft?.hits.length ? draft.hits : said.map(({ hit }) => hit);
		return [
			{
				key: row.key,
				marks: [],
				shapes: [...(draft?.shapes ?? []), ...said.flatMap(({ shapes }) => shapes)],
				texts: [...(draft?.texts ?? []), ...said.flatMap((one) => one.texts)],
				hit: unionOf(hits),
				focused: focus.includes(id),
				dimmed: Boolean(spoken?.length) && !spoken!.includes(id)
			}
		];
	});
	return {
		arrangement: 'map',
		width: frame.width,
		height: Math.ceil(round(bottom + (foot ? gap + foot.height : 0))),
		axes: [],
		...(drawn && { grounds: sheet.grounds }),
		areas: drawn ? sheet.areas : [],
		lines: drawn ? sheet.lines : [],
		texts,
		items,
		links: [],
		...(parts && { parts })
	};
}

function unionOf(boxes: readonly Box[]): Box {
	const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
	return {
		x: round(x - 3),
		y: round(y - 3),
		width: round(Math.max(...boxes.map((box) => box.x + box.width)) - x + 6),
		height: round(Math.max(...boxes.map((box) => box.y + box.height)) - y + 6)
	};
}
