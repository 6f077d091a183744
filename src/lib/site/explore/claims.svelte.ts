/** What lets the comparison of an embed page answer its reader: a script of its own, which leaves it under `crossreadExplorer`. */
import * as answering from '../../claims/explore/answering.ts';
import { startControls } from '../../claims/explore/start.ts';
import type { ClaimExplorer } from '../../claims/explore/types.ts';
import { refreshed } from './refreshed.svelte.ts';

const explorer: ClaimExplorer = {
	...answering,
	controls: (props, ...where) => startControls(refreshed(props), ...where)
};

Object.assign(globalThis, { crossreadExplorer: explorer });
