import Figure from '../../claims/ClaimFigure.svelte';
import { drawing } from './drawing.ts';

export const draw = drawing(Figure);
