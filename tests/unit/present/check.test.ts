import { describe, expect, it } from 'vitest';
import { FRAMES } from '../../../src/lib/figure/frame.ts';
import { SHAPES } from '../../../src/lib/figure/slide.ts';
import { textBox } from '../../../src/lib/figure/scene.ts';
import { checkScene } from '../../../src/lib/present/check.ts';
import { en } from '../../../src/lib/words/en/index.ts';

describe.each(SHAPES)('the check of a projector in frame %s', (name) => {
	const frame = FRAMES[name];
	const scene = checkScene(en.pages.deck.check, frame);
	const texts = [...scene.texts, ...scene.items.flatMap((item) => item.texts)];

	it('says what each sample is, once', () => {
		const said = scene.items.map(({ texts }) => texts.map(({ text }) => text).join(' ')).filter(Boolean);
		expect(said.toSorted()).toEqual(Object.values(en.pages.deck.check.samples).toSorted());
	});

	it('fits its frame, no text over another', () => {
		expect(scene.height).toBeLessThanOrEqual(frame.height);
		const boxes = texts.map(textBox);
		for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(frame.width);
		for (const [at, a] of boxes.entries())
			for (const b of boxes.slice(at + 1))
				expect(
					a.x + a.width <= b.x ||
						b.x + b.width <= a.x ||
						a.y + a.height <= b.y + 1 ||
						b.y + b.height <= a.y + 1
				).toBe(true);
	});
});
