/** Where everything of a map stands: pins, names, notes beside it, a scale. Pure. */
import { bold, round, sans, stack, WIDTHS, type LayoutName } from '../figure/layouts.ts';
import { textWidth, type TextLine, type TextStyle } from '../figure/text.ts';
import { placementOf, type PlaceRecord } from '../lesson/places.ts';
import type { Means } from '../lesson/reach.ts';
import type { Actor } from '../lesson/schema.ts';
import type { MapWords } from '../words/index.ts';
import type { Basemap } from './basemaps.ts';
import { halo, pin } from './marks.ts';
import { distance, project, unproject, type Projection } from './projection.ts';

export interface PlaceMark {
	record: PlaceRecord;
	focused: boolean;
	texts: TextLine[];
	/** Path data; empty for what is no pin. */
	pin: string;
	halo: string;
	best: Means | undefined;
	/** Whether the map has its outline. */
	area: boolean;
	/** Whether the map has its course. */
	line: boolean;
	/** What is pointed at: path data of its pin, its name and its note. */
	hit: string;
}

export interface MapLayout {
	width: number;
	height: number;
	/** Where the geometry stands in the drawing, and the part of it that is shown. */
	map: { width: number; height: number; box: string; scale: number };
	/** Names of lands and seas, the scale, headings. */
	texts: TextLine[];
	/** Path data of the scale bar. */
	bar: string;
	marks: PlaceMark[];
}

