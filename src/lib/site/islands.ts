/** The interactive components of our pages, by the name that the page's markup carries. */
import type { Component } from 'svelte';
import ClaimComparison from '../claims/ClaimComparison.svelte';
import Stage from '../narrative/Stage.svelte';

export const islands = { claims: ClaimComparison, stage: Stage };

export type IslandName = keyof typeof islands;

/** A component whose props come as data: `Island.svelte` has checked them against its name. */
export function islandComponent(name: IslandName): Component<Record<string, unknown>> {
	return islands[name] as unknown as Component<Record<string, unknown>>;
}
