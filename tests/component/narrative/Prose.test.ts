/** Numbers in the text of a step carry the marks that they have in the figure. */
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Prose from '../../../src/lib/narrative/Prose.svelte';
import '../../../src/lib/styles/index.css';
import { allKinds, kindsLesson } from '../../fixtures/kinds.ts';

const lesson = kindsLesson();
const body = [
	{
		type: 'paragraph' as const,
		children: allKinds.map(({ id }) => ({ type: 'figure' as const, claim: id, text: '12' }))
	}
];

/** The text of each statement, with the outline behind it and how wide that is. */
function marks() {
	return [...document.querySelectorAll('.cr-stated')].map((link, at) => {
		const { clipPath, paddingInlineStart } = getComputedStyle(link, '::after');
		return { kind: allKinds[at]!.quantity.kind, clipPath, wide: parseFloat(paddingInlineStart) };
	});
}

it('a number of each kind has the mark of that kind behind it, and what names none has none', async () => {
	await render(Prose, { lesson, body, spoken: true });
	const outlines = new Map<string, string>();
	for (const { kind, clipPath, wide } of marks()) {
		const names = !['words', 'unknown', 'none'].includes(kind);
		expect([kind, clipPath.startsWith('polygon(evenodd'), wide > 3]).toEqual([kind, names, names]);
		if (names) outlines.set(kind, clipPath);
	}
	expect([...outlines.keys()].sort()).toEqual(['about', 'atLeast', 'exact', 'moreThan', 'range', 'upTo']);
	// An open arrow says that no limit is stated, whether the number itself is meant or not.
	expect(outlines.get('moreThan')).toBe(outlines.get('atLeast'));
	expect(new Set(outlines.values()).size).toBe(5);
});

it('a mark stands on the line of its number, however narrow the text is', async () => {
	await render(Prose, { lesson, body, spoken: true });
	for (const link of document.querySelectorAll<HTMLElement>('.cr-stated')) {
		const lines = (width: string) => {
			link.parentElement!.style.width = width;
			return link.getClientRects().length;
		};
		expect([lines('1px'), lines('max-content')]).toEqual([1, 1]);
	}
});

it('outside of the text of a step, where no figure stands beside, a number has no mark', async () => {
	await render(Prose, { lesson, body });
	expect(marks().filter(({ clipPath }) => clipPath !== 'none')).toEqual([]);
});
