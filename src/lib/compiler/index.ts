/** Lesson folder → `Lesson`, or every problem at once. Node only: nothing outside `compiler/` and `cli/` imports it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { unknownWord } from '../lesson/atoms.ts';
import { nearest, whichThereAre } from '../lesson/nearest.ts';
import { parseLesson, schemaProblems } from '../lesson/parse.ts';
import { LessonError, type Problem } from '../lesson/problem.ts';
import { reading } from '../lesson/records.ts';
import type { Lesson, Place, PreparedMap } from '../lesson/schema.ts';
import { defaultTracks } from '../lesson/terms.ts';
import { SCHEMA_VERSION } from '../lesson/version.ts';
import { lessonWarnings } from '../lesson/warnings.ts';
import { numberWordsOf } from '../words/number-words/index.ts';
import { authoredSchemas, KNOWN_FILES, REQUIRED, type DataFileName } from './authored.ts';
import { citedSources } from './cited.ts';
import { DataFile, parsePath, type Path } from './data-file.ts';
import { featurePath, toPlace } from './geojson.ts';
import { prepareMaps, settingsWarnings } from './maps/index.ts';
import { plainNumerals } from './plain-numerals.ts';
import { nameProblems, protectActors, withoutWithheld } from './protect.ts';
import { readLessonFile, unknownFiles, unreadFiles } from './read.ts';
import { readSections, type SectionFile } from './sections.ts';

export { LessonError, describeProblem, type Problem } from '../lesson/problem.ts';
export type { Lesson } from '../lesson/schema.ts';

type Schemas = ReturnType<typeof authoredSchemas>;
type Values = { [F in DataFileName]: v.InferOutput<Schemas[F]> };

/** UTC, until lesson.yaml has been read. */
const NO_OFFSET = '+00:00';

export interface CompileOptions {
	/**
	 * Called with each warning: what compiles and may still not be meant, such as a view that shows nothing, a claim in no
	 * view, a source nobody cites, a file that is not read. Warnings on the lesson itself come when it has no problems.
	 * @default none is told
	 */
	onwarning?: (warning: Problem) => void;
}

/**
 * Compiles the lesson in a folder.
 *
 * @param folder path of the lesson folder
 * @throws {LessonError} with all problems, each with its file, and its line where the file could be read
 */
