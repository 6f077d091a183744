/** What every rule asks of a lesson: is there such a record, and which is it. */
import { grouped } from '../grouped.ts';
import { whichThereAre } from '../nearest.ts';
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
	/** The records that hold a reference to what there is not, and whatever in them holds it. */
	readonly #unsure = new Set<unknown>();
	readonly #unknown = new WeakSet<Problem>();
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
			: this.unknown(path, `there is no "${id}" in ${collection}${whichThereAre(id, [...records.keys()])}`);
	}

	/** The problem of a reference to what there is not. From now on the record that holds it is not `sure`. */
	unknown(path: string, message: string): Problem[] {
		let node: unknown = this.lesson;
		for (const key of path.match(/[^.[\]]+/g) ?? []) {
			node = (node as Record<string, unknown> | undefined)?.[key];
			this.#unsure.add(node);
		}
		const problem = { path, message };
		this.#unknown.add(problem);
		return [problem];
	}

	/**
	 * The problems, with one reference to what there is not told once, wherever it stands: where it is the declaration that
	 * is mistyped, each use of it is right.
	 */
	once(problems: readonly Problem[]): Problem[] {
		const told = grouped(problems, (problem) => (this.#unknown.has(problem) ? problem.message : problem));
		return [...told.values()].map(([first, ...more]) => {
			const { message } = first!;
			const begins = message.endsWith('?') ? ' It' : '; it';
			return more.length
				? { ...first!, message: `${message}${begins} is named in ${more.length + 1} places, here first` }
				: first!;
		});
	}

	/**
	 * Whether all references of some records lead somewhere. Where one does not, that is the problem: whatever follows from
	 * it, as that two claims have two claimants, is mended with it and is none of its own.
	 */
	sure(...records: readonly unknown[]): boolean {
		return !records.some((record) => this.#unsure.has(record));
	}

	/** Whether any reference leads nowhere, as far as it has been looked for. */
	get unsure(): boolean {
		return this.#unsure.size > 0;
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
