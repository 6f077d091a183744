/** The client entry of the pages that hold one figure: revives it on the nodes that the server drew. */
import { hydrate } from 'svelte';
import { islandComponent, type IslandName } from './islands.ts';

for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const target = island.querySelector<HTMLElement>('[data-island-target]')!;
	const props = JSON.parse(island.querySelector('script')!.textContent) as Record<string, unknown>;
	hydrate(islandComponent(island.dataset.island as IslandName), { target, props });
	island.dataset.island = 'live';
}
