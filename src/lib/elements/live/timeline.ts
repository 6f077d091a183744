import Timeline from '../../timeline/Timeline.svelte';
import type { Shown } from '../element.ts';
import { starting } from './starting.svelte.ts';

/** With all that a timeline may need, whatever it was drawn with. */
export const start = starting(Timeline, ({ lesson, view }: Shown) => ({ lesson, view }));
