import { geoDistance } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import { distance, NAMES, project, type BasemapName } from '../../../src/lib/map/basemaps.ts';
import { geometry } from '../../../src/lib/map/geometry.ts';
import { messages } from '../../../src/lib/messages/index.ts';
import { d3Projection } from '../../fixtures/projection.ts';

const basemaps = Object.entries(geometry) as [BasemapName, (typeof geometry)[BasemapName]][];

/** Degrees east and north. */
const TOWNS = {
	Aktau: { lon: 51.17, lat: 43.65 },
	Zhanaozen: { lon: 52.86, lat: 43.34 },
	Almaty: { lon: 76.95, lat: 43.24 },
	Moscow: { lon: 37.62, lat: 55.75 },
	London: { lon: -0.13, lat: 51.51 },
	Suva: { lon: 178.44, lat: -18.14 },
	Apia: { lon: -171.76, lat: -13.83 }
};
type Town = keyof typeof TOWNS;

describe.each(basemaps)('the view %s', (name, { projection, width, height, narrow }) => {
	const d3 = d3Projection(projection);

	it('places a point as d3-geo does, inside it and outside', () => {
		for (let lon = -20; lon <= 100; lon += 7.5)
			for (let lat = 25; lat <= 70; lat += 4.5) {
				const [x, y] = project(projection, lon, lat);
				const [truth, below] = d3([lon, lat])!;
				expect(x, `${lon} ${lat}`).toBeCloseTo(truth, 6);
				expect(y, `${lon} ${lat}`).toBeCloseTo(below, 6);
			}
	});

	it('keeps its narrow part and the names of its lands inside', () => {
		const [x, y, w, h] = narrow as [number, number, number, number];
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
		expect(x + w).toBeLessThanOrEqual(width);
		expect(y + h).toBeLessThanOrEqual(height);
		for (const [land, lon, lat] of NAMES[name]) {
			const [at, down] = d3([lon, lat])!;
			expect(at > 0 && at < width && down > 0 && down < height, land).toBe(true);
			expect(messages.landNames[land], land).toBeTruthy();
		}
	});
});

describe('the distance in a straight line', () => {
	// As any table of distances gives them, in kilometres.
	test.each<[Town, Town, number]>([
		['Aktau', 'Zhanaozen', 141],
		['Zhanaozen', 'Almaty', 1941],
		['Moscow', 'Almaty', 3114],
		['London', 'Moscow', 2501],
		['Suva', 'Apia', 1150]
	])('from %s to %s', (a, b, kilometres) => {
		const found = distance(TOWNS[a], TOWNS[b]);
		expect(Math.abs(found - kilometres)).toBeLessThan(kilometres * 0.01);
		expect(found).toBeCloseTo(
			geoDistance(Object.values(TOWNS[a]) as never, Object.values(TOWNS[b]) as never) * 6371,
			6
		);
		expect(distance(TOWNS[b], TOWNS[a])).toBeCloseTo(found, 9);
	});

	it('is none to the place itself, a quarter of the globe to the pole, and half of it to the other side', () => {
		expect(distance(TOWNS.Aktau, TOWNS.Aktau)).toBe(0);
		expect(distance({ lon: 10, lat: 0 }, { lon: 70, lat: 90 })).toBeCloseTo((6371 * Math.PI) / 2, 6);
		expect(distance({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(6371 * Math.PI, 6);
	});
});
