import { expect, it } from 'vitest';
import { firstOpen, type Scene } from '../../../src/lib/figure/scene.ts';

const part = (...focused: boolean[]) =>
	({ items: focused.map((one) => ({ focused: one })) }) as unknown as Scene;

it('opens the part that holds most of what the text speaks of, and the first of those that hold as much', () => {
	expect(firstOpen([part(false, true), part(true, true), part(true)])).toBe(1);
	expect(firstOpen([part(false), part(true), part(true)])).toBe(1);
	expect(firstOpen([part(false), part(false)])).toBe(0);
	expect(firstOpen([])).toBe(0);
});
