/**
 * The compiled lesson: what `crossread compile` writes and every component reads.
 *
 * Records are strict: a key that is not named here is a problem, not something to pass over.
 */
import * as v from 'valibot';
import { id, record } from './atoms.ts';
import * as records from './records.ts';
import { SCHEMA_VERSION } from './version.ts';

const {
	event,
	claim,
	relation,
	moment,
	account,
	reach,
	document,
	term,
	activity,
	step,
	section,
	preparedMap,
	lessonSettings
} = records.recordSchemas(records.resolvedDate, records.resolvedProse, records.resolvedSaid, v.array(id));

const source = record({ ...records.sourceItem.entries, ...records.reading.entries });

export const LessonSchema = record({
	/** The version of this shape. */
	schemaVersion: v.literal(SCHEMA_VERSION),
	...lessonSettings,
	/** Everyone who says, tells or does something. */
	actors: v.array(records.actor),
	/** Every source, with how it was read. */
	sources: v.array(source),
	/** Every place. */
	places: v.array(records.place),
	/** The maps that views can name, prepared. */
	maps: v.array(preparedMap),
	/** Every event. */
	events: v.array(event),
	/** Every claim. */
	claims: v.array(claim),
	/** What claims do to one another. */
	relations: v.array(relation),
	/** What the accounts are asked. */
	moments: v.array(moment),
	/** What is told of a moment. */
	accounts: v.array(account),
	/** Who could report from where. */
	reach: v.array(reach),
	/** Words that need explaining. */
	glossary: v.array(term),
	/** The documents of the classroom set. */
	documents: v.array(document),
	/** What a class can do. */
	activities: v.array(activity),
	/** The steps, in order. */
	steps: v.pipe(v.array(step), v.minLength(1, 'needs a step')),
	/** How the lesson was made. */
	method: v.array(section),
	/** For the teacher. */
	teaching: v.array(section)
});

export type ResolvedDate = v.InferOutput<typeof records.resolvedDate>;
/** When something was said: a date, or none. */
export type SaidDate = v.InferOutput<typeof records.resolvedSaid>;
export type Prose = v.InferOutput<typeof records.resolvedProse>;
export type Block = Prose[number];
export type Inline = (Block & { type: 'paragraph' })['children'][number];
export type Quantity = v.InferOutput<typeof records.quantity>;
export type Actor = v.InferOutput<typeof records.actor>;
export type Source = v.InferOutput<typeof source>;
export type Citation = v.InferOutput<typeof records.citation>;
/** The id of a measure: a universal one, or one that the lesson declares. */
export type Measure = Claim['measure'];
export type Place = v.InferOutput<typeof records.place>;
export type PreparedMap = v.InferOutput<typeof preparedMap>;
export type LessonEvent = v.InferOutput<typeof event>;
export type Claim = v.InferOutput<typeof claim>;
export type Basis = Claim['basis'][number];
export type Relation = v.InferOutput<typeof relation>;
export type Moment = v.InferOutput<typeof moment>;
export type Account = v.InferOutput<typeof account>;
export type Reach = v.InferOutput<typeof reach>;
export type View = Step['views'][number];
export type ClaimsView = View & { figure: 'claims' };
export type TimelineView = View & { figure: 'timeline' };
export type MapView = View & { figure: 'map' };
export type AccountsView = View & { figure: 'accounts' };
export type WordsView = View & { figure: 'words' };
export type Term = v.InferOutput<typeof term>;
export type Step = v.InferOutput<typeof step>;
export type Lesson = v.InferOutput<typeof LessonSchema>;
