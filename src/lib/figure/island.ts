/** What a figure is told that stood in its page before a script ran for it: nothing may move when one does. */
import { getContext } from 'svelte';
import type { Box } from './box.ts';

const KEY = Symbol.for('crossread.island');

export interface Island {
	/**
	 * The box that it was drawn for.
	 * @default the frames that the server draws
	 */
	box?: Box | undefined;
	/**
	 * Whether scripts run: what is to be pressed is shown from the start.
	 * @default false
	 */
	scripts?: boolean;
}

/** For `render` and `hydrate`, beside what else they take. */
export const islandContext = <K extends symbol, V>(
	context: Iterable<readonly [K, V]>,
	island: Island = {}
): Map<symbol, V | Island> => new Map<symbol, V | Island>([...context, [KEY, island]]);

/** Undefined for a figure that a script makes. */
export const inIsland = (): Island | undefined => getContext(KEY);
