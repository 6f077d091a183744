/** English: what the controls of a figure need. */
import type { ExploreWords } from '../types.ts';
import { claimsWords } from './claims-words.ts';
import { explore } from './explore.ts';

export const exploreWords: ExploreWords = { ...claimsWords, explore };
