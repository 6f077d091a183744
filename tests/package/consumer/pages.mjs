// The packed pages, as `crossread build` and the other ways out draw them, of every lesson of the package, the one that
// is named first: prints [path, text] of each.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { files, pages, renderDocument } from 'crossread/site';

const packed = new URL('../node_modules/crossread/dist/', import.meta.url);
const ids = readdirSync(new URL('lessons/', packed))
	.filter((file) => file.endsWith('.js'))
	.map((file) => file.replace('.js', ''))
	.sort((a, b) => Number(b === process.argv[2]) - Number(a === process.argv[2]));
const lessons = await Promise.all(ids.map(async (id) => (await import(`crossread/lessons/${id}`)).default));
const site = { lessons };
const assets = createRequire(import.meta.url)('crossread/assets/manifest.json');
process.stdout.write(
	JSON.stringify([
		...pages(site).map((page) => [page.path, renderDocument(page, assets)]),
		...files(site).map(({ path, text }) => [path, text])
	])
);
