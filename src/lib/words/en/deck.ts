/** English: the words of a presentation. */
import type { DeckPart } from '../types.ts';

export const deck: DeckPart = {
	headNote: 'Before the text: where it comes from',
	write: 'Write now, alone',
	writeHow: 'Nobody collects or counts what you write. “Can’t know yet” is an answer.',
	guard: 'The next press opens this step.',
	goesOn: 'It goes on.',
	recap: 'In short: steps that we pass over',
	recapNotes:
		'Told by the teacher in a minute, or read at home: these steps stand whole in the lesson and on the sheet “To read at home”.',
	end: 'What is known, and who still asks',
	notes: 'Notes',
	controls: 'Slides',
	overview: 'All slides',
	noWindow: {
		title: 'No window for the notes',
		text: 'The browser opened none. The notes can stand under the slide, where the class reads them too.',
		here: 'Show them here'
	},
	speaker: {
		elapsed: 'Since the beginning',
		planned: 'Planned for this step',
		used: 'Used',
		restart: 'Begin the time anew'
	},
	help: {
		short: 'Keys',
		title: 'Keys of the presentation',
		rows: [
			['Page down, right, down, space, Enter, N', 'goes on'],
			['Page up, left, up, P, shift and space', 'goes back'],
			['Home, End', 'the first and the last slide'],
			['A number and Enter; G', 'goes to that slide'],
			['A number and S', 'goes to that step'],
			['O', 'all slides', 'overview'],
			['S', 'a window for whoever speaks, with notes', 'notes'],
			['T', 'the time', 'timer'],
			['A', 'the address of the lesson, for screens of the class', 'address'],
			['C', 'a check of the projector, before the class comes', 'check'],
			['B or full stop, W or comma', 'black and white screen; the next key brings the slide back', 'black'],
			['F or F5', 'full screen; F5 does not load the page anew', 'fullscreen'],
			['Esc', 'leaves what lies over the slide, then full screen, then the presentation', 'leave'],
			['? or H', 'these keys']
		]
	},
	address: {
		title: 'The lesson on your own screen',
		field: 'Address of the lesson',
		fieldHow: 'As the class reaches it: its place on the web, or of this computer in the school’s network.',
		leadsTo: 'Leads to',
		places: {
			lesson: 'the beginning of the lesson',
			step: 'the step that is shown',
			work: 'the page to write on'
		},
		none: 'This page has no address that another device can open. Enter one that the class can reach.',
		wrong: 'This is not the address of a page.',
		local: 'Only this computer opens this address. Enter the one that it has in your network.',
		long: 'This address is too long to be shown as a picture.',
		picture: (address) => `The address ${address} as a picture for a camera`
	},
	check: {
		title: 'Before the class comes',
		lead: 'Go to the last seat. You should read every line, and tell apart the two in each pair.',
		samples: {
			smallest: 'The smallest type of all slides: 11 dead, 70 or more',
			soft: 'The same, as dates and axes are set: 16 December 2011',
			dimmed: 'The same, while the text speaks of others: not known',
			hue: 'Said in the text now; said beside it',
			denied: 'A number; a number that was denied later',
			likely: 'Corrects itself; probably repeats another',
			open: 'A number; that number or more',
			room: 'An hour is known; only the day is known',
			standing: 'Stated; confirmed by a second source',
			lasting: 'It began then; its beginning is uncertain',
			reach: 'Someone was there; told by telephone; cut off',
			faint: 'The faintest line: nothing hangs on it'
		},
		otherwise:
			'If not: darken the room, bring the projector nearer, or move the class forward. C closes this.'
	}
};
