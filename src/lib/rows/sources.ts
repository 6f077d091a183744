/** A source as an entry of a list: what it is, where it was written from, who owned it, what of it we read. */
import { webAddress } from '../figure/web-address.ts';
import type { Actor, Source } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';

export interface SourceEntry {
	/** Who made it; empty where nobody is stated. */
	authors: string;
	title: string;
	/** The language of the title, where it is stated. */
	language?: string | undefined;
	/** The rest of its line in a bibliography, as a sentence. */
	imprint: string;
	/** Sentences on how it was written and read. */
	notes: readonly string[];
	/** Where it stands on the web, and its archived copy. An address that leads nowhere has no `href`. */
	links: readonly { label: string; text: string; href?: string | undefined }[];
}

/** @param actors those among whom is the keeper of the copy that was read */
export function sourceEntry(source: Source, actors: readonly Actor[], words: CoreWords): SourceEntry {
	const { title, language, access, owner, note, host, URL, archiveUrl } = source;
	const link = (label: string, text: string) => ({ label, text, href: webAddress(text) });
	return {
		authors: words.authors(source),
		title,
		language,
		imprint: words.imprintSentence(source),
		notes: [
			words.access[access],
			owner,
			words.seen(source),
			words.lookedUp(
				source,
				actors.find(({ id }) => id === host)
			),
			note && words.asSentence(note)
		].filter((sentence): sentence is string => Boolean(sentence)),
		links: [
			...(URL ? [link(words.ui.original, URL)] : []),
			...(archiveUrl ? [link(words.ui.archived, archiveUrl)] : [])
		]
	};
}