export async function compileLesson(folder: string, { onwarning }: CompileOptions = {}): Promise<Lesson> {
	const draft = new Draft(folder);
	if (onwarning) for (const warning of await unreadFiles(folder, KNOWN_FILES)) onwarning(warning);
	// First, since dates are read in its time zone, prose in its language, and its maps name files; then one after the
	// other, so that problems keep their order.
	const settings = await draft.load('lesson.yaml');
	await draft.refuseStrangers();
	const files = {
		actors: await draft.load('actors.yaml'),
		sources: await draft.load('sources.json'),
		readings: await draft.load('readings.yaml'),
		places: await draft.load('places.geojson'),
		events: await draft.load('events.yaml'),
		claims: await draft.load('claims.yaml'),
		relations: await draft.load('relations.yaml'),
		accounts: await draft.load('accounts.yaml'),
		reach: await draft.load('reach.yaml'),
		glossary: await draft.load('glossary.yaml'),
		documents: await draft.load('documents.yaml'),
		activities: await draft.load('activities.yaml')
	};
	const narrative = await draft.loadSections('narrative.md', true);
	const method = await draft.loadSections('method.md', false);
	const teaching = await draft.loadSections('teaching.md', false);
	const steps = narrative?.sections.map(({ settings: block, ...section }, index) => ({
		...draft.settings(narrative, block, index),
		...plainSection(section)
	}));
	const { actors, withheld, problems } = protectActors(files.actors ?? []);
	draft.problems.push(...problems.map((one) => draft.place(one)));
	draft.throwProblems();
	const places = (files.places?.features ?? []).map((feature) => toPlace(feature, settings!.language));

	const units = new Map(settings!.measures.map(({ id, unit }) => [id, unit]));
	const tracks = defaultTracks(settings!);
	const lesson = {
		...settings!,
		maps: await draft.maps(settings!.maps, places),
		actors,
		sources: draft
			.joinSources(
				files.sources!,
				files.readings ?? {},
				citedSources({ ...files, sources: [], steps, method, teaching })
			)
			.map((source) => withoutWithheld(source, withheld)),
		places,
		events: files.events!,
		claims: files.claims!.map((claim) => {
			const unit = claim.unit ?? units.get(claim.measure);
			return unit === undefined ? claim : { ...claim, unit };
		}),
		relations: files.relations ?? [],
		moments: files.accounts?.moments ?? [],
		accounts: files.accounts?.accounts ?? [],
		reach: files.reach ?? [],
		glossary: files.glossary ?? [],
		documents: files.documents ?? [],
		activities: files.activities ?? [],
		steps: steps!.map((step) => ({
			...step,
			views: step.views?.map((view) =>
				view.figure === 'timeline' ? { ...view, tracks: view.tracks ?? tracks } : view
			)
		})),
		method: method?.sections.map(plainSection) ?? [],
		teaching: teaching?.sections.map(plainSection) ?? []
	};
	draft.problems.push(
		...[...nameProblems(lesson, withheld), ...plainNumerals(lesson as Omit<Lesson, 'schemaVersion'>)].map(
			(one) => draft.place(one)
		)
	);
	try {
		const parsed = parseLesson({ schemaVersion: SCHEMA_VERSION, ...lesson });
		draft.throwProblems();
		if (onwarning)
			for (const warning of [
				...languageWarnings(parsed),
				...settingsWarnings(settings!.maps),
				...lessonWarnings(parsed)
			])
				onwarning(draft.place(warning));
		return parsed;
	} catch (error) {
		if (!(error instanceof LessonError) || error.issues === draft.problems) throw error;
		draft.problems.push(...error.issues.map((problem) => draft.place(problem)));
		throw new LessonError(draft.problems);
	}
}

/** Prose of a language whose number words are not known is checked for figures alone. */
function languageWarnings({ language }: Lesson): Problem[] {
	return numberWordsOf(language)
		? []
		: [
				{
					path: 'language',
					message: `number words are not checked in this language (${language}): write every count of people in figures, with its claim`
				}
			];
}

function plainSection({ id, heading, body }: SectionFile['sections'][number]) {
	return { id, heading, body };
}

