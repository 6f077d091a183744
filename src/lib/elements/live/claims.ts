import Figure from '../../claims/ClaimFigure.svelte';
import { starting } from './starting.svelte.ts';

export const start = starting(Figure);
