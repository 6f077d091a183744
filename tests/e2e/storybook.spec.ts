import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { expect, test } from './fixtures.ts';

test('the built Storybook shows a story, and asks no other host for anything', async ({ page, quiet }) => {
	const server = createServer(sirv('build/storybook'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	quiet.ownOrigins.add(origin);
	// The canvas alone: the frame around it is Storybook's own page, with warnings of its own.
	await page.goto(`${origin}/iframe.html?id=figures-claimcomparison--zhanaozen-wounded&viewMode=story`);
	await expect(page.getByRole('heading', { name: 'Wounded in Zhanaozen, 16 December 2011' })).toBeVisible();
	server.close();
});
