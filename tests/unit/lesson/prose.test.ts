import { expect, test } from 'vitest';
import { proseText } from '../../../src/lib/lesson/prose.ts';
import type { Inline, Prose } from '../../../src/lib/lesson/schema.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const cite: Inline = { type: 'citation', source: 'gazette', locator: 'page 1' };

test.each<[Prose, string]>([
	[[], ''],
	[
		[
			{
				type: 'paragraph',
				children: [
					text('Said by '),
					{ type: 'figure', text: '12', claim: 'c' },
					text(' people '),
					cite,
					text('.')
				]
			}
		],
		'Said by 12 people.'
	],
	[
		[
			{ type: 'paragraph', children: [text('One '), cite] },
			{ type: 'list', items: [[text('two')], [{ type: 'strong', text: 'three' }]] }
		],
		'One two three'
	]
])('%j', (prose, words) => {
	expect(proseText(prose)).toBe(words);
});
