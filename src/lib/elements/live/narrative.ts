import ScrollNarrative from '../../narrative/ScrollNarrative.svelte';
import { starting } from './starting.svelte.ts';

export const start = starting(ScrollNarrative);
