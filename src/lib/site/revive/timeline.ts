/** The client entry of an embed page of a timeline of events alone. */
import { across } from '../../timeline/arrange/across.ts';
import { density } from '../../timeline/arrange/density.ts';
import { down } from '../../timeline/arrange/down.ts';
import Figure from '../../timeline/TimelineFigure.svelte';
import { eventWords } from '../../words/en/timeline.ts';
import { revive } from './revive.svelte.ts';

revive(Figure, { english: eventWords, kit: { across, down, density } });
