/** The maps that lesson.yaml asks for, prepared: coast, borders, areas and lines as path data of one view each. */
import { brotliCompressSync } from 'node:zlib';
import { nameIn } from '../../lesson/names.ts';
import { didYouMean } from '../../lesson/nearest.ts';
import type { Problem } from '../../lesson/problem.ts';
import type { Place, PreparedMap } from '../../lesson/schema.ts';
import { distance, frameOf, project, spanOf, type Extent } from '../../map/projection.ts';
import type { MapSettings } from '../authored.ts';
import { cached } from './cache.ts';
import { Drawer, linesPath, ringsPath, type Piece } from './draw.ts';
import {
	detailOf,
	extentOf,
	loadLibraries,
	readShapes,
	sourceOf,
	worldAtlas,
	type Country,
	type Rings,
	type Shapes,
	type Source
} from './source.ts';

/** Bytes, compressed: what the maps of one lesson may weigh. */
export const BUDGET = 25_000;

/** The packages whose data or code a map needs, as one installs them. */
const PACKAGES =
	'world-atlas topojson-client topojson-server lineclip polygon-clipping polylabel simplify-js';

/**
 * Kilometres from edge to edge, below which the land of world-atlas is too coarse for a map. At 1:10 million, the finest that
 * Natural Earth has, half of the points of its lines stand more than 1.7 km from the next (counted in world-atlas 2.0.2): a
 * coast across 50 km has thirty corners, and one across a town one or two.
 */
const FINEST = 50;

export interface MapFiles {
	/** The text of a file of the lesson; undefined where it cannot be read, which is a problem of its own. */
	read(file: string, path: string): Promise<string | undefined>;
}

/**
 * Prepares the maps of a lesson.
 *
 * @param places the lesson's places, whose areas and lines are drawn
 * @returns the maps that could be made, and what is wrong with the others
 */
export async function prepareMaps(
	settings: readonly MapSettings[],
	places: readonly Place[],
	files: MapFiles
): Promise<{ maps: PreparedMap[]; problems: Problem[] }> {
	const maps: PreparedMap[] = [];
	const problems: Problem[] = [];
	for (const [at, wanted] of settings.entries()) {
		const path = `maps[${at}]`;
		const read = async (key: 'file' | 'boundaries') =>
			wanted[key] === undefined ? undefined : await files.read(wanted[key], `${path}.${key}`);
		const [file, boundaries] = [await read('file'), await read('boundaries')];
		if (
			(wanted.file !== undefined && file === undefined) ||
			(wanted.boundaries !== undefined && boundaries === undefined)
		)
			continue;
		const shown = places.filter(({ area, line, precision }) => area ?? line ?? precision === 'country');
		try {
			// What lies in what decides which land a region is cut to.
			const around = places.map(({ id, within, names }) => [id, within, names]);
			const prepared = await cached({ wanted, file, boundaries, shown, around }, () =>
				prepare(wanted, file, boundaries, places)
			);
			maps.push({ ...prepared, ...head(wanted) });
		} catch (error) {
			if (error instanceof MapProblem)
				problems.push(...error.issues.map(([below, message]) => ({ path: `${path}${below}`, message })));
			else if (isMissing(error))
				problems.push({
					path,
					message: `is drawn with packages that are not installed here; install them with: npm install ${PACKAGES}`
				});
			// Whatever a file holds, its author is told which map it is.
			else problems.push({ path, message: `cannot be drawn (${(error as Error).message})` });
		}
	}
	return { maps, problems: [...problems, ...tooLarge(maps, settings)] };
}

/** What is right in the settings of the maps and may still not be meant: a map of a town on the land of a continent. */
export function settingsWarnings(settings: readonly MapSettings[]): Problem[] {
	return settings.flatMap(({ id, extent, file, boundaries }, at) => {
		if (!extent || file !== undefined || boundaries !== undefined) return [];
		const across = kilometresOf(extent);
		return across >= FINEST
			? []
			: [
					{
						path: `maps[${at}].extent`,
						message: `"${id}" shows ${Number(across.toPrecision(across < 10 ? 1 : 2))} km, and the land drawn for you has a corner every 2 km or so; draw your own at geojson.io and name it here: land under file, lines such as streets under boundaries`
					}
				];
	});
}

