/**
 * The compiled lesson: what `crossread compile` writes and every component reads.
 *
 * Records are strict: a key that is not named here is a problem, not something to pass over.
 * The rules of meaning that a shape cannot express (dangling ids, uncited figures) stand in `rules.ts`.
 */
import * as v from 'valibot';
import { BASES, MEASURES } from './vocabulary.ts';

/** The version of this shape. A lesson of a later version is refused with a sentence that says so. */
export const SCHEMA_VERSION = 1;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'));
const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));

/** A calendar day, month or year in EDTF level 0: `2011-12-17`, `2011-12` or `2011`. */
const date = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day: 2011, 2011-12 or 2011-12-17'),
	v.check(isCalendarDate, 'is not a date of the calendar')
);

function isCalendarDate(value: string): boolean {
	const [year, month = 1, day = 1] = value.split('-').map(Number) as [number, number?, number?];
	const real = new Date(Date.UTC(year, month - 1, day));
	// What is not made of numbers has been called so already.
	if (Number.isNaN(real.getTime())) return true;
	return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

export const QuantitySchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('exact'), n: count }),
	v.pipe(
		v.strictObject({ kind: v.literal('range'), min: count, max: count }),
		v.check((range) => range.min < range.max, 'a range needs a min below its max')
	),
	v.strictObject({ kind: v.literal('atLeast'), n: count }),
	v.strictObject({ kind: v.literal('moreThan'), n: count }),
	v.strictObject({ kind: v.literal('upTo'), n: count }),
	v.strictObject({ kind: v.literal('about'), n: count }),
	v.strictObject({
		kind: v.literal('words'),
		term: text,
		bound: v.optional(v.picklist(['atLeast', 'upTo']))
	}),
	v.strictObject({ kind: v.literal('unknown'), why: text }),
	v.strictObject({ kind: v.literal('none') })
]);

export const RoleSchema = v.picklist([
	'government',
	'prosecutor',
	'police',
	'company',
	'union',
	'opposition',
	'ngo',
	'intergovernmental',
	'court',
	'press',
	'medical',
	'eyewitness',
	'researcher',
	'anonymous',
	'unattributed'
]);

/** What a party has at stake: a position, not a verdict and not a trust score. */
export const StakeSchema = v.picklist([
	'commands-the-forces',
	'employer',
	'affected',
	'campaigns-against',
	'state-owned',
	'funded-by-a-state',
	'none-known',
	'unknown'
]);

export const ActorSchema = v.strictObject({
	id,
	/** As it stands in a sentence: "the government of Kazakhstan". */
	name: text,
	role: RoleSchema,
	stake: StakeSchema,
	risk: v.optional(v.literal('protect-identity'))
});

/** One item of CSL-JSON, the part of it that a bibliography line here prints. */
export const CslSchema = v.strictObject({
	id,
	type: text,
	title: text,
	author: v.optional(
		v.array(
			v.strictObject({
				family: v.optional(text),
				given: v.optional(text),
				literal: v.optional(text)
			})
		)
	),
	issued: v.optional(
		v.strictObject({
			'date-parts': v.tuple([v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))])
		})
	),
	'container-title': v.optional(text),
	publisher: v.optional(text),
	language: v.optional(text),
	URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, 'must be an http address'))),
	note: v.optional(text)
});

/** How the source could know and what of it was read: stands beside the CSL item, which no export loses. */
export const ReadingSchema = v.strictObject({
	/** The carrier as a sentence names it: "The Moscow News". */
	carrier: text,
	access: v.picklist(['on-site', 'escorted', 'remote', 'blocked', 'unknown']),
	/** Who owns or pays for the carrier, in one clause. */
	owner: v.optional(text),
	seen: v.picklist(['full', 'opening', 'second-hand']),
	/** Which edition or hour this is, where the item carries one: "23:59". */
	hour: v.optional(text)
});

export const SourceSchema = v.strictObject({ ...CslSchema.entries, ...ReadingSchema.entries });

export const CitationSchema = v.strictObject({
	source: id,
	/** Where in the source: `¶2`, a page, or `opening` for a source not read whole. */
	locator: text,
	/** The source's own words for the figure, at most eight. */
	wording: v.optional(
		v.pipe(
			text,
			v.check((words) => words.split(/\s+/).length <= 8, 'may hold at most eight words')
		)
	)
});

