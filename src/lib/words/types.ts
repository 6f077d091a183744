/**
 * What a language is: every text, date and number format of it, as a value. Pure code takes it as an argument, components
 * by context (`context.ts`). What all figures share stands flat in `CoreWords`, and what those that print statements share in
 * `StatementWords`; what one figure or only the pages need is a part of its own, so that a custom element carries the words of its figure and no others.
 *
 * The closed lists of the model are records by their values: a value without its words is a type error in every language.
 */
import type { AccountRecord, BeatComparison, Blank, Cell, Version } from '../lesson/accounts.ts';
import type { ClaimRecord } from '../lesson/claims.ts';
import type { EventRecord } from '../lesson/events.ts';
import type { OriginCount } from '../lesson/origins.ts';
import type { TermRecord } from '../lesson/glossary.ts';
import type { PlaceRecord } from '../lesson/places.ts';
import type { PlaceReach } from '../lesson/reach.ts';
import type {
	Actor,
	Basis,
	Claim,
	Lesson,
	LessonEvent,
	MapView,
	Measure,
	Moment,
	Place,
	PreparedMap,
	Quantity,
	Reach,
	Relation,
	SaidDate,
	Source,
	TimelineView
} from '../lesson/schema.ts';
import type { OwnTerms } from '../lesson/terms.ts';
import type { MEASURES, PLACE_KINDS, ROLES, STAKES } from '../lesson/vocabulary.ts';
import type { ComparisonPart } from './comparison.ts';
import type { ExplorePart } from './explore.ts';
import type { TimeWords } from './time.ts';

export type { ComparisonPart, ExplorePart, TimeWords };

/** How what is counted is called. */
export interface MeasureTexts {
	/** Opens a heading: "Deaths". */
	heading: string;
	/** After a number: "11 deaths". */
	many: string;
	/** After the number one. */
	one: string;
	/** Over the axis. */
	axis: string;
}

/** What all figures share. */
export interface CoreWords {
	/** Its tag (BCP 47): `en`. */
	language: string;
	/** 1300 → "1,300". */
	formatNumber(n: number): string;
	/** The number in words where it is small, in figures beyond; 0 is "no". */
	inWords(n: number): string;
	/** A wording in marks of quotation. */
	quoted(text: string): string;
	/** The name of a part of a drawing, where several would have one: which of these it is. */
	numbered(name: string, number: number, of: number): string;
	/** "17 December 2011", "May to December 2011", "about 2011, in doubt", "no date". */
	dateText(date: SaidDate): string;
	/** The date as it stands in a sentence: "on 17 December 2011", "from May to December 2011", "without a date". */
	whenText(date: SaidDate): string;
	roles: Readonly<Record<(typeof ROLES)[number], string>>;
	/** What a party has at stake: a position, not a verdict. */
	stakes: Readonly<Record<(typeof STAKES)[number], string>>;
	/** The word for a role: as the lesson labels it, or as every lesson does. */
	roleText(role: string, terms: Pick<OwnTerms, 'labels'>): string;
	/** The word for a stake, in the same way. */
	stakeText(stake: string, terms: Pick<OwnTerms, 'labels'>): string;
	/** What a party is and has at stake, and of a protected voice why it is not named. */
	position(actor: Actor, terms: Pick<OwnTerms, 'labels'>): string;
	/** In this language where it is known, else in that of its lesson, else in the first. */
	placeName(place: Pick<Place, 'names'>): string;
	/** Where in a source: a place as the lesson writes it, or that its opening alone was read. */
	locatorText(locator: string): string;
	/** Who made a source: its authors, or its editors, who are called so; empty where neither is stated. */
	authors(source: Source): string;
	/** A source as a line of a bibliography, without its title. */
	imprint(source: Source): string;
	/** The imprint as a sentence of its own. */
	imprintSentence(source: Source): string;
	/** Where its author was. */
	access: Readonly<Record<Source['access'], string>>;
	/** What of it we read. */
	seen(source: Source): string;
	/** When it was looked up, and who keeps the copy; undefined where neither is stated. */
	lookedUp(source: Source, host: Actor | undefined): string | undefined;
	/** A text of an author's that stands among sentences, with the full stop that it may lack. */
	asSentence(text: string): string;
	ui: FigureUi;
}

