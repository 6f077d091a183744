/** The client entry of an embed page of claims at one moment. */
import { atOneMoment } from '../../claims/arrange/moment.ts';
import Figure from '../../claims/ClaimFigure.svelte';
import { momentWords } from '../../words/en/moment-words.ts';
import { exploring } from './explored.ts';
import { revive } from './revive.svelte.ts';

revive(Figure, { ...exploring(), english: momentWords, arrangementOf: () => atOneMoment });
