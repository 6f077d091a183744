import Figure from '../../timeline/TimelineFigure.svelte';
import { drawing } from './drawing.ts';

export const draw = drawing(Figure);
