/**
 * The one client entry of every page: revives the islands on the nodes that the server drew, then starts the
 * narratives. A page without an island needs nothing of it.
 */
import { hydrate } from 'svelte';
import { narrate } from '../narrative/narrate.ts';
import { islandComponent, type IslandName } from './islands.ts';

for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const target = island.querySelector<HTMLElement>('[data-island-target]')!;
	const props = JSON.parse(island.querySelector('script')!.textContent) as Record<string, unknown>;
	hydrate(islandComponent(island.dataset.island as IslandName), { target, props });
	island.dataset.island = 'live';
}
for (const root of document.querySelectorAll<HTMLElement>('[data-narrative]')) narrate(root);
