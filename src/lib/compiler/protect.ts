/**
 * Voices whose identity is protected: the names that an author notes of them stay in the author's file. The compiled lesson
 * holds a description in their place, and text that holds such a name does not compile, so that nothing made of a lesson,
 * an export, a table, a search index or a spoken sentence, can give it away.
 */
import type * as v from 'valibot';
import type { Problem } from '../lesson/problem.ts';
import type { authoredActor, sourceItem } from '../lesson/records.ts';
import type { Actor } from '../lesson/schema.ts';

type Authored = v.InferOutput<typeof authoredActor>;
type SourceItem = v.InferOutput<typeof sourceItem>;

/** What a protected voice is called, and the names that may stand nowhere, each in the ways it may be written. */
export interface Withheld {
	description: string;
	names: readonly string[][];
}

/** The actors as the lesson holds them, and what is withheld of them. */
export function protectActors(authored: readonly Authored[]): {
	actors: Actor[];
	withheld: Withheld[];
	problems: Problem[];
} {
	const problems: Problem[] = [];
	const withheld: Withheld[] = [];
	const actors = authored.map(({ name, description, ...actor }, i): Actor => {
		const wrong = (key: string, message: string) => problems.push({ path: `actors[${i}]${key}`, message });
		if (actor.risk === undefined) {
			if (name === undefined) wrong('.name', 'is missing');
			else if (typeof name !== 'string') wrong('.name', 'must be one name, as it stands in a sentence');
			if (description !== undefined)
				wrong('.description', 'stands in place of a name that is protected; add risk: protect-identity');
			return { ...actor, name: String(name) };
		}
		if (description === undefined) {
			wrong(
				'',
				'a protected voice is called by a description, as description: a ferryman; what stands under name is never shown'
			);
			return { ...actor, name: '' };
		}
		const names = [name ?? []].flat().map(spellings);
		if (names.length) withheld.push({ description, names });
		return { ...actor, name: description };
	});
	return { actors, withheld, problems };
}

/** An item without those of its authors, editors and translators whose names are withheld. */
export function withoutWithheld<Item extends SourceItem>(item: Item, withheld: readonly Withheld[]): Item {
	const { author, editor, translator, ...rest } = item;
	const isWithheld = ({ family, given, literal }: NonNullable<SourceItem['author']>[number]) => {
		const [full] = spellings([given, family, literal].filter(Boolean).join(' '));
		return withheld.some(({ names }) => names.some((name) => name[0] === full || name[1] === full));
	};
	const kept = Object.entries({ author, editor, translator }).flatMap(([key, people]) => {
		const named = people?.filter((person) => !isWithheld(person));
		return named?.length ? [[key, named]] : [];
	});
	return { ...rest, ...Object.fromEntries(kept) } as Item;
}

/** Every text and every id of a lesson that holds a name that is withheld. The message does not repeat it. */
export function nameProblems(lesson: object, withheld: readonly Withheld[]): Problem[] {
	const problems: Problem[] = [];
	if (!withheld.length) return problems;
	const check = (text: string, path: string) => {
		const read = [text, decoded(text)].map((one) => ` ${words(one).join(' ')} `);
		const found = withheld.find(({ names }) =>
			names.flat().some((name) => read.some((one) => one.includes(` ${name} `)))
		);
		if (found)
			problems.push({
				// What is called name in the lesson is the author's description.
				path: path.replace(/^(actors\[\d+\])\.name$/, '$1.description'),
				message: `holds the name of a voice whose identity is protected; call it “${found.description}”`
			});
	};
	const visit = (node: unknown, path: string): void => {
		if (typeof node === 'string') check(node, path);
		else if (Array.isArray(node)) {
			// A name may run over emphasis and links: the texts of a paragraph are read as one.
			if (node.some(isInline)) check(node.map((item) => (isInline(item) ? item.text : ' ')).join(''), path);
			else node.forEach((item, index) => visit(item, `${path}[${index}]`));
		} else if (typeof node === 'object' && node !== null)
			for (const [key, value] of Object.entries(node)) visit(value, path ? `${path}.${key}` : key);
	};
	visit(lesson, '');
	return problems;
}

/** A part of a paragraph that prints words. */
function isInline(node: unknown): node is { text: string } {
	const part = node as { type?: unknown; text?: unknown } | null;
	return typeof part?.type === 'string' && typeof part.text === 'string';
}

/** A name as it is read, the last name first, and in one word, as in an address. */
function spellings(name: string): string[] {
	const parts = words(name);
	if (!parts.length) return [];
	const turned = [parts.at(-1)!, ...parts.slice(0, -1)];
	return [parts.join(' '), turned.join(' '), parts.join(''), turned.join('')];
}

/** The words of a text without case, accents, hyphens and what is not seen. */
function words(text: string): string[] {
	return (
		text
			.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
