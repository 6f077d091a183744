/** English: what a comparison of claims needs, however it is arranged. */
import type { ClaimsWords } from '../types.ts';
import { statements } from './claims.ts';
import { comparison } from './comparison.ts';
import { time } from './time.ts';

export const claimsWords: ClaimsWords = { ...statements, comparison, time };