/** What all figures share, and how a quantity and a statement read. */
export interface StatementWords extends CoreWords {
	/** The figure as a mark's label and a table cell print it: "11", "70 or more", "“dozens”", "not known". */
	figure(quantity: Quantity): string;
	/** The figure with its unit: "120,000 tenge a month". */
	figureInUnit(claim: Claim): string;
	/** What the statement leaves open, as a clause; undefined where it leaves nothing open. */
	openness(quantity: Quantity): string | undefined;
	/** The value within a range that a dataset prefers, by its own word: "the dataset’s own best: 5". */
	preferred(quantity: Quantity): string | undefined;
	/** The nine kinds of statement. */
	kinds: Readonly<Record<Quantity['kind'], string>>;
	/** How claimants know. */
	bases: Readonly<Record<Basis, string>>;
	/** On what a claim is based, all of it. */
	basis(record: ClaimRecord): string;
	/** How a statement stands to what it says. */
	stances: Readonly<Record<Claim['stance'], string>>;
	/** "denied", "withdrawn", or undefined for a claim that stands. */
	retraction(claim: Claim): string | undefined;
	/** "denied on 18 December 2011" */
	retractionDated(claim: Claim): string | undefined;
	/** The claimant as this one statement names it, to open a row or a sentence. */
	claimantName(record: ClaimRecord): string;
	/** The same where a drawing has little room: the actor's short name, where there is one. */
	claimantLabel(record: ClaimRecord): string;
	/** The places that a claim counts in, or that they are not stated. */
	scope(record: ClaimRecord): string;
	/** Who is counted and where: "passengers; Exampleton". */
	counted(record: ClaimRecord): string;
	/** A claim as one full sentence: who, where we read it, when, the figure with its open end, on what basis. */
	claimSentence(record: ClaimRecord): string;
	/** The sentence, and after it the claimant's stake: what a row is called and a card says. */
	statementInFull(record: ClaimRecord): string;
	/** Before what a card says of a statement beyond its row of the table. */
	beyond: {
		/** Before the date that a figure speaks of, where it is not the day it was said. */
		speaksOf: string;
		repeats: string;
		repeatedBy: string;
		/** Before how it stands to other statements. */
		bearing: string;
	};
	/** How one statement bears on another: "It changes the figure of the statement of the ministry of 18 December 2011." */
	relationSentence(relation: Pick<Relation, 'type' | 'shown'>, claimant: string, said: string): string;
	/** One that repeats another: "the Gazette, 18 December 2011, likely". */
	repeated(claimant: string, said: SaidDate, shown: Relation['shown']): string;
	/** How many origins some reports go back to, and that this is no vote. */
	originsSentence(count: OriginCount): string;
	/** What every lesson counts. */
	measures: Readonly<Record<(typeof MEASURES)[number], MeasureTexts>>;
	/** How a lesson calls what is counted: as it declares it, or as every lesson does. */
	measureTexts(measure: Measure, terms: Pick<OwnTerms, 'measures'>): MeasureTexts;
	/** Over the axis: "deaths stated", or its unit. */
	axisTitle(measure: Measure, unit: string | undefined, terms: Pick<OwnTerms, 'measures'>): string;
	/** "Deaths in Exampleton, 1 March 1901"; the measure alone where no event is counted. */
	figureHeading(
		measure: Measure,
		event: LessonEvent | undefined,
		lesson: Pick<Lesson, 'places' | 'measures'>
	): string;
}

