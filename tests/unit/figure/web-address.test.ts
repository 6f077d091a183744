import { SourceList } from 'crossread';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { webAddress } from '../../../src/lib/figure/web-address.ts';
import { kindsLesson } from '../../fixtures/kinds.ts';

test.each([
	['https://example.org/a?b#c', true],
	['HTTP://example.org', true],
	['javascript:alert(1)', false],
	[' javascript:alert(1)', false],
	['data:text/html,x', false],
	['//example.org', false],
	['', false]
])('%j leads out of a lesson: %s', (url, leads) => {
	expect(webAddress(url)).toBe(leads ? url : undefined);
});

test('a source that a hostile lesson gives a script for an address is listed without a link', () => {
	const [source] = kindsLesson().sources;
	const hostile = { ...source!, URL: 'javascript:alert(1)', archiveUrl: 'javascript:alert(2)' };
	const { body } = render(SourceList, {
		props: { sources: [hostile], actors: [], id: ({ id }: { id: string }) => id }
	});
	expect(body).toContain('javascript:alert(1)');
	expect(body).not.toContain('href');
});
