/** The lesson as one HTML file that opens from a disk: everything in it, nothing fetched. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asset, Assets } from '../src/lib/site/document.ts';
import type { Lesson } from '../src/lib/lesson/schema.ts';

const module = async <T>(path: string) => (await import(pathToFileURL(resolve(path)).href)) as T;

export async function buildOffline(out: string): Promise<void> {
	const { files, pages, renderDocument } =
		await module<typeof import('../src/lib/site/index.ts')>('.build/server/site.js');
	const assets = await inlineAssets('.build/assets');
	await mkdir(out, { recursive: true });
	for (const name of (await readdir('src/lib/lessons')).filter((file) => file.endsWith('.js'))) {
		const { default: lesson } = await module<{ default: Lesson }>(join('src/lib/lessons', name));
		const page = pages(lesson).find(({ path }) => path === 'index.html')!;
		const downloads = new Map(
			files(lesson).map(({ path, type, text }) => [
				path,
				`data:${type.replace(' ', '')};base64,${Buffer.from(text).toString('base64')}`
			])
		);
		await writeFile(
			join(out, `${lesson.id}.html`),
			renderDocument(page, lesson, assets, (path) => downloads.get(path) ?? path)
		);
	}
}

async function inlineAssets(folder: string): Promise<Assets> {
	const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Assets;
	const inline = async (asset: Asset): Promise<Asset> => {
		if (!('url' in asset)) return asset;
		let text = await readFile(join(folder, asset.url.replace('assets/', '')), 'utf8');
		for (const [, file] of text.matchAll(/url\(["']?\.?\/?([\w.-]+\.woff2)["']?\)/g))
			text = text.replace(
				new RegExp(`url\\(["']?\\.?/?${file!.replaceAll('.', '\\.')}["']?\\)`),
				`url(data:font/woff2;base64,${(await readFile(join(folder, file!))).toString('base64')})`
			);
		// Neither a script nor a stylesheet may hold what would end its element.
		return { text: text.replaceAll('</', '<\\/') };
	};
	const opening = await inline(manifest.opening);
	// Chromium passes over an optional typeface even where its file stands in the page.
	if ('text' in opening)
		opening.text = opening.text.replaceAll('font-display:optional', 'font-display:block');
	return {
		opening,
		rest: await inline(manifest.rest),
		styleWithoutFonts: manifest.styleWithoutFonts,
		portable: manifest.portable,
		clients: {
			narrative: await inline(manifest.clients.narrative),
			figure: await inline(manifest.clients.figure)
		}
	};
}
