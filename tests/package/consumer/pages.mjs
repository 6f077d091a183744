// The packed pages, as `crossread build` and the other ways out draw them: prints [path, html] of each.
import { readFileSync } from 'node:fs';
import { files, pages, renderDocument } from 'crossread/site';
import lesson from 'crossread/lessons/zhanaozen';

const site = { lessons: [lesson] };
const manifest = new URL('../node_modules/crossread/dist/assets/manifest.json', import.meta.url);
const assets = JSON.parse(readFileSync(manifest, 'utf8'));
process.stdout.write(
	JSON.stringify([
		...pages(site).map((page) => [page.path, renderDocument(page, assets)]),
		...files(site).map(({ path, text }) => [path, text])
	])
);
