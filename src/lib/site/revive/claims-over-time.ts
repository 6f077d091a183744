/** The client entry of an embed page of claims over time. */
import { overTime } from '../../claims/arrange/over-time.ts';
import Figure from '../../claims/ClaimFigure.svelte';
import { claimsWords } from '../../words/en/claims-words.ts';
import { exploring } from './explored.ts';
import { revive } from './revive.svelte.ts';

revive(Figure, { ...exploring(), english: claimsWords, arrangementOf: () => overTime });
