/**
 * English: the interface's texts, and how quantities, dates and claims read. Dates and numbers are formatted
 * here and not by `Intl`, whose data differ between Node and browsers.
 */
import type { ClaimRecord, Agreement } from '../lesson/claims.ts';
import type {
	Actor,
	Basis,
	Claim,
	Lesson,
	LessonEvent,
	Measure,
	Place,
	Quantity,
	Source
} from '../lesson/schema.ts';
import type { OwnTerms } from '../lesson/terms.ts';
import { namesNumber } from '../lesson/quantity.ts';
import { calendarDate, seasons, dateText, whenText } from './dates.ts';
import { measureTexts, roleText, stakeText } from './model.ts';
import { formatNumber, inWords } from './numbers.ts';

export * from './accounts.ts';
export * from './dates.ts';
export * from './map.ts';
export * from './model.ts';
export * from './numbers.ts';
export * from './pages.ts';
export * from './timeline.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The figure as a mark's label and a table cell print it: "11", "70 or more", "“dozens”", "not known". */
export function figure(quantity: Quantity): string {
	switch (quantity.kind) {
		case 'exact':
			return formatNumber(quantity.n);
		case 'range':
			return `${formatNumber(quantity.min)} to ${formatNumber(quantity.max)}`;
		case 'atLeast':
			return `${formatNumber(quantity.n)} or more`;
		case 'moreThan':
			return `more than ${formatNumber(quantity.n)}`;
		case 'upTo':
			return `up to ${formatNumber(quantity.n)}`;
		case 'about':
			return `about ${formatNumber(quantity.n)}`;
		case 'words':
			if (quantity.bound === undefined) return `“${quantity.term}”`;
			return `${quantity.bound === 'upTo' ? 'up to' : 'at least'} “${quantity.term}”`;
		case 'unknown':
			return 'not known';
		case 'none':
			return 'no number stated';
	}
}

/** What the statement leaves open, as a clause; undefined where it leaves nothing open. */
export function openness(quantity: Quantity): string | undefined {
	switch (quantity.kind) {
		case 'atLeast':
		case 'moreThan':
			return 'no upper limit stated';
		case 'upTo':
			return 'no lower limit stated';
		case 'words':
			return 'in words, no number';
		case 'unknown':
			return quantity.why;
		default:
			return undefined;
	}
}

/** The value within a range that a dataset prefers, by its own word: "the dataset’s own best: 5". */
export function preferred(quantity: Quantity): string | undefined {
	const value = quantity.kind === 'range' ? quantity.preferred : undefined;
	return value && `the dataset’s own ${value.label}: ${formatNumber(value.n)}`;
}

/** The figure with its unit: "120,000 tenge a month". */
export function figureInUnit({ quantity, unit }: Claim): string {
	return unit && namesNumber(quantity) ? `${figure(quantity)} ${unit}` : figure(quantity);
}

export const bases: Record<Basis, string> = {
	'name-list': 'a list of names',
	'body-count': 'a count of bodies',
	morgue: 'a morgue',
	hospital: 'a hospital',
	court: 'a court',
	video: 'a video',
	eyewitness: 'saw it',
	testimony: 'heard witnesses',
	'official-tally': 'an official tally',
	'repeats-other': 'repeats another',
	hearsay: 'was told',
	'not-stated': 'not stated'
};

export const kinds: Record<Quantity['kind'], string> = {
	exact: 'exact number',
	range: 'range',
	atLeast: 'lower limit',
	moreThan: 'lower limit, not included',
	upTo: 'upper limit',
	about: 'rounded number',
	words: 'words',
	unknown: 'not known',
	none: 'no number'
};

const withheld: Partial<Record<Claim['stance'], string>> = {
	denies: 'denied',
	withdraws: 'withdrawn'
};

/** "denied", "withdrawn", or undefined for a claim that stands. */
export function retraction(claim: Claim): string | undefined {
	return withheld[claim.stance];
}

/** "denied on 18 December 2011" */
export function retractionDated(claim: Claim): string | undefined {
	const taken = retraction(claim);
	return taken && `${taken} ${whenText(claim.said)}`;
}

/** The claimant as this one statement names it, with a capital to open a row or a sentence. */
export function claimantName({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.name);
}

/** The same where a drawing has little room: the actor's short name, where there is one. */
export function claimantLabel({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.short ?? claimant.name);
}

