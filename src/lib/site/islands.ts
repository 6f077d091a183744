/** The interactive components of our pages, by the name that the page's markup carries. */
import type { Component } from 'svelte';
import AccountComparison from '../accounts/AccountComparison.svelte';
import ClaimComparison from '../claims/ClaimComparison.svelte';
import type { AccountComparisonProps } from '../accounts/types.ts';
import type { ClaimComparisonProps } from '../claims/types.ts';
import LessonMap from '../map/LessonMap.svelte';
import type { LessonMapProps } from '../map/types.ts';
import Timeline from '../timeline/Timeline.svelte';
import type { TimelineProps } from '../timeline/types.ts';

export const islands: {
	claims: Component<ClaimComparisonProps>;
	accounts: Component<AccountComparisonProps>;
	timeline: Component<TimelineProps>;
	map: Component<LessonMapProps>;
} = {
	claims: ClaimComparison,
	accounts: AccountComparison,
	timeline: Timeline,
	map: LessonMap
};

export type IslandName = keyof typeof islands;
export const islandNames = Object.keys(islands) as IslandName[];

/** A component whose props come as data: `Island.svelte` has checked them against its name. */
export function islandComponent(name: IslandName): Component<Record<string, unknown>> {
	return islands[name] as unknown as Component<Record<string, unknown>>;
}
