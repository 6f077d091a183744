import Figure from '../../map/LessonMap.svelte';
import { starting } from './starting.svelte.ts';

export const start = starting(Figure);
