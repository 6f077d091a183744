/** English: the words of a site's pages. */
import type { ClaimRecord } from '../../lesson/claims.ts';
import type { Lesson } from '../../lesson/schema.ts';
import type { PagesPart } from '../types.ts';
import { counted, figureInUnit } from './claims.ts';
import { dateText, whenText } from './dates.ts';
import { deck } from './deck.ts';
import { measureTexts } from './measures.ts';
import { capital, inWords } from './numbers.ts';
import { work } from './work.ts';

/** "events, accounts and places" */
const listed = (parts: readonly string[]): string =>
	parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');

/** How to cite a lesson: title, version, its date, licence. */
function citeLesson({ title, version, changes, licence }: Lesson): string {
	const date = changes.find((change) => change.version === version)?.date;
	return `${title}. Crossread, ${pages.version} ${version}${date ? `, ${dateText(date)}` : ''}. ${licence.id}.`;
}

/** What a card to sort shows: the figure and what it counts, but not who says so. */
function withoutClaimant(record: ClaimRecord): { figure: string; counts: string } {
	const { claim } = record;
	return {
		figure: figureInUnit(claim),
		counts: [
			capital(measureTexts(claim.measure, record.terms).many),
			counted(record),
			`said ${whenText(claim.said)}`
		].join('; ')
	};
}

