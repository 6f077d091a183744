import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distance, frameOf, project, unproject, type Extent } from '../../../src/lib/map/projection.ts';
import { EXTENTS } from '../../fixtures/extents.ts';
import { d3Projection } from '../../fixtures/projection.ts';

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

/** The degrees of a grid over an extent, its edges included. */
function gridOf([west, south, east, north]: Extent, steps = 6): [number, number][] {
	const span = east > west ? east - west : east - west + 360;
	return Array.from({ length: (steps + 1) ** 2 }, (_, n) => {
		const lon = west + (span * (n % (steps + 1))) / steps;
		return [lon > 180 ? lon - 360 : lon, south + ((north - south) * Math.floor(n / (steps + 1))) / steps];
	});
}

describe.each(Object.entries(EXTENTS))('the frame of %s', (_, { extent }) => {
	const frame = frameOf(extent);
	const { projection, width, height, seen } = frame;
	const d3 = d3Projection(projection);

	it('places a point as d3-geo does, and finds it again', () => {
		for (const [lon, lat] of gridOf(extent)) {
			const [x, y] = project(projection, lon, lat);
			const [truth, below] = d3([lon, lat])!;
			// Of the edge that the map is cut at, either side is right.
			if (Math.abs(x - truth) < width / 2) expect(x, `${lon} ${lat}`).toBeCloseTo(truth, 3);
			expect(y, `${lon} ${lat}`).toBeCloseTo(below, 3);
			const found = unproject(projection, x, y)!;
			expect(geoDistance(found, [lon, lat]), `${lon} ${lat}`).toBeLessThan(1e-6);
			expect(geoDistance(found, d3.invert!([x, y])!)).toBeLessThan(1e-4);
		}
	});

	it('has the whole extent where it says, as large as there is room for it, in the middle of what is drawn', () => {
		const points = gridOf(extent, 24).map(([lon, lat]) => project(projection, lon, lat));
		const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
		const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
		const [x, y, across, down] = seen;
		expect(left).toBeGreaterThanOrEqual(x - 1);
		expect(right).toBeLessThanOrEqual(x + across + 1);
		expect(top).toBeGreaterThanOrEqual(y - 1);
		expect(bottom).toBeLessThanOrEqual(y + down + 1);
		expect(Math.max(across / 960, down / 600)).toBeCloseTo(1, 2);
		expect(Math.abs(x + across / 2 - width / 2)).toBeLessThanOrEqual(0.5);
		expect(Math.abs(y + down / 2 - height / 2)).toBeLessThanOrEqual(0.5);
	});
});

test.each<[string, Extent, string]>([
	['a country', [45, 40, 88, 56], 'azimuthal'],
	['a third of the globe', [-60, -45, 40, 45], 'azimuthal'],
	['a pole', [-180, 60, 180, 90], 'azimuthal'],
	['half of the globe', [-90, -60, 90, 60], 'equal-earth'],
	['all of it', [-180, -90, 180, 90], 'equal-earth']
])('%s is seen in the projection that fits it', (_, extent, kind) => {
	expect(frameOf(extent).projection.kind).toBe(kind);
});

test('any extent has a frame, and what lies in it lies on the map', () => {
	const lon = fc.double({ min: -180, max: 180, noNaN: true });
	const lat = fc.double({ min: -90, max: 90, noNaN: true });
	fc.assert(
		fc.property(lon, lat, lon, lat, (west, a, east, b) => {
			const [south, north] = [Math.min(a, b), Math.max(a, b)];
			fc.pre(Math.abs(west - east) > 1e-4 && north - south > 1e-4);
			const extent: Extent = [west, south, east, north];
			const { projection, width, height } = frameOf(extent);
			for (const [x, y] of gridOf(extent, 4).map((point) => project(projection, ...point))) {
				expect(x).toBeGreaterThan(-2);
				expect(x).toBeLessThan(width + 2);
				expect(y).toBeGreaterThan(-2);
				expect(y).toBeLessThan(height + 2);
			}
		})
	);
});

it('has no degrees beside the globe', () => {
	const { projection } = frameOf([-180, -90, 180, 90]);
	expect(unproject(projection, 1, 1)).toBeUndefined();
	expect(unproject(projection, 480, -10)).toBeUndefined();
	expect(unproject(frameOf([0, 0, 10, 10]).projection, 1e6, 0)).toBeUndefined();
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
