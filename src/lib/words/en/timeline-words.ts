/** English: what a timeline needs, with the statements that stand among its events. */
import type { TimelineWords } from '../types.ts';
import { statements } from './claims.ts';
import { eventWords } from './timeline.ts';

export const timelineWords: TimelineWords = { ...statements, ...eventWords };
