import Figure from '../../accounts/AccountComparison.svelte';
import { drawing } from './drawing.ts';

export const draw = drawing(Figure);
