/** All that lets a comparison answer its reader, in one piece: for where it is fetched when it is asked for. */
import { claimsWords } from '../../words/en/claims-words.ts';
import { arrangements } from '../arrange/index.ts';
import { chosenView, orderedRows } from './choice.ts';
import { startControls } from './start.ts';
import type { ClaimExplorer } from './types.ts';

export const claimExplorer: ClaimExplorer = {
	view: chosenView,
	rows: orderedRows,
	controls: startControls,
	arrangements,
	english: claimsWords
};
