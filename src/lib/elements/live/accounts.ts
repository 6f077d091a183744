import Figure from '../../accounts/AccountComparison.svelte';
import { starting } from './starting.svelte.ts';

export const start = starting(Figure);