export interface MapInput {
	map: Basemap;
	records: readonly PlaceRecord[];
	actors: readonly Actor[];
	focus: readonly string[];
	words: MapWords;
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const meets = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const rectangle = ({ left, top, right, bottom }: Box) =>
	`M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}z`;

/** Width of the map in a wide drawing: its notes stand beside it. */
const MAP = 650;

export function mapLayout(name: LayoutName, { map, records, actors, focus, words }: MapInput): MapLayout {
	const wide = name === 'wide';
	const [x0, y0, w, h] = wide ? [0, 0, map.width, map.height] : map.narrow;
	const width = wide ? MAP : WIDTHS.narrow;
	const scale = width / w;
	const height = Math.round(h * scale);
	/** From the map's units to the drawing's. */
	const drawn = ([x, y]: readonly [number, number]): [number, number] => [
		round((x - x0) * scale),
		round((y - y0) * scale)
	];
	const inside = ([x, y]: [number, number]) => x > 0 && x < width && y > 0 && y < height;
	const shapes = [...Object.keys(map.areas), ...Object.keys(map.lines)];

	const pins = records.flatMap((record) => {
		const { lon, lat } = record.place;
		if (placementOf(record.place, shapes) !== 'pin') return [];
		const point = drawn(project(map.projection, lon!, lat!));
		return inside(point) ? [{ record, x: point[0], y: point[1] }] : [];
	});
	const taken: Box[] = pins.map(({ x, y, record }) => {
		const r = record.reach ? 13 : 7;
		return { left: x - r, top: y - r, right: x + r, bottom: y + r };
	});
	const frame: Box = { left: 2, top: 2, right: width - 2, bottom: height - 2 };

	type Position = [anchor: TextLine['anchor'], x: number, y: number];
	/** Around a pin of this radius, the best first. */
	const around = (x: number, y: number, r: number, size: number): Position[] => [
		['start', x + r + 4, y + size * 0.35],
		['end', x - r - 4, y + size * 0.35],
		['middle', x, y - r - 5],
		['middle', x, y + r + size],
		['start', x + r, y - r],
		['start', x + r, y + r + size * 0.6],
		['end', x - r, y - r],
		['end', x - r, y + r + size * 0.6]
	];
	/** On the spot: the name of a land or a sea that stood elsewhere would name another. */
	const upon = (x: number, y: number, size: number): Position[] =>
		[0.35, -0.65, 1.35].map((lines) => ['middle', x, y + size * lines]);

	const label = (text: string, places: Position[], style: TextStyle, role: string) => {
		const long = textWidth(text, style);
		const { size } = style;
		for (const [anchor, tx, ty] of places) {
			const left = { start: tx, middle: tx - long / 2, end: tx - long }[anchor];
			const box: Box = { left, right: left + long, top: ty - size * 0.85, bottom: ty + size * 0.3 };
			const fits =
				box.left >= frame.left &&
				box.right <= frame.right &&
				box.top >= frame.top &&
				box.bottom <= frame.bottom;
			if (!fits || taken.some((other) => meets(box, other))) continue;
			taken.push(box);
			return { line: { text, x: round(tx), y: round(ty), anchor, style, role } satisfies TextLine, box };
		}
		return undefined;
	};

	const bar = scaleBar(map.projection, scale, [x0 + w / 2, y0 + h / 2], height);
	taken.push({ left: 8, top: height - 30, right: 20 + bar.length + 60, bottom: height });

	const marks = records.map((record): PlaceMark => {
		const { place } = record;
		const placed = pins.find((one) => one.record === record);
		const mark: PlaceMark = {
			record,
			focused: focus.includes(place.id),
			texts: [],
			pin: '',
			halo: '',
			best: record.reach?.best,
			area: Object.hasOwn(map.areas, place.id),
			line: Object.hasOwn(map.lines, place.id),
			hit: ''
		};
		if (!placed) return mark;
		const { x, y } = placed;
		mark.pin = pin(place, x, y);
		mark.halo = record.reach ? halo(record.reach.best, x, y) : '';
		mark.hit = rectangle({ left: x - 12, top: y - 12, right: x + 12, bottom: y + 12 });
		const style = mark.focused ? bold(wide ? 16 : 15) : sans(wide ? 15 : 14);
		const named = label(
			words.placeName(record.place),
			around(x, y, record.reach ? 12 : 6, style.size),
			style,
			mark.focused ? 'place' : 'near'
		);
		if (named) {
			mark.texts.push(named.line);
			mark.hit += rectangle(named.box);
		}
		return mark;
	});

	// What has no pin, found no room for its name, or has more to say, says it beside the map, or below a narrow one.
	const side = wide ? { x: MAP + 26, width: WIDTHS.wide - MAP - 26 } : { x: 12, width: WIDTHS.narrow - 12 };
	let y = wide ? 4 : height + 8;
	const texts: TextLine[] = [];
	for (const mark of marks) {
		const { record } = mark;
		const more = noteOf(mark, actors, words);
		if (!more) continue;
		const top = y;
		y = stack(mark.texts, y, side.x, side.width, [
			{ text: capital(words.placeName(record.place)), style: bold(16), role: 'claimant' },
			{ text: more, style: sans(15, 19), role: 'note' }
		]);
		mark.hit += rectangle({ left: side.x - 8, top: top - 4, right: side.x + side.width, bottom: y + 2 });
		y += 14;
	}

	const grey = sans(wide ? 14 : 13);
	for (const { text, ...spot } of map.names) {
		if (records.some(({ place }) => Object.values(place.names).includes(text))) continue;
		const [x, y] = drawn([spot.x, spot.y]);
		const named = inside([x, y]) && label(text, upon(x, y, grey.size), grey, 'land');
		if (named) texts.push(named.line);
	}
	texts.push({
		text: words.map.length(bar.km),
		x: round(bar.length + 20),
		y: height - 12,
		anchor: 'start',
		style: grey,
		role: 'land'
	});
	return {
		width: wide ? WIDTHS.wide : WIDTHS.narrow,
		height: Math.ceil(Math.max(height, y)),
		map: { width, height, box: `${x0} ${y0} ${w} ${h}`, scale },
		texts,
		bar: bar.d,
		marks
	};
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands beside the map; undefined for a place that is a pin with its name, and no more. */
function noteOf(
	{ record, pin: pinned, texts, area, line }: PlaceMark,
	actors: readonly Actor[],
	words: MapWords
): string | undefined {
	const { reach } = record;
	const parts = [
		reach && words.map.reachText(reach, actors),
		!pinned && !area && !line && `${words.map.ui.notOnMap}: ${words.map.precisionText(record)}`,
		pinned && !texts.length && words.map.ui.unnamed,
		(area || line) && !reach && words.map.placeKind(record.place.kind, record.terms)
	];
	return parts.filter(Boolean).join('; ') || undefined;
}

/** User units: the longest that a scale bar is. */
const LONGEST = 100;

/** A round number of kilometres or metres, measured across the middle of the view. */
function scaleBar(
	projection: Projection,
	scale: number,
	[x, y]: readonly [number, number],
	height: number
): { d: string; km: number; length: number } {
	const half = LONGEST / scale / 2;
	const [[west, south], [east, north]] = [
		unproject(projection, x - half, y) ?? [0, 0],
		unproject(projection, x + half, y) ?? [0, 0]
	];
	const longest = distance({ lon: west, lat: south }, { lon: east, lat: north });
	const power = 10 ** Math.floor(Math.log10(longest));
	const km = [5, 2, 1].map((n) => n * power).find((n) => n <= longest) ?? power;
	const length = round((LONGEST * km) / longest);
	return { km, length, d: `M12,${height - 21}v6h${length}v-6` };
}
