import Figure from '../../map/LessonMap.svelte';
import { drawing } from './drawing.ts';

export const draw = drawing(Figure);