/** The texts around a figure, whatever it shows. */
export interface FigureUi {
	table: {
		/** Over the fold of the table. */
		caption: string;
		claimant: string;
		carrier: string;
		said: string;
		figure: string;
		kind: string;
		counted: string;
		basis: string;
		/** In a cell of what no source states. */
		notStated: string;
	};
	/** How to use the drawing, by pointer and by keys. */
	hint: string;
	/** What the card of a chosen record is called. */
	chosen: string;
	/** Before what a card says of a record beyond its row of the table. */
	card: {
		host: string;
	};
	close: string;
	/** Over the source of a card; `sources` over more than one, and over a list of sources. */
	source: string;
	sources: string;
	/** Before the address of a source, and of its copy in an archive. */
	original: string;
	archived: string;
	/** In the place of a figure that failed. */
	notDrawn: string;
}

/** The words of the accounts figure. */
export interface AccountsPart {
	/** Why an account has no answer. */
	blanks: Readonly<Record<Blank, string>>;
	ui: {
		table: { title: string; who: string; said: string; carrier: string; together: string };
		hint: string;
	};
	/** "The square: what the accounts say"; with its event, "The square (16 December 2011): what the accounts say". */
	heading(moment: Moment | undefined, event?: LessonEvent): string;
	/** The claimant as this account names it, to open a row or a sentence. */
	tellerName(record: AccountRecord): string;
	/** The same where a drawing has little room. */
	tellerShort(record: AccountRecord): string;
	/** A teller with the day, where the tellers of a drawing have several: "The office, 17 Dec". */
	told(name: string, day: string): string;
	/** That day, never broken over two lines: "17 Dec". */
	day(said: SaidDate, withYear: boolean): string;
	/** The mark beside an answer that is an accusation; undefined for any other. */
	accusation(cell: Cell): string | undefined;
	/** An account as full sentences: who, when, where we read it, with what stake, and its answer to each question. */
	sentence(record: AccountRecord, beats: readonly BeatComparison[]): string;
	/** How the answers to one question stand to one another, each by the letter it is given. It never says how many tell which. */
	togetherLetters(comparison: BeatComparison, letterOf: (version: Version) => string): string;
	/** The same with the answers in full, for a table. */
	togetherAnswers(comparison: BeatComparison): string;
	/** The one sentence that says what the figure shows. It counts questions, and never who says what. */
	summary(accounts: number, sources: number, beats: readonly BeatComparison[]): string;
	/**
	 * Of how many accounts the part that would answer was not read: "two more: part not read".
	 *
	 * @param others whether other accounts are named under the question
	 */
	notRead(count: number, others: boolean): string;
	/** By what a drawing that does not fit falls into parts, and over those to choose from. */
	dimension: string;
	partsBy(dimension: string): string;
	/**
	 * Its questions, each with its number: "2. Who was hurt first?"; of one that is parted itself: "2. Who was hurt first? Part 1 of 3".
	 */
	part(questions: readonly { number: number; text: string }[], piece?: { at: number; of: number }): string;
	/** Under the drawing, once. */
	foot(facts: {
		/** Whether a line follows a teller from question to question. */
		threads: boolean;
		/** Whether there is a text of which we did not read the part that would answer. */
		notRead: boolean;
		/** Where all told on one day. */
		sameDay: SaidDate | undefined;
		/** How many accounts stand in the table only. */
		left: number;
	}): string;
}

/** The words of a figure of words. */
export interface UsagePart {
	/** Where its author gave none. */
	heading: string;
	table: { title: string; word: string; who: string; tells: string; leavesOut: string; carrier: string };
	/** Over the names of a word in other languages. */
	otherLanguages: string;
	/** Before what a word names, and before what it leaves out. */
	tells: string;
	leavesOut: string;
	/** Who uses a word, where a drawing has little room. */
	user(actor: Actor): string;
	/** The same with the day, where those of a drawing are several. */
	used(name: string, day: string): string;
	/** That day, never broken over two lines: "17 Dec". */
	day(said: SaidDate, withYear: boolean): string;
	/** A word as full sentences: who uses it, when, where we read it, what it names and what it leaves out. */
	sentence(record: TermRecord, words: readonly string[]): string;
	/** The one sentence that says what the figure shows. */
	summary(words: number, users: number, sources: number): string;
	/** By what a drawing that does not fit falls into parts, over those to choose from, and one of them. */
	dimension: string;
	partsBy(dimension: string): string;
	part(words: { from: number; of: number; held: readonly string[] }): string;
	/** Under the drawing, once; `sameDay` where all were used on it, `left` how many stand in the table only. */
	foot(facts: { sameDay: SaidDate | undefined; left: number }): string;
	hint: string;
}

