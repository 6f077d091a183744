/** English: what a comparison of claims needs that is not arranged over time. */
import type { ClaimsWords } from '../types.ts';
import { statements } from './claims.ts';
import { comparison } from './comparison.ts';

export const momentWords: Omit<ClaimsWords, 'time'> = { ...statements, comparison };
