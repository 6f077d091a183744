/** What lets the comparison of an element answer its reader: fetched when that is asked for. */
import { claimExplorer } from '../../claims/explore/whole.ts';
import type { ClaimExplorer } from '../../claims/explore/types.ts';
import controlStyles from '../../figure/controls.css?inline';
import { adopt } from './adopt.ts';

export const explorer: ClaimExplorer = {
	...claimExplorer,
	controls(props, target, contexts) {
		adopt(target.getRootNode(), controlStyles);
		return claimExplorer.controls(props, target, contexts);
	}
};
