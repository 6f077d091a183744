/** The client entry of the pages that hold one figure. */
import { en } from '../words/en/index.ts';
import { reviveIslands } from './revive-islands.ts';

reviveIslands([en]);
