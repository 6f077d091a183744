/** All kinds of figures at once, where nothing has to be fetched. */
import { make as accounts } from './accounts.ts';
import { make as claims } from './claims.ts';
import { make as map } from './map.ts';
import { make as timeline } from './timeline.ts';
import { make as words } from './words.ts';
import type { Kinds } from '../stage-views.ts';

export const allKinds: Kinds = { accounts, claims, map, timeline, words };
