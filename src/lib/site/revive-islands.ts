import { hydrate } from 'svelte';
import { islandContext } from '../figure/island.ts';
import { wordsContext } from '../words/context.ts';
import type { Words } from '../words/index.ts';
import { islandComponent, type IslandName } from './islands.ts';

/**
 * Revives the figures of a page on the nodes that the server drew, each in the language that it was drawn in. A figure in
 * none of these languages stays as it was drawn, which is whole.
 *
 * @param languages those that the script holds
 */
export function reviveIslands(languages: readonly Words[]): void {
	for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
		const words = languages.find(({ language }) => language === island.dataset.language);
		if (!words) continue;
		const target = island.querySelector<HTMLElement>('[data-island-target]')!;
		const props = JSON.parse(island.querySelector('script')!.textContent) as Record<string, unknown>;
		const component = islandComponent(island.dataset.island as IslandName);
		hydrate(component, { target, props, context: islandContext(wordsContext(words)) });
		island.dataset.island = 'live';
	}
}
