/** English: the words of a narrative around its steps. */
import type { NarrativePart, NarrativeWords } from '../types.ts';
import { accounts } from './accounts.ts';
import { claimsWords } from './claims-words.ts';
import { map } from './map.ts';
import { timeline } from './timeline.ts';
import { usage } from './usage.ts';

const narrative: NarrativePart = {
	reading: {
		label: 'Read as',
		scroll: 'Scroll story',
		steps: 'Step by step',
		plain: 'Plain article'
	},
	slides: 'Presentation',
	write: 'Write it on a page of your own',
	step: (n: number, of: number) => `Step ${n} of ${of}`,
	steps: 'Steps',
	contents: (steps: number, minutes: number) =>
		`${steps} ${steps === 1 ? 'step' : 'steps'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
	yourAnswer: 'Your answer first. It stays in this tab and is sent to nobody.',
	ourAnswer: 'What the sources allow to say',
	back: 'Back',
	next: 'Next',
	guard: 'The next press opens this step. To pass it over, take the link.',
	skipStep: (next: string) => `Skip this step and go to “${next}”`,
	otherRecords: 'Also named in the text',
	fold: 'Fold what repeats another',
	figures: 'Figures of this step',
	parts: 'Parts of this figure',
	table: 'Table'
};

export const narrativeWords: NarrativeWords = { ...claimsWords, accounts, map, timeline, usage, narrative };
