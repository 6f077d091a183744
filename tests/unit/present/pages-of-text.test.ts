/** Text over slides: cut only where a sentence ends, and nothing of it lost. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/lib/lesson/schema.ts';
import { pagesOfText } from '../../../src/lib/present/pages-of-text.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const pages = (text: string) =>
	pagesOfText([paragraph(text)], 'A heading', 'A question?').map((blocks) =>
		blocks
			.flatMap((block) => (block.type === 'paragraph' ? block.children : block.items.flat()))
			.map((inline) => ('text' in inline ? inline.text : ''))
			.join(' ')
	);

test('leaves a paragraph that one slide holds as it is', () => {
	expect(pages('One. Two.')).toEqual(['One. Two.']);
});

test.each([
	['English', 'The lines were cut, and nobody in the town could say who had been shot or where. '],
	['Chinese', '电话线被切断，城里没有人能说清谁中了枪，也没有人知道在哪里。']
])('cuts a paragraph that no slide holds between its sentences, in %s', (_, sentence) => {
	const cut = pages(sentence.repeat(60));
	expect(cut.length).toBeGreaterThan(2);
	const whole = (text: string) => text.replace(/\s/g, '');
	expect(whole(cut.join(''))).toBe(whole(sentence.repeat(60)));
	for (const page of cut) expect(whole(page).length % whole(sentence).length).toBe(0);
});

test('leaves a sentence that no slide holds in one piece', () => {
	expect(pages('word '.repeat(900).trim())).toHaveLength(1);
});
