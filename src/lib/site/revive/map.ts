/** The client entry of an embed page of this figure. */
import Figure from '../../map/LessonMap.svelte';
import { revive } from './revive.svelte.ts';

revive(Figure);
