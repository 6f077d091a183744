/** The client entry of an embed page of this figure. */
import Figure from '../../accounts/AccountComparison.svelte';
import { revive } from './revive.svelte.ts';

revive(Figure);
