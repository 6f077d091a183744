/** Whether a figure is a part of one of our pages that scripts revive: nothing may move when they do. */
import { getContext } from 'svelte';

const KEY = Symbol.for('crossread.island');

/** For `render` and `hydrate`, beside what else they take. */
export const islandContext = <K extends symbol, V>(context: Map<K, V>): Map<symbol, V | true> =>
	new Map<symbol, V | true>([...context, [KEY, true]]);

export const inIsland = (): boolean => getContext(KEY) === true;
