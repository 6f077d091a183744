import { expect, test } from 'vitest';
import { MEANS, PRECISIONS } from '../../../src/lib/lesson/vocabulary.ts';
import { halo, pin } from '../../../src/lib/map/marks.ts';

const ring = (r: number) => `M${10 - r},20a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;

test.each(PRECISIONS)('the pin of precision %s', (precision) => {
	expect(pin({ precision }, 10, 20)).toBe(precision === 'point' ? 'M10,15l5,5l-5,5l-5-5z' : ring(5));
});

test.each(MEANS)('the ring around a place, reached at best: %s', (best) => {
	const cross = 'M2,12l16,16M2,28l16-16';
	expect(halo(best, 10, 20)).toBe(best === 'none' ? ring(11) + cross : ring(11));
});
