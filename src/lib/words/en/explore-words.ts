/** English: what the controls of a figure need. */
import type { ExploreWords } from '../types.ts';
import { core } from './core.ts';
import { explore } from './explore.ts';

export const exploreWords: ExploreWords = { ...core, explore };