/** The longer of the two ways across an extent, through its middle. */
function kilometresOf(extent: Extent): number {
	const [west, south, , north] = extent;
	const lat = (south + north) / 2;
	const half = spanOf(extent) / 2;
	return Math.max(
		2 * distance({ lon: west, lat }, { lon: west + half, lat }),
		distance({ lon: west, lat: south }, { lon: west, lat: north })
	);
}

/** What the author writes that is not drawn. */
function head({ id, title, date }: MapSettings): Pick<PreparedMap, 'id' | 'title' | 'date'> {
	return { id, ...(title !== undefined && { title }), ...(date && { date }) };
}

const isMissing = (error: unknown) =>
	['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '');

/** What is wrong with a map, by the path below it. */
class MapProblem extends Error {
	readonly issues: readonly (readonly [path: string, message: string])[];
	constructor(...issues: readonly (readonly [path: string, message: string])[]) {
		super(issues.map(([, message]) => message).join('; '));
		this.issues = issues;
	}
}

const weigh = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;

function tooLarge(maps: readonly PreparedMap[], settings: readonly MapSettings[]): Problem[] {
	// What is within it as it is need not be compressed to be known to be.
	if (Buffer.byteLength(JSON.stringify(maps)) <= BUDGET) return [];
	const all = weigh(maps);
	if (all <= BUDGET) return [];
	const [largest] = [...maps].sort((a, b) => weigh(b) - weigh(a));
	const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	return [
		{
			path: `maps[${settings.findIndex(({ id }) => id === largest!.id)}]`,
			message: `the maps of the lesson weigh ${kb(all)} compressed, and ${kb(BUDGET)} is the most; "${largest!.id}" alone is ${kb(weigh(largest))}: give it detail: medium or coarse, a smaller extent or a simpler file`
		}
	];
}

async function prepare(
	wanted: MapSettings,
	file: string | undefined,
	boundariesFile: string | undefined,
	places: readonly Place[]
): Promise<Omit<PreparedMap, 'id' | 'title' | 'date'>> {
	const libraries = await loadLibraries();
	const own = file === undefined ? undefined : shapesOf(file, 'file');
	const finer = boundariesFile === undefined ? undefined : shapesOf(boundariesFile, 'boundaries');
	const extent = wanted.extent ?? extentOf(own!);
	if (!extent) throw new MapProblem(['.file', 'holds no polygon and no line with an extent; name an extent']);
	const frame = frameOf(extent);
	const drawer = new Drawer(frame, libraries);
	const whole = own
		? sourceOf(own, libraries)
		: await worldAtlas(wanted.detail ?? detailOf(extent, spanOf(extent)));
	const source = drawer.reduce(whole);
	const land = landOf(drawer, source);
	const boundaries = [
		...drawer.lines(source.lines),
		...drawer.lines([
			...(finer?.lines ?? []),
			...(finer?.polygons.flatMap(({ rings }) => rings.flat()) ?? [])
		])
	];
	const areas: Record<string, string> = {};
	const lines: Record<string, string> = {};
	for (const place of places) {
		const pieces = areaOf(place, places, drawer, source, land);
		if (pieces.length) areas[place.id] = ringsPath(pieces);
		const course = place.line ? drawer.lines(place.line) : [];
		if (course.length) lines[place.id] = linesPath(course);
	}
	const attribution = [own ? undefined : 'Natural Earth', wanted.attribution].filter(Boolean).join('; ');
	return {
		extent,
		...(attribution && { attribution }),
		...frame,
		land: ringsPath(land),
		borders: linesPath(drawer.borders(source)),
		...(boundaries.length && { boundaries: linesPath(boundaries) }),
		areas,
		lines,
		names: namesOf(wanted, frame, drawer, source, whole)
	};
}

function shapesOf(text: string, key: 'file' | 'boundaries'): Shapes {
	const shapes = readShapes(text);
	if (typeof shapes === 'string') throw new MapProblem([`.${key}`, shapes]);
	if (!shapes.polygons.length && !shapes.lines.length)
		throw new MapProblem([`.${key}`, 'holds no polygon and no line']);
	return shapes;
}

/** The library refuses some rings: that is said with the name of what was not drawn, and nothing is left out. */
function refusing(draw: () => Piece[], what: string): Piece[] {
	try {
		return draw();
	} catch (error) {
		throw error instanceof MapProblem
			? error
			: new MapProblem(['', `${what} cannot be cut or joined (${(error as Error).message})`]);
	}
}

/** All countries as one land; where that is refused, it is said of which country. */
function landOf(drawer: Drawer, source: Source): Piece[] {
	return refusing(() => {
		try {
			return drawer.land(source, source.countries);
		} catch (error) {
			for (const country of source.countries)
				refusing(
					() => drawer.land(source, [country]),
					`the land of "${country.name ?? 'a country without a name'}"`
				);
			throw error;
		}
	}, 'the land of the map');
}

/**
 * The area of a place: its own polygon; of a country without one, the country's of its name. A region's is cut to the
 * country that it lies in, or else to the land, so that its coast is the map's.
 */
function areaOf(
	place: Place,
	places: readonly Place[],
	drawer: Drawer,
	source: Source,
	land: Piece[]
): Piece[] {
	const { area, precision, kind, names } = place;
	if (!area) {
		const country = precision === 'country' ? countryNamed(source, Object.values(names)) : undefined;
		return country
			? refusing(() => drawer.land(source, [country]), `the area of "${nameIn(names, 'en').text}"`)
			: [];
	}
	return refusing(
		() => {
			const pieces = drawer.simplified(area as Rings[]);
			if (kind === 'water' || !['region', 'country'].includes(precision)) return pieces;
			const country = countryAround(place, places, source);
			const cut = drawer.intersection(pieces, country ? drawer.land(source, [country]) : land);
			return cut.length ? cut : pieces;
		},
		`the area of "${nameIn(names, 'en').text}"`
	);
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** By any of its names: the sources of boundaries have theirs in English, or in whatever language an author's file is. */
const countryNamed = ({ countries }: Source, names: readonly string[]): Country | undefined =>
	countries.find(({ name }) => name !== undefined && names.some((one) => same(name, one)));

/** The country of the map that a place lies in, by the places around it. */
function countryAround(place: Place, places: readonly Place[], source: Source): Country | undefined {
	const passed = new Set<string>();
	let around = places.find(({ id }) => id === place.within);
	while (around && !passed.has(around.id)) {
		const country =
			around.precision === 'country' ? countryNamed(source, Object.values(around.names)) : undefined;
		if (country) return country;
		passed.add(around.id);
		const { within } = around;
		around = places.find(({ id }) => id === within);
	}
	return undefined;
}

function namesOf(
	{ names }: MapSettings,
	{ width, height, projection }: Pick<PreparedMap, 'width' | 'height' | 'projection'>,
	drawer: Drawer,
	source: Source,
	whole: Source
): PreparedMap['names'] {
	const problems: [string, string][] = [];
	const printed = names.flatMap((wanted, at) => {
		const path = `.names[${at}]`;
		const {
			name,
			country = name,
			at: spot
		} = typeof wanted === 'string' ? { name: wanted, country: wanted, at: undefined } : wanted;
		if (spot) {
			const [x, y] = project(projection, ...spot);
			if (x >= 0 && x <= width && y >= 0 && y <= height)
				return [{ text: name, x: Math.round(x), y: Math.round(y) }];
			problems.push([
				`${path}.at`,
				`"${name}" stands outside of the map; at is [longitude, latitude], and the map's extent [west, south, east, north]`
			]);
			return [];
		}
		if (!countryNamed(whole, [country])) {
			problems.push([path, `the map has no country "${country}"${meant(whole, country)}`]);
			return [];
		}
		const found = countryNamed(source, [country]);
		const middle = found && drawer.middle(drawer.land(source, [found]));
		if (middle) return [{ text: name, x: middle[0], y: middle[1] }];
		problems.push([
			path,
			`"${country}" is not seen on the map; the map's extent is [west, south, east, north]`
		]);
		return [];
	});
	if (problems.length) throw new MapProblem(...problems);
	return printed;
}

/** The name it may be a slip or a part of, as a hint; else what to write. */
function meant({ countries }: Source, wanted: string): string {
	const known = countries.flatMap(({ name }) => name ?? []);
	const slip = didYouMean(wanted, known);
	if (slip) return slip;
	const near = known.filter(
		(name) =>
			name.toLowerCase().startsWith(wanted.slice(0, 4).toLowerCase()) ||
			name.toLowerCase().includes(wanted.toLowerCase())
	);
	return near.length
		? `; did you mean ${near
				.slice(0, 3)
				.map((name) => `"${name}"`)
				.join(' or ')}?`
		: '; for another name write { name, at: [longitude, latitude] }';
}
