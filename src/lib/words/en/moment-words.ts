/** English: what a comparison of claims needs that is not arranged over time. */
import type { MomentWords } from '../types.ts';
import { statements } from './claims.ts';
import { comparison } from './comparison.ts';

export const momentWords: MomentWords = { ...statements, comparison };