/** What a map has to explain: its marks, and what is missing on it. */
export type MapSign =
	'town' | 'point' | Reach['means'] | 'unrecorded' | 'distance' | 'focused' | 'note' | 'crowd';

/** The words of the map. */
export interface MapPart {
	/** How somebody could report. */
	means: Readonly<Record<Reach['means'], string>>;
	/** How finely a place is known. */
	precisions: Readonly<Record<Place['precision'], string>>;
	/** What every lesson calls its places. */
	placeKinds: Readonly<Record<(typeof PLACE_KINDS)[number], string>>;
	ui: {
		hint: string;
		/** In the place of a map that there is not. */
		noMap: string;
		/** Of a pin whose name found no room. */
		unnamed: string;
		/** Before how finely a place is known that has no pin. */
		notOnMap: string;
		table: {
			title: string;
			place: string;
			names: string;
			kind: string;
			precision: string;
			reach: string;
			carrier: string;
		};
	};
	/** "Norrvik"; "Norrvik: the places the text speaks of"; "Who could report from where in Norrvik, 12 to 13 January 1931". */
	heading(view: MapView, where: string | undefined): string;
	/**
	 * The one sentence that says what the map shows.
	 *
	 * @param of how many places, and how many of them cannot be placed; of how many it is recorded who could report, where it shows
	 *   that; whether it has no coast or boundaries
	 */
	summary(of: { places: number; unplaced: number; recorded: number | undefined; bare: boolean }): string;
	/** How a map is read, in sentences: what the signs on it mean and no others, the day of its boundaries, whose data it is. */
	foot(signs: ReadonlySet<MapSign>, map: Pick<PreparedMap, 'date' | 'attribution'>): string[];
	scene: {
		/** By what a map is divided that does not fit its frame, and over the parts to choose from. */
		parts: string;
		partsBy(dimension: string): string;
		/** The part that is the map itself. */
		theMap: string;
		/** A part of the list under it, by the places in it: "Norrvik · … · Exampleton". */
		held(places: readonly string[]): string;
		/** A place that is known no closer than an area, and how closely. */
		note(name: string, precision: string): string;
		/** "On the spot: the Courier, the harbour office" */
		onTheSpot(names: readonly string[]): string;
		/** In the list, of a place that is located beyond the edge of the map. */
		outside: string;
		/** In the list, two places and how far they are apart. */
		between(from: string, to: string, distance: string): string;
		/** Over the numbers of places that are too many to be drawn. */
		crowd(places: number): string;
		/** Of places that stand in the table alone. */
		others(places: number): string;
	};
	/** The word for a kind of place: as the lesson labels it, or as every lesson does. */
	placeKind(kind: string, terms: Pick<OwnTerms, 'labels'>): string;
	/** "The Courier by telephone; the harbour office could not report" */
	reachText(reach: PlaceReach, actors: readonly Actor[]): string;
	/** How finely a place is known, in words that name what it lies in. */
	precisionText(record: PlaceRecord): string;
	/** The place as one sentence: its name, what it is, how finely it is known, who could report, where we read it. */
	sentence(record: PlaceRecord, actors: readonly Actor[]): string;
	/** "200 km", "500 m" */
	length(km: number): string;
	/**
	 * "1,760 km", "95 km", "2.5 km", "about 350 m", as finely as its ends are known.
	 *
	 * @param exact whether both ends are points
	 */
	distanceText(km: number, exact: boolean): string;
	/** Over the column of distances. */
	distanceFrom(place: Place): string;
}