/** A lesson on its way: the files read so far and what is wrong with them. */
class Draft {
	readonly problems: Problem[] = [];
	timeZone = NO_OFFSET;
	language = 'en';
	/** Lists of known words that its messages have given. */
	readonly #listed = new Set<string>();
	readonly #folder: string;
	readonly #data = new Map<string, DataFile>();
	readonly #sections = new Map<string, SectionFile>();
	/** Where in sources.json each source of the lesson stands. */
	readonly #sourceHomes: { index: number; id: string }[] = [];

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** A file with a slip in its name would otherwise be passed over without a word. */
	async refuseStrangers(): Promise<void> {
		const home = this.#data.get('lesson.yaml');
		const settings = home?.value;
		const named = filesNamed(settings);
		const strangers = (
			await unknownFiles(this.#folder, [...KNOWN_FILES, ...named.map(({ file }) => file)])
		).filter(
			// Where lesson.yaml cannot be read, nobody knows which files its maps name.
			(file) => settings !== undefined || !file.endsWith('.geojson')
		);
		const lacking = named.filter(({ file }) => !existsSync(join(this.#folder, file)));
		for (const file of strangers) {
			const meant = nearest(
				file,
				lacking.map((one) => one.file)
			);
			const slip = lacking.find((one) => one.file === meant);
			if (slip) {
				const message = `there is no file "${slip.file}" in the folder: did you mean ${file}?`;
				this.problems.push(home!.place({ path: '', message }, slip.path));
				continue;
			}
			this.problems.push({
				file,
				path: '',
				message: unknownWord(
					`is not a file of a lesson${file.endsWith('.geojson') ? ', nor named by one of the maps in lesson.yaml' : ''}`,
					file,
					KNOWN_FILES
				)
			});
		}
	}

	async load<F extends DataFileName>(file: F): Promise<Values[F] | undefined> {
		const text = await this.#read(file);
		if (text === undefined) return undefined;
		const data = new DataFile(file, text);
		this.#data.set(file, data);
		this.problems.push(...data.problems);
		if (file === 'lesson.yaml') this.#readAs(data.value);
		return this.#check(file, data, (problem) => data.place(problem)) as Values[F] | undefined;
	}

	async loadSections(file: string, settings: boolean): Promise<SectionFile | undefined> {
		const text = await this.#read(file);
		if (text === undefined) return undefined;
		const sections = readSections(file, text, settings, this.language);
		this.#sections.set(file, sections);
		this.problems.push(...sections.problems);
		return sections;
	}

	/** The maps of the lesson, drawn. */
	async maps(settings: Values['lesson.yaml']['maps'], places: readonly Place[]): Promise<PreparedMap[]> {
		const { maps, problems } = await prepareMaps(settings, places, {
			read: async (file, path) => {
				const { text, problem } = await readLessonFile(this.#folder, file, false);
				if (problem) this.problems.push(this.place({ path, message: `${file}: ${problem.message}` }));
				return text;
			}
		});
		this.problems.push(...problems.map((one) => this.place(one)));
		return maps;
	}

	/** The yaml block of a step, checked. */
	settings(narrative: SectionFile, block: DataFile | undefined, index: number) {
		if (!block) return undefined;
		return this.#check('narrative.md', block, (problem) =>
			narrative.place(problem, [index, ...parsePath(problem.path)])
		) as v.InferOutput<Schemas['narrative.md']> | undefined;
	}

	/**
	 * The bibliography's items with how each was read. An export may hold more than the lesson uses: a source without a
	 * reading is left out where nothing cites it, and asked for, together with its like, where something does.
	 */
	joinSources(
		items: Values['sources.json'],
		readings: Values['readings.yaml'],
		cited: ReadonlySet<string>
	): Lesson['sources'] {
		const ids = new Set(items.map(({ id }) => id));
		const home = this.#data.get('readings.yaml');
		const unreadIds = [...ids].filter((id) => !Object.hasOwn(readings, id));
		const without = unreadIds.filter((id) => cited.has(id));
		const meant = new Set<string>();
		/** What the lesson calls by the key of its reading, of which the bibliography has a slip. */
		const called = new Map<string, string[]>();
		for (const id of Object.keys(readings)) {
			if (ids.has(id)) continue;
			// A reading with a slip in its key is that of the source that lacks one, which is not asked for as well.
			const near = nearest(id, without);
			if (near !== undefined) meant.add(near);
			const item = cited.has(id) ? nearest(id, unreadIds) : undefined;
			if (item !== undefined) called.set(item, [...(called.get(item) ?? []), id]);
			const message = `there is no "${id}" in sources.json${whichThereAre(id, near === undefined ? [...ids] : [near])}`;
			this.problems.push(home!.place({ path: id, message }, [id]));
		}
		const unread = without.filter((id) => !meant.has(id));
		if (unread.length) {
			const shown =
				unread.length > 6
					? `${unread.slice(0, 5).join(', ')} and ${unread.length - 5} more`
					: unread.join(', ');
			const message = `${unread.length === 1 ? 'one source that is cited has' : `${unread.length} sources that are cited have`} no reading yet: ${shown}; "crossread import" with this folder begins readings.yaml`;
			const problem = { path: '', message };
			this.problems.push(home ? home.place(problem) : { ...problem, file: 'readings.yaml' });
		}
		return items.flatMap((item, index) =>
			[item.id, ...(called.get(item.id) ?? [])].flatMap((id) => {
				const known = Object.hasOwn(readings, id) ? readings[id]! : undefined;
				if (!known && !cited.has(id)) return [];
				this.#sourceHomes.push({ index, id });
				// What is asked for already is no reason for further problems.
				return [{ ...item, id, ...(known ?? { carrier: item.title, access: 'unknown', seen: 'full' }) }];
			})
		);
	}

	throwProblems(): void {
		if (this.problems.length) throw new LessonError(this.problems);
	}

	/** A problem at a path of the lesson, `claims[1].claimant`, as the place in the file that it came from. */
	place(problem: Problem): Problem {
		const [first, ...rest] = parsePath(problem.path);
		const file = HOMES[String(first)];
		if (first === 'steps') return this.#sections.get('narrative.md')!.place(problem, rest);
		if (first === 'method' || first === 'teaching')
			return this.#sections.get(`${first}.md`)!.place(problem, rest);
		if (first === 'sources' && Object.hasOwn(reading.entries, String(rest[1]))) {
			const { id } = this.#sourceHomes[Number(rest[0])]!;
			return this.#data.get('readings.yaml')!.place(problem, [id, ...rest.slice(1)]);
		}
		const data = this.#data.get(file ?? 'lesson.yaml');
		if (!data) return problem;
		if (first === 'places') return data.place(problem, featurePath(rest));
		if (first === 'sources' && rest.length)
			return data.place(problem, [this.#sourceHomes[Number(rest[0])]!.index, ...rest.slice(1)]);
		if (first === 'moments' || first === 'accounts') return data.place(problem, [first, ...rest]);
		return data.place(problem, file ? rest : ([first, ...rest] as Path));
	}

	/** Dates and prose are read as lesson.yaml says, also where something else in it is wrong, and its own are too. */
	#readAs(settings: unknown): void {
		const { entries } = authoredSchemas(NO_OFFSET, 'en')['lesson.yaml'];
		const { timeZone, language } = (settings ?? {}) as Record<string, unknown>;
		if (v.is(entries.timeZone, timeZone)) this.timeZone = timeZone;
		if (v.is(entries.language, language)) this.language = language;
	}

	async #read(file: string): Promise<string | undefined> {
		const optional = !REQUIRED.includes(file);
		const { text, problem } = await readLessonFile(this.#folder, file, optional);
		if (problem) this.problems.push(problem);
		return text;
	}

	#check(file: keyof Schemas, data: DataFile, place: (problem: Problem) => Problem): unknown {
		if (!data.readable) return undefined;
		const schema = authoredSchemas(this.timeZone, this.language)[file] as v.GenericSchema;
		if (data.value === null && file !== 'narrative.md') {
			const nothing = schema.type === 'array' ? 'is empty; write [] for a list of none' : 'is empty';
			this.problems.push({ file, path: '', message: nothing, line: 1, column: 1 });
			return undefined;
		}
		const result = v.safeParse(schema, data.value);
		if (result.success) return result.output;
		this.problems.push(...schemaProblems(result.issues, this.#listed).map(place));
		return undefined;
	}
}

/** The files that lesson.yaml names for its maps, whatever else is wrong with it. */
function filesNamed(settings: unknown): { path: Path; file: string }[] {
	const { maps } = (settings ?? {}) as { maps?: unknown };
	return (Array.isArray(maps) ? maps : []).flatMap((map: Record<string, unknown> | null, index) =>
		['file', 'boundaries'].flatMap((key) => {
			const file = map?.[key];
			return typeof file === 'string' ? [{ path: ['maps', index, key], file }] : [];
		})
	);
}

/** The file in which each list of the lesson stands; what is not here stands in lesson.yaml. */
const HOMES: Partial<Record<string, DataFileName>> = {
	actors: 'actors.yaml',
	sources: 'sources.json',
	places: 'places.geojson',
	events: 'events.yaml',
	claims: 'claims.yaml',
	relations: 'relations.yaml',
	moments: 'accounts.yaml',
	accounts: 'accounts.yaml',
	reach: 'reach.yaml',
	glossary: 'glossary.yaml',
	documents: 'documents.yaml',
	activities: 'activities.yaml'
};
