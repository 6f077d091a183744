/** What every rule asks of a lesson: is there such a record, and which is it. */
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Lesson } from '../schema.ts';

/** The collections whose records have ids that others refer to. */
export const COLLECTIONS = [
	'actors',
	'sources',
	'places',
	'maps',
	'events',
	'claims',
	'moments',
	'accounts',
	'reach',
	'glossary',
	'documents',
	'activities',
	'paths',
	'steps',
	'method',
	'teaching'
] as const;
export type Collection = (typeof COLLECTIONS)[number];

export class LessonIndex {
	readonly lesson: Lesson;
	readonly #maps: { readonly [C in Collection]: ReadonlyMap<string, Lesson[C][number]> };

	constructor(lesson: Lesson) {
		this.lesson = lesson;
		this.#maps = Object.fromEntries(
			COLLECTIONS.map((name) => [name, new Map(lesson[name].map((record) => [record.id, record]))])
		) as never;
	}

	get<C extends Collection>(collection: C, id: string): Lesson[C][number] | undefined {
		return this.#maps[collection].get(id);
	}

	/** The problem of an id that leads nowhere, or none. */
	dangling(collection: Collection, id: string | undefined, path: string): Problem[] {
		const records = this.#maps[collection];
		return id === undefined || records.has(id)
			? []
			: [{ path, message: `there is no "${id}" in ${collection}${didYouMean(id, [...records.keys()])}` }];
	}

	danglingAll(collection: Collection, ids: readonly string[] | undefined, path: string): Problem[] {
		return (ids ?? []).flatMap((id, index) => this.dangling(collection, id, `${path}[${index}]`));
	}
}

/** Ids that stand twice; `where` names their list in the sentence. */
export function duplicates(records: readonly { id: string }[], path: string, where: string): Problem[] {
	const seen = new Set<string>();
	return records.flatMap(({ id }, index) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [{ path: `${path}[${index}].id`, message: `"${id}" stands twice in ${where}; ids are unique` }];
	});
}