/** The words of the timeline. */
/** What a timeline's marks are, for the line under it. */
export type TimelineMark =
	'box' | 'span' | 'bar' | 'ring' | 'goes-on' | 'disputed' | 'solid' | 'hours' | 'any' | 'series' | 'count';

export interface TimelinePart {
	/** How an event stands. */
	standings: Readonly<Record<LessonEvent['standing'], string>>;
	ui: {
		/** On a track that is asked for figures and has none. */
		noFigure: string;
		/** Over the table of a timeline’s statements. */
		statements: string;
		/** Over what of a day with hours has none, over what has no date, and over what no source tells of. */
		noHour: string;
		noDate: string;
		notFound: string;
		hint: string;
		table: {
			title: string;
			event: string;
			when: string;
			place: string;
			standing: string;
			carrier: string;
		};
	};
	/** "On the river, in the town, March to May 1901". */
	heading(view: Pick<TimelineView, 'tracks' | 'window'>, terms: Pick<OwnTerms, 'tracks'>): string;
	/** How a lesson calls a track. */
	trackName(track: string, terms: Pick<OwnTerms, 'tracks'>): string;
	/** One date that a source gives, with its hours as stated. */
	statedDate(stated: LessonEvent['dates'][number]): string;
	/**
	 * A date where there is little room: "from 11 May", "16 Dec 2011, 11:45".
	 *
	 * @param year whether its year is said
	 */
	shortDate(stated: { date: SaidDate; hours?: string | undefined }, year: boolean): string;
	/** Dates of which sources give one each: "26 May, or 16 May". */
	either(dates: readonly string[]): string;
	/** "11:45", "11:45 to 13:00". */
	hours(hours: string): string;
	/** At a statement that speaks of another day: "said 11 Apr 1845". */
	saidLater(said: SaidDate): string;
	/** Beside what has no hour: "some time on 16 December 2011". */
	someTime(date: string): string;
	/** Beside the name of a lane whose events are too many: "1,204 events". */
	count(events: number): string;
	/** Under the drawing: how the marks in it are read. */
	legend(marks: ReadonlySet<TimelineMark>): string;
	/** Over the parts of a drawing: "In parts, by lane". */
	partsBy(dimension: string): string;
	/** By what a drawing that does not fit falls into parts. */
	dimension: { lane: string; period: string };
	/** A part, by its lanes: "The crossing · … · The courts". */
	held(lanes: readonly string[]): string;
	/** The event as one sentence: what, when, where, how it stands, where we read it. */
	eventSentence(record: EventRecord): string;
	/** Who is named with an event, as a sentence: some acted, some only spoke of it. */
	namedWith(actors: readonly Actor[]): string;
	/** The one sentence that says what the timeline shows. */
	summary(facts: {
		events: number;
		statements: number;
		sources: number;
		/** Of how many events sources give different dates. */
		differ: number;
		/** Names of tracks that are asked for and have nothing. */
		without: readonly string[];
	}): string;
	/** Where there are too many events to draw one by one. */
	densityNote(count: number, drawn: number): string;
}

/** The words of a narrative around its steps. */
export interface NarrativePart {
	reading: { label: string; scroll: string; steps: string; plain: string };
	/** Beside the readings: the link to the lesson as slides. */
	slides: string;
	/** Leads from a step that asks for a sentence to the page to write it on. */
	write: string;
	/** "Step 2 of 17". */
	step(n: number, of: number): string;
	/** Of the list of all steps. */
	steps: string;
	/** Over that list: how many they are, and about how long they take to read. */
	contents(steps: number, minutes: number): string;
	/** Over the room for a reader's answer, and over ours. */
	yourAnswer: string;
	ourAnswer: string;
	back: string;
	next: string;
	/** Before a step that opens at a second press. */
	guard: string;
	skipStep(next: string): string;
	/** Over a table of records that the text names and no figure of its step shows. */
	otherRecords: string;
	/** The button that folds what repeats another into its origin. */
	fold: string;
	/** Of the buttons beside the live figure, to who listens: which figure of the step, and which part of it. */
	figures: string;
	parts: string;
	/** Leads from the live figure to the table of what it shows. */
	table: string;
}