export function basis({ claim }: ClaimRecord): string {
	return claim.basis.map((item) => bases[item]).join(', ');
}

export function placeName({ names }: Place): string {
	return names.en;
}

export function scope({ claim, places }: ClaimRecord): string {
	if (claim.scope === 'not-stated') return 'place not stated';
	if (claim.scope === 'unclear') return 'place unclear';
	return places.map(placeName).join(' and ');
}

/** Who is counted and where: "passengers; Exampleton". */
export function counted(record: ClaimRecord): string {
	return [record.claim.population, scope(record)].filter(Boolean).join('; ');
}

/** What a card to sort shows: the figure and what it counts, but not who says so. */
export function withoutClaimant(record: ClaimRecord): { figure: string; counts: string } {
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

/** Whether the claimant is itself the carrier, as a newspaper's own sentence is. */
function ownVoice({ claimant, source }: ClaimRecord): boolean {
	return claimant.name === source.carrier;
}

/** "via The Norrvik Courier, ¶2"; "in its own words, ¶1" where claimant and carrier are one. */
export function via(record: ClaimRecord): string {
	const { citation, source } = record;
	return ownVoice(record)
		? `in its own words, ${citation.locator}`
		: `via ${source.carrier}, ${citation.locator}`;
}

/**
 * A claim as one full sentence, for a screen reader and for the card: who, where we read it,
 * when, the figure with its open end, and on what basis.
 */
export function claimSentence(record: ClaimRecord): string {
	const { claim, source, citation } = record;
	const voice = ownVoice(record) ? 'in its own words' : `as reported by ${source.carrier}`;
	const clauses = [
		statement(record),
		openness(claim.quantity),
		preferred(claim.quantity),
		claim.population && `said of ${claim.population}`,
		scope(record),
		`basis ${basis(record) === bases['not-stated'] ? 'not stated' : `given: ${basis(record)}`}`
	].filter(Boolean);
	return `${claimantName(record)}, said ${whenText(claim.said)}, ${voice} (${citation.locator}): ${clauses.join('; ')}.`;
}

/** The sentence, and after it the claimant's stake: what a row is called and a card says. */
export function statementInFull(record: ClaimRecord): string {
	return `${claimSentence(record)} ${capital(stakeText(record.claimant.stake, record.terms))}.`;
}

function statement({ claim, terms }: ClaimRecord): string {
	const { quantity, measure, unit } = claim;
	const { many, one } = measureTexts(measure, terms);
	const said = (() => {
		switch (quantity.kind) {
			case 'unknown':
				return `number of ${many} not known`;
			case 'none':
				return `no number of ${many} stated`;
			case 'words':
				return `${figure(quantity)} (${many})`;
			default:
				return unit
					? `${figureInUnit(claim)} (${many})`
					: `${figure(quantity)} ${endsInOne(quantity) ? one : many}`;
		}
	})();
	const taken = retraction(claim);
	return taken ? `${said}, ${taken}` : said;
}

/** Whether the figure's last word is the number one: "up to 1", but not "1 or more". */
function endsInOne(quantity: Quantity): boolean {
	return 'n' in quantity && quantity.n === 1 && quantity.kind !== 'atLeast';
}

/** Over the axis: "deaths stated", or its unit. */
export function axisTitle(
	measure: Measure,
	unit: string | undefined,
	terms: Pick<OwnTerms, 'measures'>
): string {
	return unit ?? measureTexts(measure, terms).axis;
}

/** "Deaths in Exampleton, 1 March 1901"; the measure alone where no event is counted. */
export function figureHeading(
	measure: Measure,
	event: LessonEvent | undefined,
	lesson: Pick<Lesson, 'places' | 'measures'>
): string {
	const { heading } = measureTexts(measure, lesson);
	if (!event) return heading;
	const place = lesson.places.find(({ id }) => id === event.place);
	const where = event.where ?? (place && placeName(place));
	return `${heading}${where ? ` in ${where}` : ''}, ${dateText(event.dates[0]!.date)}`;
}

/** The one sentence that says what the figure shows. */
export function summary({ statements, numbers, sources, canAllHold }: Agreement): string {
	if (!statements) return 'No statement in this view.';
	const counted = `${capital(inWords(statements))} statement${statements === 1 ? '' : 's'} in ${inWords(sources)} source${sources === 1 ? '' : 's'}`;
	if (!numbers)
		return `${counted}; ${statements === 1 ? 'it names' : 'none names'} no number.`.replace(
			'none names no',
			'none names a'
		);
	if (statements === 1) return `${counted}; it names a number.`;
	const all = statements === 2 ? 'both' : 'all';
	const named =
		numbers === 1 ? 'one names a number' : `${numbers === statements ? all : inWords(numbers)} name a number`;
	const together =
		canAllHold === false
			? ', and the numbers do not agree'
			: canAllHold
				? ', and the numbers can stand together'
				: '';
	return `${counted}; ${named}${together}.`;
}

/** A source as a line of a bibliography, without its title (which stands before it as a link or in italics). */
export function imprint(source: Source): string {
	const date = issuedText(source.issued);
	const { 'container-title': container, publisher, volume, issue, editor, page, translator } = source;
	return [
		container && (PART_OF_A_BOOK.test(source.type) ? `in ${container}` : container),
		source.edition && edition(source.edition),
		volume && `volume ${volume}`,
		issue && `number ${issue}`,
		editor && !standsForAuthor(source) && `edited by ${personNames(editor)}`,
		translator && `translated by ${personNames(translator)}`,
		publisher !== container && publisher,
		source['publisher-place'],
		source.archive,
		source.issued && source.hour ? `${date}, ${source.hour} as stated` : date,
		page && pages(page)
	]
		.filter(Boolean)
		.join(', ');
}

/** The imprint as a sentence of its own. */
export function imprintSentence(source: Source): string {
	return asSentence(imprint(source)).replace(/^no date/, 'No date');
}

/** "17 December 2011", "31 December 2014 to 1 January 2015", "from 2014 on", "about 1819", "autumn 2017", "100 BC", "no date". */
function issuedText(issued: Source['issued']): string {
	if (!issued) return 'no date';
	const [first, last] = issued['date-parts'] ?? [];
	const day = ([year, month, date]: number[]) => {
		const season = month && seasons[String(month)];
		const name = season ? `${season} ${Math.abs(year!)}` : calendarDate(Math.abs(year!), month, date);
		return year! < 0 ? `${name} BC` : name;
	};
	const stated =
		first && (!last ? day(first) : last[0] ? `${day(first)} to ${day(last)}` : `from ${day(first)} on`);
	return `${issued.circa ? 'about ' : ''}${issued.literal ?? stated ?? 'no date'}`;
}

/** "2nd edition", "revised edition", "Abridged ed." */
function edition(stated: string): string {
	if (!/^\d+$/.test(stated)) return /\bed(ition|\.|n\b)/i.test(stated) ? stated : `${stated} edition`;
	const ending = /1[123]$/.test(stated)
		? 'th'
		: ({ '1': 'st', '2': 'nd', '3': 'rd' }[stated.at(-1)!] ?? 'th');
	return `${stated}${ending} edition`;
}

/** Types of CSL whose container is a book: the title is of a part of it. */
const PART_OF_A_BOOK = /^(chapter|entry|entry-dictionary|entry-encyclopedia|paper-conference)$/;

/** "page 4", "pages 12–15" */
function pages(page: string): string {
	return `page${/\w[^\w]+\w/.test(page) ? 's' : ''} ${page.replace(/(?<=\w)\s*-+\s*(?=\w)/g, '–')}`;
}

function personNames(people: Source['author'] & object): string {
	return people
		.map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
		.join(', ');
}

/** Whether its editors stand where the author would: of a whole book, not of the part of one. */
function standsForAuthor({ author, type }: Source): boolean {
	return !author && !PART_OF_A_BOOK.test(type);
}

/** Who made it: its authors, or its editors, who are called so; empty where neither is stated. */
export function authors(source: Source): string {
	const { author, editor } = source;
	if (author) return personNames(author);
	return editor && standsForAuthor(source)
		? `${personNames(editor)} (${editor.length === 1 ? 'editor' : 'editors'})`
		: '';
}

/** "Looked up on 23 November 2026, in the copy kept by the county archive."; undefined where neither is stated. */
export function lookedUp({ captured }: Source, host: Actor | undefined): string | undefined {
	if (captured === undefined && !host) return undefined;
	const day =
		captured && ` on ${calendarDate(...(captured.split('-').map(Number) as [number, number, number]))}`;
	return `Looked up${day ?? ''}${day && host ? ',' : ''}${host ? ` in the copy kept by ${host.name}` : ''}.`;
}

/** A text of an author's that stands among sentences, with the full stop that it may lack. */
export function asSentence(text: string): string {
	return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}

/** What a party is and has at stake, and of a voice that is protected why it is not named: "police; stake not known". */
export function position({ role, stake, risk }: Actor, terms: Pick<OwnTerms, 'labels'>): string {
	return [roleText(role, terms), stakeText(stake, terms), risk && 'not named here, for their safety']
		.filter(Boolean)
		.join('; ');
}

/** How to cite a lesson: title, version, its date, licence. */
export function citeLesson({ title, version, changes, licence }: Lesson): string {
	const date = changes.find((change) => change.version === version)?.date;
	return `${title}. Crossread, ${ui.version} ${version}${date ? `, ${dateText(date)}` : ''}. ${licence.id}.`;
}

export const access: Record<Source['access'], string> = {
	'on-site': 'Its reporter was at the place.',
	escorted: 'Its reporter was led there by officials.',
	remote: 'Written from elsewhere.',
	blocked: 'Its reporter was kept from the place.',
	unknown: 'Where its reporter was is not known.'
};

/** What of it we read: "We read it whole.", "We read a part of it: pages 81–82." */
export function seen({ seen, pages: part }: Source): string {
	switch (seen) {
		case 'full':
			return 'We read it whole.';
		case 'part':
			return asSentence(`We read a part of it: ${/^[\divxlc]/i.test(part ?? '') ? pages(part!) : part}`);
		case 'opening':
			return 'We read its opening only.';
		case 'second-hand':
			return 'We did not see it; we read of it elsewhere.';
	}
}

/** How to read the drawing, and how many statements it cannot hold beside the others. */
export function drawingNote(apart: number): string {
	if (!apart) return ui.order;
	return `${ui.order} ${capital(inWords(apart))} ${apart === 1 ? 'statement counts' : 'statements count'} other people or places and ${apart === 1 ? 'stands' : 'stand'} in the table only.`;
}

export const ui = {
	columns: {
		claimant: 'who says so',
		basis: 'how they know',
		words: 'in words',
		unknown: 'not known'
	},
	table: {
		caption: 'The same statements as a table',
		claimant: 'Who says so',
		carrier: 'Where we read it',
		said: 'Said on',
		figure: 'Figure',
		kind: 'Kind of statement',
		counted: 'Who is counted, and where',
		basis: 'How they know',
		notStated: 'not stated'
	},
	order:
		'Rows are ordered by how the claimant could know, then by date: no ranking of truth. Side by side does not mean equally founded.',
	focused: 'A bar at the left of a row: the text speaks of it.',
	hint: 'Choose a row for the whole statement and its source; arrow keys move, Escape closes.',
	chosen: 'In full',
	notDrawn: 'This figure could not be drawn.',
	close: 'Close',
	sources: 'Sources',
	source: 'Source',
	wording: 'In the source’s words',
	reading: {
		label: 'Read as',
		scroll: 'Scroll story',
		steps: 'Step by step',
		present: 'Presentation',
		plain: 'Plain article'
	},
	yourAnswer: 'Your answer first. It stays on this page and is sent to nobody.',
	ourAnswer: 'What the sources allow to say',
	back: 'Back',
	next: 'Next',
	leave: 'Leave',
	more: 'More below ↓',
	guard: 'The next press opens this step. To pass it over, take the link.',
	skipStep: (next: string) => `Skip this step and go to “${next}”`,
	kicker: 'A lesson in reading sources across one another',
	skipToText: 'Skip to the text',
	contentNote: 'Before you read',
	step: (n: number, of: number) => `Step ${n} of ${of}`,
	allStatements: 'Everything said, in full',
	allEvents: 'All events, by date',
	allPlaces: 'All places, and who could report from them',
	allLead: 'Every statement, event, account and place of this lesson, whole, with where we read it.',
	download: 'Take it with you',
	downloadCsv: 'All statements as a table (CSV)',
	downloadJson: 'The whole lesson as data (JSON)',
	version: 'version',
	licence: 'The text of this lesson is free to use and to adapt under',
	softwareLicence: 'The software is free under the MIT licence.',
	original: 'Read it at',
	archived: 'Archived copy',
	from: 'From the lesson',
	notFound: {
		title: 'Page not found',
		text: 'There is no page at this address.',
		lessons: (n: number) => (n === 1 ? 'This site holds the lesson' : 'This site holds the lessons')
	}
} as const;