export const MeasureSchema = v.picklist(MEASURES);

export const BasisSchema = v.picklist(BASES);

export const ScopeSchema = v.union([
	v.strictObject({
		places: v.pipe(
			v.array(text),
			v.minLength(1, 'needs a place; where none is stated, the scope is not-stated')
		)
	}),
	v.picklist(['not-stated', 'unclear'])
]);

export const ClaimSchema = v.strictObject({
	id,
	/** The event the count belongs to. Claims of different events never share an axis. */
	event: id,
	measure: MeasureSchema,
	/** Who is counted, in the claimant's terms: "strikers and their supporters"; left out where not stated. */
	population: v.optional(text),
	scope: ScopeSchema,
	quantity: QuantitySchema,
	claimant: id,
	/** The claimant as this one statement names it, where that is narrower than the actor's name. */
	as: v.optional(text),
	citations: v.pipe(v.array(CitationSchema), v.minLength(1, 'needs a citation')),
	basis: v.pipe(v.array(BasisSchema), v.minLength(1, 'needs a basis; where none is stated, not-stated')),
	said: date,
	asOf: v.optional(date),
	stance: v.picklist(['asserts', 'estimates', 'alleges', 'reports-others', 'doubts', 'denies', 'withdraws']),
	audience: v.optional(v.picklist(['class', 'appendix']), 'class')
});

export const EventSchema = v.strictObject({
	id,
	title: text,
	/** For a heading: "16 December 2011". */
	when: text,
	place: text,
	date
});

export const InlineSchema = v.variant('type', [
	v.strictObject({ type: v.literal('text'), text: v.string() }),
	v.strictObject({ type: v.literal('emphasis'), text: v.string() }),
	v.strictObject({ type: v.literal('strong'), text: v.string() }),
	v.strictObject({ type: v.literal('figure'), text: v.string(), claim: id }),
	v.strictObject({ type: v.literal('citation'), source: id, locator: text })
]);
export const BlockSchema = v.strictObject({
	type: v.literal('paragraph'),
	children: v.array(InlineSchema)
});

/** What one step admits. A figure, its table and its sources hold this and nothing else. */
export const StateSchema = v.strictObject({
	event: id,
	measure: MeasureSchema,
	/** *In this document*: only claims that cite it. */
	document: v.optional(id),
	/** *Said by this date*: only claims whose latest possible day of saying is not after it. */
	latest: v.optional(date),
	/** Only these claims, of those the filters admit. */
	only: v.optional(v.array(id)),
	/** The claims the text speaks of; the others step back. */
	focus: v.optional(v.array(id), [])
});

export const StepSchema = v.strictObject({
	id,
	heading: text,
	body: v.array(BlockSchema),
	figure: v.literal('claims'),
	state: StateSchema
});

export const LessonSchema = v.strictObject({
	schemaVersion: v.literal(SCHEMA_VERSION),
	id,
	version: text,
	language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag')),
	title: text,
	question: text,
	introduction: text,
	contentNote: text,
	/** SPDX identifier and address of the licence of the lesson's text. */
	licence: v.strictObject({ id: text, url: v.pipe(v.string(), v.regex(/^https:\/\//)) }),
	/** The lesson's fixed offset from UTC: `+05:00`. */
	timeZone: v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/, 'must be a fixed offset such as +05:00')),
	actors: v.array(ActorSchema),
	sources: v.array(SourceSchema),
	events: v.array(EventSchema),
	claims: v.array(ClaimSchema),
	steps: v.pipe(v.array(StepSchema), v.minLength(1, 'needs a step'))
});

export type Quantity = v.InferOutput<typeof QuantitySchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Citation = v.InferOutput<typeof CitationSchema>;
export type Measure = v.InferOutput<typeof MeasureSchema>;
export type Basis = v.InferOutput<typeof BasisSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type LessonEvent = v.InferOutput<typeof EventSchema>;
export type Inline = v.InferOutput<typeof InlineSchema>;
export type Block = v.InferOutput<typeof BlockSchema>;
export type ClaimsState = v.InferOutput<typeof StateSchema>;
export type Step = v.InferOutput<typeof StepSchema>;
export type Lesson = v.InferOutput<typeof LessonSchema>;
