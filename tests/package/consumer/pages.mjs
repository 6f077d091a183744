// The packed pages, as `crossread build` and the other ways out draw them: prints [path, html] of each.
import { readFileSync } from 'node:fs';
import { files, pages, renderDocument } from '../node_modules/crossread/dist/server/site.js';
import lesson from 'crossread/lessons/zhanaozen';

const manifest = new URL('../node_modules/crossread/dist/assets/manifest.json', import.meta.url);
const assets = JSON.parse(readFileSync(manifest, 'utf8'));
process.stdout.write(
	JSON.stringify([
		...pages(lesson).map((page) => [page.path, renderDocument(page, lesson, assets)]),
		...files(lesson).map(({ path, text }) => [path, text])
	])
);
