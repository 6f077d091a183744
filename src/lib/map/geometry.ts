/** Path data of a prepared map as numbers: what its land and its areas cover. Pure. */
import type { Point } from '../figure/scene.ts';

export type Ring = readonly Point[];

/** "M1,2l3-4 5,6z" → the corners of each piece, in the map's units. */
export function piecesOf(d: string): Ring[] {
	return d
		.split('M')
		.slice(1)
		.map((piece) => {
			const [x0 = 0, y0 = 0, ...steps] = (piece.match(/-?[\d.]+/g) ?? []).map(Number);
			let [x, y] = [x0, y0];
			const ring: Point[] = [[x, y]];
			for (let at = 0; at + 1 < steps.length; at += 2) {
				x += steps[at]!;
				y += steps[at + 1]!;
				ring.push([x, y]);
			}
			return ring;
		});
}

/** Whether closed pieces cover a point: one in a hole is outside. */
export function covers(rings: readonly Ring[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		let [px, py] = ring.at(-1)!;
		for (const [qx, qy] of ring) {
			if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
			[px, py] = [qx, qy];
		}
	}
	return inside;
}
