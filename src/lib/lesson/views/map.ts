import type { Lesson } from '../schema.ts';
import { completion } from './completion.ts';

/** On the first map of the lesson; without one, all its places. */
export const completeMap = completion('map', ({ maps }: Pick<Lesson, 'maps'>, view) => ({
	figure: 'map',
	extent: maps[0]?.id ?? '',
	focus: [],
	...view
}));
