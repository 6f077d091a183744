/** A list of sources prints what a source holds. */
import { render } from 'svelte/server';
import { describe, expect, it, test } from 'vitest';
import SourceList from '../../../src/lib/figure/SourceList.svelte';
import { accountsLesson } from '../../../src/lib/accounts/types.ts';
import { claimsLesson } from '../../../src/lib/claims/types.ts';
import { mapLesson } from '../../../src/lib/map/types.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { timelineLesson } from '../../../src/lib/timeline/types.ts';
import type { Source } from '../../../src/lib/lesson/schema.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';

const bare: Source = {
	id: 'paper',
	type: 'article-newspaper',
	title: 'The ferry',
	carrier: 'The Courier',
	access: 'remote',
	seen: 'full'
};
const { actors } = ferryLesson;

/** The entry of a source as a reader meets it. */
function entry(over: Partial<Source>): string {
	const { body } = render(SourceList, { props: { sources: [{ ...bare, ...over }], actors } });
	return body
		.replace(/<!--.*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:])/g, '')
		.trim();
}
const none = entry({});

describe('an entry', () => {
	it('says nothing of what is not known', () => {
		expect(none).toBe('The ferry. No date. Written from elsewhere. We read it whole.');
	});

	test.each<[string, Partial<Source>, string]>([
		['the note', { note: 'HO 42/192, not bound' }, 'We read it whole. HO 42/192, not bound.'],
		['a note that ends as a sentence does', { note: 'Is it bound?' }, 'We read it whole. Is it bound?'],
		[
			'the day it was looked up',
			{ captured: '2026-01-05' },
			'We read it whole. Looked up on 5 January 2026.'
		],
		['whose copy it was', { host: 'archive' }, 'Looked up in the copy kept by the county archive.'],
		[
			'both',
			{ captured: '2026-01-05', host: 'archive' },
			'Looked up on 5 January 2026, in the copy kept by the county archive.'
		],
		['who owned it', { owner: 'A party owned it.' }, 'A party owned it. We read it whole.'],
		['the address', { URL: 'https://a.example/x' }, 'Read it at: https://a.example/x'],
		['the archived copy', { archiveUrl: 'https://b.example/y' }, 'Archived copy: https://b.example/y']
	])('prints %s', (_, over, text) => {
		expect(entry(over)).toContain(text);
	});

	it('leads to the address and to the archived copy', () => {
		const { body } = render(SourceList, {
			props: {
				actors,
				sources: [{ ...bare, URL: 'https://a.example/x', archiveUrl: 'https://b.example/y' }]
			}
		});
		expect([...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
			'https://a.example/x',
			'https://b.example/y'
		]);
	});

	it('stands where citations lead, unless it is told another place', () => {
		const at = (id?: (source: Source) => string) =>
			render(SourceList, { props: { sources: [bare], actors, ...(id && { id }) } }).body;
		expect(at()).toContain('id="source-paper"');
		expect(at(({ id }) => `x_${id}`)).toContain('id="x_paper"');
	});
});

test.each<[string, Partial<Source>, string]>([
	['a newspaper', { 'container-title': 'The Courier', page: '4' }, 'The Courier, no date, page 4'],
	[
		'a journal',
		{
			'container-title': 'Annals',
			volume: '3',
			issue: '2',
			issued: { 'date-parts': [[1932]] },
			page: '12-15'
		},
		'Annals, volume 3, number 2, 1932, pages 12–15'
	],
	[
		'a chapter',
		{
			type: 'chapter',
			'container-title': 'Ferries',
			editor: [{ given: 'Ida', family: 'Berg' }, { literal: 'The Board' }],
			publisher: 'North Press',
			issued: { 'date-parts': [[1932, 2]] },
			page: '12, 14'
		},
		'in Ferries, edited by Ida Berg, The Board, North Press, February 1932, pages 12, 14'
	],
	[
		'a publisher that is the container',
		{ 'container-title': 'The Board', publisher: 'The Board' },
		'The Board, no date'
	],
	['a publisher alone', { publisher: 'The Board' }, 'The Board, no date'],
	['roman pages', { page: 'xi--xii' }, 'no date, pages xi–xii'],
	['nothing', {}, 'no date']
])('the imprint of %s', (_, over, text) => {
	expect(en.imprint({ ...bare, ...over })).toBe(text);
});

describe('the data of an embedded figure holds who kept the copies of its sources', () => {
	const lesson = {
		...ferryLesson,
		sources: ferryLesson.sources.map((source) => ({ ...source, host: 'archive' }))
	};
	test.each([
		['claims', claimsLesson(lesson)],
		['accounts', accountsLesson(lesson)],
		['timeline', timelineLesson(lesson)],
		['map', mapLesson(lesson)]
	])('%s', (_, part) => {
		expect(part.sources.length).toBeGreaterThan(0);
		expect(part.actors.map(({ id }) => id)).toContain('archive');
	});
});
