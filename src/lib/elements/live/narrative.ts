import { starting } from './starting.svelte.ts';
import ReadNarrative from './ReadNarrative.svelte';

export const start = starting(ReadNarrative);
