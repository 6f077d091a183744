/** English, whole: the language of everything that is given no other. */
import type { Words } from '../types.ts';
import { explore } from './explore.ts';
import { narrativeWords } from './narrative.ts';
import { pages } from './pages.ts';

export const en: Words = { ...narrativeWords, explore, pages };
