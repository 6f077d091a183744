/** English: the page that students write on. */
import type { WorkPart } from '../types.ts';

export const work: WorkPart = {
	lead: 'Write here instead of on paper. What you write stays in this tab until you close it. It is sent to nobody and marked by nothing. To keep it or to hand it in, save it to a file or print it.',
	withoutScripts: 'Without scripts this page keeps nothing. Print it before you leave it.',
	actions: {
		label: 'What you have written',
		save: 'Save to a file',
		open: 'Open a saved file',
		print: 'Print',
		clear: 'Forget my answers'
	},
	said: {
		saved: (file) => `Saved as ${file}.`,
		opened: (file) => `${file} is open.`,
		homeless: (answers) =>
			`Some answers in it have no place in this version of the lesson; they stay in the file when you save it again: ${answers}.`,
		cleared: 'Everything is forgotten.',
		notKept: 'This browser keeps nothing for the tab. Save to a file before you leave the page.',
		writtenHere: (file) => `Something is written here already, and ${file} holds other answers.`,
		replace: 'Put those in its place',
		keep: 'Keep what is here'
	},
	problems: {
		unreadable: (file) =>
			`${file} can’t be read. Choose the file that was saved here; its name ends in .json.`,
		notOurs: (file) => `${file} holds no answers. Choose the file that was saved on this page.`,
		newer: (file) => `${file} was saved by a newer version of this page than this one.`,
		tooLong: (file) => `${file} is too long to be somebody’s answers.`,
		otherLesson: (file, title) => `${file} belongs to another lesson: ${title}.`,
		damaged: (file, name) => `${file} is damaged: what it holds under “${name}” is no text.`
	},
	signed: 'A name, or a number that only your class knows, where files are handed in (may stay empty)',
	goesWith: 'Goes with',
	prediction: {
		title: 'Before you read',
		lead: 'Who writes, when, and from where? Read no more than that at first, and write. Then open the document: what you wrote stays as it was.',
		ask: 'What could its author know, and from whom?',
		open: 'Open the document',
		committed: 'The document is open, and what you wrote before can’t be changed any more.',
		unwritten: 'The document was opened before anything was written here.'
	},
	sentence: {
		lead: 'The same sentence, three times: before you read, in the middle, and at the end. “Can’t know yet” is an answer, and it comes first.',
		most: 'Up to (leave it empty where no upper number can be given)',
		upTo: 'Up to',
		noMost: 'No upper number can be given, because',
		figure: 'The last figure of the lesson',
		own: 'Your own sentences',
		ownLead: 'They stand by themselves: nobody counts them, and none is among the claims of the figure.',
		none: 'Nothing is written yet.'
	},
	cards: {
		lead: 'Choose a group for each card, and give each group a name.',
		unsorted: 'Not sorted yet',
		group: (n) => `Group ${n}`,
		name: (n) => `What the cards of group ${n} have in common`,
		choose: (letter) => `Card ${letter}: its group`,
		whose: 'Who says so: sort the cards first'
	},
	matrix: {
		lead: 'In the first document, mark the places where it answers the question. Then compare each of the others with it.',
		others: 'The other documents',
		document: 'Document',
		base: 'The first document',
		at: (document, question) => `${document}: where it answers “${question}”`,
		beside: (document, question) => `${document}: what it says to “${question}” beside the first document`,
		relations: {
			same: 'says the same',
			differs: 'says something else',
			alone: 'speaks, the first does not',
			incomparable: 'can’t be compared',
			silent: 'says nothing'
		},
		silentOpening: 'says nothing in the opening, all that we read',
		unset: 'Compare …',
		note: 'Note',
		noteOn: (document) => `${document}: a note`,
		ownQuestion: 'A question of your own',
		filled: 'The matrix, filled in',
		filledLead:
			'Where each document answers, and the number that it states. An empty field says only that the part that we read holds no number.',
		nothing: 'no number'
	},
	tasks: 'Tasks',
	answer: 'Your answer',
	answerTo: (task) => `Your answer: ${task}`,
	questions: {
		title: 'Questions of the steps',
		lead: 'The same as under the steps of the lesson, where you may answer them too.'
	}
};
