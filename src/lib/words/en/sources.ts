/** English: how sources read. */
import type { Actor, Source } from '../../lesson/schema.ts';
import type { CoreWords } from '../types.ts';
import { calendarDate, seasons } from './dates.ts';

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

export const access: CoreWords['access'] = {
	'on-site': 'Its author was at the place.',
	escorted: 'Its author was led there by officials.',
	remote: 'Written from elsewhere.',
	blocked: 'Its author was kept from the place.',
	unknown: 'Where its author was is not known.'
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