/** The words of a presentation. */
export interface DeckPart {
	/** Over the head note of the first document. */
	headNote: string;
	/** Over what each student writes down, and how. */
	write: string;
	writeHow: string;
	/** Before a slide that opens at a second press. */
	guard: string;
	/** Under a text that goes on over the next slide. */
	goesOn: string;
	/** Over what the steps that a path leaves out say, and the notes beside it. */
	recap: string;
	recapNotes: string;
	/** Over the last slide. */
	end: string;
	/** Before notes are shown under the slide, since the browser opened no window for them. */
	noWindow: { title: string; text: string; here: string };
	/** Names for who listens: a teacher's notes, the buttons, the list of slides. */
	notes: string;
	controls: string;
	overview: string;
	/** In the speaker's window: the time since the beginning, and of the step shown. */
	speaker: { elapsed: string; planned: string; used: string; restart: string };
	help: {
		short: string;
		title: string;
		/** What keys do; what can be pressed instead is named. */
		rows: readonly (readonly [
			keys: string,
			does: string,
			go?: 'overview' | 'notes' | 'timer' | 'address' | 'check' | 'black' | 'fullscreen' | 'leave'
		])[];
	};
	/** What lies over a slide so that a class opens the lesson on screens of its own. */
	address: {
		title: string;
		/** Before the field that a teacher enters an address into, and under it. */
		field: string;
		fieldHow: string;
		/** Before the choice of what the address leads to. */
		leadsTo: string;
		places: { lesson: string; step: string; work: string };
		/** Where the page has no address that another device can open. */
		none: string;
		/** Of what was entered: no address; one of this computer alone; too long for a picture. */
		wrong: string;
		local: string;
		long: string;
		/** Of the picture that a camera reads. */
		picture(address: string): string;
	};
	/** What lies over a slide so that whoever sets up a projector sees what it loses. */
	check: {
		title: string;
		lead: string;
		/** What each sample is, in the words of the figures: two that are to be told apart, or one that is to be seen. */
		samples: Readonly<Record<CheckSample, string>>;
		otherwise: string;
	};
}

/** What a projector is checked with. */
export type CheckSample =
	| 'smallest'
	| 'soft'
	| 'dimmed'
	| 'hue'
	| 'denied'
	| 'likely'
	| 'open'
	| 'room'
	| 'standing'
	| 'lasting'
	| 'reach'
	| 'faint';

