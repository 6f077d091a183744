/** The stylesheets, scripts and typefaces of the pages, as they were built: by their addresses, or as texts. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset, Assets } from '../site/index.ts';

/** Where a page looks for them, relative to the site's root. */
const AT = 'assets/';

/** What they are, by what their pages call them. */
export async function assetsIn(folder: string): Promise<Assets> {
	return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Assets;
}

/** The files that a site brings, by the path that its pages call them by. */
export async function assetFiles(folder: string): Promise<{ path: string; file: string }[]> {
	return (await readdir(folder))
		.filter((name) => name !== 'manifest.json' && !name.startsWith('unused.'))
		.sort()
		.map((name) => ({ path: AT + name, file: join(folder, name) }));
}

/** All as texts, typefaces too, for a page that fetches nothing. */
export async function inlineAssets(folder: string): Promise<Assets> {
	const { opening, rest, styleWithoutFonts, portable, clients, cards, stage, band, explorers } =
		await assetsIn(folder);
	const inline = async (asset: Asset): Promise<{ text: string }> => {
		if ('text' in asset) return asset;
		let text = await readFile(join(folder, asset.url.replace(AT, '')), 'utf8');
		for (const [, file] of text.matchAll(/url\(["']?\.?\/?([\w.-]+\.woff2)["']?\)/g))
			text = text.replace(
				new RegExp(`url\\(["']?\\.?/?${file!.replaceAll('.', '\\.')}["']?\\)`),
				`url(data:font/woff2;base64,${(await readFile(join(folder, file!))).toString('base64')})`
			);
		// Neither a script nor a stylesheet may hold what would end its element.
		return { text: text.replaceAll('</', '<\\/') };
	};
	const first = await inline(opening);
	return {
		// Chromium passes over an optional typeface even where its file stands in the page.
		opening: { text: first.text.replaceAll('font-display:optional', 'font-display:block') },
		rest: await inline(rest),
		styleWithoutFonts,
		portable,
		clients: Object.fromEntries(
			await Promise.all(
				Object.entries(clients).map(async ([name, client]) => [name, await inline(client)] as const)
			)
		) as Assets['clients'],
		cards,
		stage,
		band,
		explorers
	};
}
