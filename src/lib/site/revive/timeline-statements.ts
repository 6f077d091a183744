/** The client entry of an embed page of a timeline with statements among its events. */
import Figure from '../../timeline/Timeline.svelte';
import { revive } from './revive.svelte.ts';

revive(Figure);