/** The words of a site's pages. */
export interface PagesPart {
	deck: DeckPart;
	/** Of the pages of a lesson, in the line of links. */
	titles: Readonly<Record<'lesson' | 'present' | 'work' | 'teach' | 'print' | 'sources' | 'embed', string>>;
	sitePages: string;
	otherLessons: string;
	/** Over the title of a lesson. */
	kicker: string;
	skipToText: string;
	contentNote: string;
	allStatements: string;
	allEvents: string;
	allPlaces: string;
	allWords: string;
	/** @param holds what the tables below hold, at least one kind */
	allLead(holds: readonly ('statements' | 'events' | 'accounts' | 'places' | 'words')[]): string;
	download: string;
	downloadCsv: string;
	downloadJson: string;
	/** Leads to the page with the full tables, all sources and the downloads. */
	more: string;
	/** Leads to the lesson with every table and list open, for paper. */
	printAll: string;
	/** Before the number of a version, inside a sentence. */
	version: string;
	/** Before the name of a licence. */
	licence: string;
	softwareLicence: string;
	/** Before the title of a lesson, under a part of it. */
	from: string;
	notFound: { title: string; text: string; lessons(n: number): string };
	/** How to cite a lesson: title, version, its date, licence. */
	citeLesson(lesson: Lesson): string;
	/** What a card to sort shows: the figure and what it counts, but not who says so. */
	withoutClaimant(record: ClaimRecord): { figure: string; counts: string };
	glossary: {
		title: string;
		/** @param of whether a word stands in several languages, and whether one takes a side */
		lead(of: { languages: boolean; sides: boolean }): string;
	};
	method: { title: string };
	sources: {
		/** @param method whether the lesson says how it was made */
		title(method: boolean): string;
		/** @param opening whether of some no more than the opening was read */
		lead(opening: boolean): string;
		groups: Readonly<Record<Source['seen'], string>>;
		count(n: number): string;
		cite: string;
		changes: string;
		version(version: string, date: string): string;
	};
	teach: {
		/**
		 * @param paths their minutes
		 * @param has what the steps have for a class, and whether there is something for students to do
		 */
		lead(
			steps: number,
			paths: readonly number[],
			has: { notes: boolean; questions: boolean; activities: boolean }
		): string;
		present: string;
		/** A link to the slides of one path. */
		presentPath(title: string, minutes: number): string;
		print: string;
		presentStep: string;
		paths: {
			title: string;
			table: string;
			step: string;
			/** Of a step that a path leaves out. */
			out: string;
			sum: string;
			spare(path: string, minutes: number): string;
			column(title: string, minutes: number): string;
		};
		/** The lesson by the minute, on one page. */
		plan: {
			title(path: string, minutes: number): string;
			minute: string;
			step: string;
			ask: string;
			show: string;
			do: string;
			/** Where a path begins a step with words alone. */
			noFigure: string;
			/** What a task at the end is written on. */
			sheet: string;
			/** What a class does there: it writes, or a second press opens what is guarded. */
			write: string;
			guarded: string;
			/** What pairs do there. */
			pairs(task: string): string;
			/** How the numbers of the steps lead to their slides. */
			byNumber: string;
			/** From one minute to another, counted from the beginning. */
			span(from: number, to: number): string;
		};
		/** Over the model answers of a task. */
		answers: string;
		steps: string;
		minutes(path: string, minutes: number): string;
		figures(n: number): string;
		guarded: string;
		activities: string;
		takes(minutes: number): string;
		rubric: string;
		criterion: string;
		level(n: number): string;
		/** Over who says what the cards of an activity say. */
		key: string;
	};
	print: {
		lead: string;
		sheets: string;
		name: string;
		date: string;
		documents: string;
		/** @param opening whether of some no more than the opening was read */
		documentsLead(opening: boolean): string;
		/** The sentence that is written three times. */
		commitment: {
			title: string;
			lead: string;
			times: readonly string[];
			unknown: string;
			least: string;
			most: string;
			because: string;
			need: string;
		};
		/** On the button that prints one sheet: what it does, and the same with the sheet's title. */
		only: string;
		onlyNamed(title: string): string;
		/** On the button that prints the sheets of one short lesson. */
		pack(titles: readonly string[]): string;
		headNote: { title: string; lead: string };
		/** Who states something and an axis, for marks that a hand draws. */
		chart: { title: string; lead: string; who: string; said: string };
		timeline: { title: string; lead: string };
		map: { title: string; lead: string };
		/** The steps that are read at home. */
		reading: { title: string; lead: string };
		rubricLead: string;
		matrix: { title: string; lead: string; table: string; columns: readonly string[] };
		cardsLead: string;
		lines: string;
		glossary: string;
		read: Readonly<Record<Source['seen'], string>>;
	};
	work: WorkPart;
	embed: {
		lead: string;
		names: Readonly<Record<'narrative' | 'claims' | 'accounts' | 'timeline' | 'map', string>>;
		address: string;
		frame: string;
		element: string;
		elementLead: string;
		relative: string;
	};
}

