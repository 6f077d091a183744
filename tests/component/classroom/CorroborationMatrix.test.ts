import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { CorroborationMatrix, type CorroborationMatrixProps } from '../../../src/lib/index.ts';
import zhanaozen from '../../../src/lib/lessons/zhanaozen.js';

let mounted: object | undefined;
afterEach(() => {
	if (mounted) void unmount(mounted);
	document.body.replaceChildren();
});

function matrix(props: Partial<CorroborationMatrixProps> = {}) {
	let answers = props.answers ?? {};
	mounted = mount(CorroborationMatrix, {
		target: document.body,
		props: {
			lesson: zhanaozen,
			...props,
			get answers() {
				return answers;
			},
			set answers(to) {
				answers = to;
			}
		}
	});
	flushSync();
	return () => answers;
}
const control = <T extends HTMLElement>(name: string) =>
	document.querySelector<T>(`[name="${CSS.escape(name)}"]`)!;

it('tells whoever has bound its answers what is filled in, and what is taken back', () => {
	const answers = matrix();
	const mark = control<HTMLInputElement>('matrix.document-article.deaths.¶2');
	mark.click();
	const beside = control<HTMLSelectElement>('matrix.document-first-figure.deaths.beside');
	beside.value = 'differs';
	beside.dispatchEvent(new InputEvent('input', { bubbles: true }));
	const note = control<HTMLTextAreaElement>('matrix.document-force.note');
	note.value = 'No number';
	note.dispatchEvent(new InputEvent('input', { bubbles: true }));
	expect(answers()).toEqual({
		'matrix.document-article.deaths.¶2': 'on',
		'matrix.document-first-figure.deaths.beside': 'differs',
		'matrix.document-force.note': 'No number'
	});
	mark.click();
	expect(answers()).not.toHaveProperty(['matrix.document-article.deaths.¶2']);
});

it('shows what it is given', () => {
	matrix({
		answers: {
			'matrix.document-article.deaths.¶2': 'on',
			'matrix.document-first-figure.deaths.beside': 'silent',
			'matrix.own': 'Who fired?'
		}
	});
	expect(control<HTMLInputElement>('matrix.document-article.deaths.¶2').checked).toBe(true);
	expect(control<HTMLSelectElement>('matrix.document-first-figure.deaths.beside').value).toBe('silent');
	expect(control<HTMLInputElement>('matrix.own').value).toBe('Who fired?');
});

it('never lets a document that was read in its opening only be called silent', () => {
	matrix();
	const silent = [...document.querySelectorAll<HTMLOptionElement>('option[value="silent"]')];
	expect(silent).not.toHaveLength(0);
	expect(new Set(silent.map(({ text }) => text))).toEqual(
		new Set(['says nothing in the opening, all that we read'])
	);
});

it('filled in says where each document states which number, and has no field', () => {
	matrix({ filled: true });
	expect(document.querySelector('input, select, textarea')).toBeNull();
	const [article, , , towns] = [...document.querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll('td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
	);
	expect(article!.slice(0, 2)).toEqual(['¶1 dozens¶2 11; 70 or higher¶10 unclear', '¶2 several hundred']);
	expect(towns![0]).toBe('opening 14; 1');
	expect(towns![1]).toBe('no number');
});
