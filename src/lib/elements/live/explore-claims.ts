/** What lets the comparison of an element answer its reader: fetched when that is asked for. */
import { startControls } from '../../claims/explore/start.ts';
import type { ClaimExplorer } from '../../claims/explore/types.ts';
import controlStyles from '../../figure/controls.css?inline';
import { adopt } from './adopt.ts';

export * from '../../claims/explore/answering.ts';

export const controls: ClaimExplorer['controls'] = (props, target, contexts) => {
	adopt(target.getRootNode(), controlStyles);
	return startControls(props, target, contexts);
};