/** The words of the page that students write on. */
export interface WorkPart {
	lead: string;
	/** Where no script runs. */
	withoutScripts: string;
	/** Over what is done with all that is written, and each of it. */
	actions: { label: string; save: string; open: string; print: string; clear: string };
	/** What has been done; `file` is the name of a file. */
	said: {
		saved(file: string): string;
		opened(file: string): string;
		/** @param answers the names under which they stand */
		homeless(answers: string): string;
		cleared: string;
		/** Where the browser keeps nothing for the tab. */
		notKept: string;
		/** Before a file takes the place of what is written, and the two ways on. */
		writtenHere(file: string): string;
		replace: string;
		keep: string;
	};
	/** Why a file can't be opened. */
	problems: {
		unreadable(file: string): string;
		notOurs(file: string): string;
		newer(file: string): string;
		tooLong(file: string): string;
		otherLesson(file: string, title: string): string;
		damaged(file: string, name: string): string;
	};
	/** Over the field for who hands in what is written. */
	signed: string;
	/** Before the step that something belongs to. */
	goesWith: string;
	/** From the head note of the first document alone. */
	prediction: {
		title: string;
		lead: string;
		/** What is asked where the lesson asks nothing itself. */
		ask: string;
		open: string;
		committed: string;
		unwritten: string;
	};
	sentence: {
		lead: string;
		/** Of the field for an upper number; before the number, and before a reason alone, where the sentence is repeated. */
		most: string;
		upTo: string;
		noMost: string;
		/** Over the fold of the last figure of the lesson. */
		figure: string;
		/** Over the sentences below it, and under that heading. */
		own: string;
		ownLead: string;
		none: string;
	};
	cards: {
		lead: string;
		unsorted: string;
		group(n: number): string;
		/** Of the field for its name. */
		name(n: number): string;
		choose(letter: string): string;
		/** Over the fold of who says what the cards say. */
		whose: string;
	};
	matrix: {
		lead: string;
		/** Over the fold of all documents but the first. */
		others: string;
		document: string;
		/** Marks the document that the others are compared with. */
		base: string;
		/** Of the marks for places, to who listens. */
		at(document: string, question: string): string;
		/** Of the choice what it says beside the first, to who listens. */
		beside(document: string, question: string): string;
		/** `alone`: it speaks where the first is silent. */
		relations: { same: string; differs: string; alone: string; incomparable: string; silent: string };
		/** In the place of `silent` where no more than the opening was read. */
		silentOpening: string;
		unset: string;
		note: string;
		/** Of the field for it, to who listens. */
		noteOn(document: string): string;
		ownQuestion: string;
		/** Of the teacher's version. */
		filled: string;
		filledLead: string;
		nothing: string;
	};
	tasks: string;
	/** Of a field under a task, and the same with the task's title to who listens. */
	answer: string;
	answerTo(task: string): string;
	questions: { title: string; lead: string };
}

/** What a comparison of claims needs and no more. */
/** What a comparison of claims needs that is not arranged over time. */
export type MomentWords = StatementWords & { comparison: ComparisonPart };
export type ClaimsWords = MomentWords & { time: TimeWords };
export type AccountsWords = CoreWords & { accounts: AccountsPart };
/** What the controls of a figure need. */
export type ExploreWords = ClaimsWords & { explore: ExplorePart };
export type UsageWords = CoreWords & { usage: UsagePart };
export type MapWords = CoreWords & { map: MapPart };
/** What a timeline needs on which no statement stands. */
export type EventWords = CoreWords & { timeline: TimelinePart; time: TimeWords };
export type TimelineWords = StatementWords & EventWords;
/** What a narrative needs: its own words, and those of every figure that a step may show. */
export type NarrativeWords = ClaimsWords &
	AccountsWords &
	MapWords &
	UsageWords &
	TimelineWords & { narrative: NarrativePart };

/** Everything of a language. */
export type Words = NarrativeWords & ExploreWords & { pages: PagesPart };