export const pages: PagesPart = {
	deck,
	titles: {
		lesson: 'The lesson',
		present: 'Present',
		teach: 'For teachers',
		work: 'Your work',
		print: 'Worksheets',
		sources: 'Sources',
		embed: 'Embed'
	},
	sitePages: 'Pages of this site',
	otherLessons: 'Other lessons',
	kicker: 'A lesson in reading sources across one another',
	skipToText: 'Skip to the text',
	contentNote: 'Before you read',
	allStatements: 'Everything said, in full',
	allEvents: 'All events, by date',
	allPlaces: 'All places, and who could report from them',
	allWords: 'All words',
	allLead: (holds) =>
		`Every ${listed(holds.map((kind) => kind.slice(0, -1)))} of this lesson, whole, with where we read it.`,
	download: 'Take it with you',
	downloadCsv: 'All statements as a table (CSV)',
	downloadJson: 'The whole lesson as data (JSON)',
	more: 'Sources in full, tables of everything said, and files to take along',
	printAll: 'The whole lesson to print, with its tables and sources',
	version: 'version',
	licence: 'The text of this lesson is free to use and to adapt under',
	softwareLicence: 'The software is free under the MIT licence.',
	from: 'From the lesson',
	notFound: {
		title: 'Page not found',
		text: 'There is no page at this address.',
		lessons: (n: number) => (n === 1 ? 'This site holds the lesson' : 'This site holds the lessons')
	},
	citeLesson,
	withoutClaimant,
	glossary: {
		title: 'Words and names',
		lead: ({ languages, sides }) =>
			`What they mean here${languages ? ', and how they are written in the languages of the place where we know it' : ''}.${sides ? ' Where a word takes a side, it says who uses it.' : ''}`
	},
	method: { title: 'How this lesson was made' },
	sources: {
		title: (method) => (method ? 'Sources and method' : 'Sources'),
		lead: (opening) =>
			`Every source of the lesson, by how much of it we read and then by date.${opening ? ' What was read only in its opening can’t be said to be silent on anything.' : ''}`,
		groups: {
			full: 'Read whole',
			part: 'Read in part',
			opening: 'Read in their opening only',
			'second-hand': 'Not seen, read of elsewhere'
		},
		count: (n: number) => `${n} source${n === 1 ? '' : 's'}`,
		cite: 'How to cite this lesson',
		changes: 'Changes',
		version: (version: string, date: string) => `Version ${version}, ${date}.`
	},
	teach: {
		lead(steps, paths, { notes, questions, activities }) {
			const has = [
				notes && 'notes',
				questions && 'questions with answers',
				activities && 'what students can do'
			].filter((part) => part !== false);
			const length = steps === 1 ? 'One step' : `${steps} steps`;
			const path = paths.length ? `, with a path of ${paths.join(' and one of ')} minutes` : '';
			return `${length}${path}${has.length ? `; ${listed(has)}` : ''}.`;
		},
		present: 'Present: the whole lesson',
		presentPath: (title, minutes) => `Present: ${title}, ${minutes} minutes`,
		print: 'Print the worksheets',
		presentStep: 'present this step',
		paths: {
			title: 'The paths, in minutes',
			table: 'Minutes for each step',
			step: 'Step',
			out: 'not in class',
			sum: 'Together',
			spare: (path: string, minutes: number) =>
				`${path}: the ${minutes} minutes that are left over are for settling down and passing paper.`,
			column: (title: string, minutes: number) => `${title}, ${minutes} minutes`
		},
		plan: {
			title: (path, minutes) => `${path}, ${minutes} minutes, by the minute`,
			minute: 'Minute',
			step: 'Step',
			ask: 'Ask',
			show: 'Show',
			do: 'Class',
			noFigure: 'the text',
			sheet: 'its sheet',
			write: 'writes, alone',
			pairs: (task) => `in pairs: ${task}`,
			byNumber: 'In the presentation, the number of a step and then S shows it: 9 S is step 9.',
			guarded: 'a second press opens it',
			span: (from, to) => `${from}–${to}`
		},
		answers: 'Model answers',
		steps: 'Step by step',
		minutes: (path: string, minutes: number) => `${path}: ${minutes} min`,
		figures: (n: number) => (n === 1 ? 'one figure' : `${inWords(n)} figures`),
		guarded: 'opens at a second press',
		activities: 'What students do',
		takes: (minutes: number) => `${minutes} minutes`,
		rubric: 'What good work shows',
		criterion: 'Criterion',
		level: (n: number) => `Level ${n}`,
		key: 'Whose the cards are'
	},
	print: {
		lead: 'Print this page. Each sheet begins on a page of its own, fits A4 and Letter, and needs no colour.',
		sheets: 'Sheets',
		name: 'Name',
		date: 'Date',
		documents: 'Documents',
		documentsLead: (opening) =>
			`For each document: who speaks, how could they know, and what have they at stake?${opening ? ' A document of which we read only the opening may say more.' : ''}`,
		commitment: {
			title: 'What can be said?',
			lead: 'Write the same sentence three times: before you read, in the middle of the lesson, and at the end. “Can’t know yet” is an answer, and it comes first. Nobody collects or counts what you write.',
			times: ['First, before you read', 'Second, in the middle of the lesson', 'Third, at the end'],
			unknown: 'I can’t know yet, because',
			least: 'At least',
			most: 'No upper number, or up to',
			because: 'because',
			need: 'To know more I would need'
		},
		only: 'Print this sheet',
		onlyNamed: (title) => `Print this sheet: ${title}`,
		pack: (titles) => `Print the pack for one lesson: ${titles.join(', ')}`,
		headNote: {
			title: 'Before you read',
			lead: 'Read who wrote it, when, and from where, and no more. Write before you turn the page.'
		},
		chart: {
			title: 'Draw what each says',
			lead: 'Read in the documents what each of them states, and draw it at its place: a tick for a number, a line with two ends for a range, an arrow where an end is left open, words where no number is given.',
			who: 'Who says so?',
			said: 'When?'
		},
		timeline: {
			title: 'What happened when',
			lead: 'Mark what a source says it saw, and what it says it heard of.'
		},
		map: {
			title: 'Where',
			lead: 'Mark from where each source wrote, and which way its news took.'
		},
		reading: {
			title: 'To read at home',
			lead: 'The steps that there is no time for in class.'
		},
		rubricLead: 'For the marking, and for whoever is to know beforehand what is asked.',
		matrix: {
			title: 'Reading sources across one another',
			lead: 'One line for each statement. Two statements that come from one origin are one, however many print them.',
			table: 'The matrix, to fill in',
			columns: [
				'Who says so?',
				'Where did you read it, and when was it said?',
				'What do they count, and where?',
				'How could they know?',
				'What have they at stake?',
				'Who else says so, from another origin?'
			]
		},
		cardsLead: 'Cut the cards apart. Who says so stands in the teacher’s guide.',
		lines: 'Lines to write on',
		glossary: 'Words and names',
		read: {
			full: 'read whole',
			part: 'read in part',
			opening: 'read in its opening only',
			'second-hand': 'not seen'
		}
	},
	work,
	embed: {
		lead: 'Each part of the lesson has an address of its own for a frame in another page. A frame asks no other host for anything, keeps nothing on the reader’s device and sends nothing.',
		names: {
			narrative: 'The lesson, step by step',
			claims: 'What is claimed',
			accounts: 'What the accounts say',
			timeline: 'What happened when',
			map: 'Where, and who could report'
		},
		address: 'Address',
		frame: 'As a frame',
		element: 'As an element',
		elementLead:
			'For a page that may run scripts: crossread.js is dist/elements/crossread.js of the npm package; lesson.json is the data of this lesson.',
		relative: 'The addresses are relative to this site; put its own address before them.'
	}
};
