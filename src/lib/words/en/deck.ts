/** English: the words of a presentation. */
import type { DeckPart } from '../types.ts';

export const deck: DeckPart = {
	headNote: 'Before the text: where it comes from',
	write: 'Write now, alone',
	writeHow: 'Nobody collects or counts what you write. “Can’t know yet” is an answer.',
	guard: 'The next press opens this step. To pass it over: O, and another slide.',
	goesOn: 'It goes on.',
	recap: 'What this path leaves out',
	end: 'What is known, and who still asks',
	notes: 'Notes',
	controls: 'Slides',
	overview: 'All slides',
	speaker: { elapsed: 'Since the beginning', planned: 'Planned for this step', used: 'Used' },
	help: {
		short: 'Keys',
		title: 'Keys of the presentation',
		rows: [
			['Page down, right, down, space, Enter, N', 'goes on'],
			['Page up, left, up, P, shift and space', 'goes back'],
			['Home, End', 'the first and the last slide'],
			['A number and Enter; G', 'goes to that slide'],
			['O', 'all slides'],
			['S', 'a window for whoever speaks, with notes; under the slide where no window opens'],
			['T', 'the time'],
			['B or full stop, W or comma', 'black and white screen; the next key brings the slide back'],
			['F or F5', 'full screen; F5 does not load the page anew'],
			['Esc', 'leaves what lies over the slide, then full screen, then the presentation'],
			['? or H', 'these keys']
		]
	}
};
