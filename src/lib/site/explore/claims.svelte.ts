/** What lets the comparison of an embed page answer its reader: a script of its own, which leaves it under `crossreadExplorer`. */
import { claimExplorer } from '../../claims/explore/whole.ts';
import type { ClaimExplorer } from '../../claims/explore/types.ts';
import { refreshed } from './refreshed.svelte.ts';

const explorer: ClaimExplorer = {
	...claimExplorer,
	controls: (props, target, contexts) => claimExplorer.controls(refreshed(props), target, contexts)
};

Object.assign(globalThis, { crossreadExplorer: explorer });
