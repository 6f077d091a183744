/**
 * The records of the model, once for both schemas: the author's files, where a date is EDTF and prose is Markdown,
 * and the compiled lesson, where both are resolved. The comment of a field is also its description in the
 * published JSON Schemas. The rules of meaning that a shape cannot express stand in `rules.ts`.
 */
import * as v from 'valibot';
import {
	citationKey,
	degrees,
	figure,
	id,
	localMinute,
	plainText,
	record,
	text,
	webAddress
} from './atoms.ts';
import { notAnExtent } from './extent.ts';
import {
	ACCESS,
	BASES,
	BLANKS,
	DATE_PRECISIONS,
	DETAILS,
	MEANS,
	MENTIONED,
	OVERVIEW,
	PRECISIONS,
	ARRANGEMENTS,
	RELATION_TYPES,
	SEEN,
	STANCES,
	STANDINGS
} from './vocabulary.ts';

/** A list of at least one. */
const some = <S extends v.GenericSchema>(item: S, message: string) =>
	v.pipe(v.array(item), v.minLength(1, message));

const yes = v.literal(true);

/** A language: `en`, `kk`, `zh-Hant`. */
const languageTag = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag, such as en or tr')
);

/** A name by the languages in which it is known. */
export const namesByLanguage = v.pipe(
	v.record(languageTag, text),
	v.check((all) => Object.keys(all).length > 0, 'needs a name in some language')
);

/** Whether a day that is written as one is in the calendar: 2026-02-31 is not. */
const isDay = (day: string) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false;

/** The date of a compiled lesson: what the author wrote, and the first and last minute it may mean. */
export const resolvedDate = record({
	/** The date as the author wrote it, in EDTF: `2011-12-16`, `2011-12`, `2011-05~/2011-12`. */
	edtf: text,
	/** The first minute it may mean, local time of the lesson; left out where the beginning is open or not known. */
	earliest: v.optional(localMinute),
	/** The last minute it may mean, local time of the lesson; left out where the end is open or not known. */
	latest: v.optional(localMinute),
	/** How fine the date is. */
	precision: v.picklist(DATE_PRECISIONS),
	/** True where the date is about so (EDTF `~` or `%`). */
	approximate: v.optional(yes),
	/** True where the date is in doubt (EDTF `?` or `%`). */
	uncertain: v.optional(yes)
});

/** When something was said; `none` where its source bears no date. */
export const resolvedSaid = record({
	...resolvedDate.entries,
	/** How fine the date is; none where the source bears no date. */
	precision: v.picklist([...DATE_PRECISIONS, 'none'])
});

const inline = v.variant('type', [
	record({
		type: v.literal('text'),
		/** Plain words. */
		text: plainText
	}),
	record({
		type: v.literal('emphasis'),
		/** Plain words. */
		text: plainText
	}),
	record({
		type: v.literal('strong'),
		/** Plain words. */
		text: plainText
	}),
	record({
		type: v.literal('figure'),
		/** The figure as the text prints it. */
		text,
		/** The claim it belongs to. */
		claim: id
	}),
	record({
		type: v.literal('mention'),
		/** The words as the text prints them. */
		text,
		/** What kind of record they speak of. */
		of: v.picklist(MENTIONED),
		/** Its id. */
		id
	}),
	record({
		type: v.literal('show'),
		/** The words as the text prints them. */
		text,
		/** What of the step's views is shown at them: a name under `shows`. */
		show: id
	}),
	record({
		type: v.literal('citation'),
		/** The source cited. */
		source: citationKey,
		/** Where in the source. */
		locator: text
	})
]);

const block = v.variant('type', [
	record({
		type: v.literal('paragraph'),
		/** Its text, figures and citations, in order. */
		children: v.array(inline)
	}),
	record({
		type: v.literal('list'),
		/** A list of text, figures and citations for each bullet. */
		items: v.array(v.array(inline))
	})
]);

/** The prose of a compiled lesson: paragraphs and lists of text, figures and citations. */
export const resolvedProse = v.array(block);

export const quantity = v.variant('kind', [
	record({
		kind: v.literal('exact'),
		/** The one number stated. */
		n: figure
	}),
	v.pipe(
		record({
			kind: v.literal('range'),
			/** The lower end stated, included. */
			min: figure,
			/** The upper end stated, included. */
			max: figure,
			/** The value within the range that a dataset prefers, where it says so. */
			preferred: v.optional(
				record({
					/** The value. */
					n: figure,
					/** What the dataset calls it: best. */
					label: text
				})
			)
		}),
		v.check((range) => range.min < range.max, 'a range needs a min below its max'),
		v.check(
			({ min, max, preferred }) => !preferred || (min <= preferred.n && preferred.n <= max),
			'the preferred value of a range lies within it'
		)
	),
	record({
		kind: v.literal('atLeast'),
		/** The lower limit, included: "70 or higher". */
		n: figure
	}),
	record({
		kind: v.literal('moreThan'),
		/** The lower limit, not included: "over 2,600". */
		n: figure
	}),
	record({
		kind: v.literal('upTo'),
		/** The upper limit, included: "up to 150". */
		n: figure
	}),
	record({
		kind: v.literal('about'),
		/** The rounded number. */
		n: figure
	}),
	record(
		{
			kind: v.literal('words'),
			/** The words in place of a number: dozens. */
			term: text,
			/** Whether the words are a lower or an upper limit. */
			bound: v.optional(v.picklist(['atLeast', 'upTo']))
		},
		{
			reading: 'a reading of words as numbers comes with a later version of crossread, so leave reading out'
		}
	),
	record({
		kind: v.literal('unknown'),
		/** Why it is not known, as a clause: bodies not released. */
		why: text
	}),
	record({ kind: v.literal('none') })
]);

/** What is counted: a universal measure (deaths, wounded …), or one that lesson.yaml declares. */
const measure = id;

const pathId = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')
);

/** A label of a drawing: at most as many letters as it has room for. */
const short = (most: number) => v.pipe(text, v.maxLength(most, `may hold at most ${most} letters`));

const ownMeasure = record({
	/** What claims call it: on-board. */
	id,
	/** Opens a heading: On board. */
	name: text,
	/** After a number: people on board. Default: the name with a small first letter. */
	many: v.optional(text),
	/** After the number one: person on board. Default: as after any other. */
	one: v.optional(text),
	/** Over an axis. Default: what stands after a number, and "stated". */
	axis: v.optional(text),
	/** Unit of its claims, as it stands after the number: dollars a day. Left out where people are counted. */
	unit: v.optional(text),
	/** Whether a figure may have decimals, as money has. */
	fractional: v.optional(v.boolean(), false),
	/** Measures that no view shows together with this one, since readers would compare what is not comparable. */
	apart: v.optional(v.array(measure), [])
});

const ownTrack = record({
	/** What events call it: crossing. */
	id,
	/** Stands at its head: The crossing. */
	name: text,
	/** Lanes within it, from top to bottom. */
	lanes: v.optional(
		v.array(
			record({
				/** What events call it. */
				id,
				/** Stands at its head. */
				name: text
			})
		),
		[]
	),
	/** Claims of these measures stand on it, beside the events. */
	measures: v.optional(v.array(measure), [])
});

/** By id, the words that stand after a name or in a table: owns the works. */
const words = v.record(id, text);

const labels = record({
	/** What a party has at stake. */
	stake: v.optional(words),
	/** What it is. */
	role: v.optional(words),
	/** What a place is. */
	placeKind: v.optional(words)
});

const actorEntries = {
	/** Unique among the actors. */
	id,
	/** What it is: a universal role (press, court …), or one under `labels.role` of lesson.yaml. */
	role: id,
	/** What it has at stake: a position, not a verdict and not a trust score. A universal one, or one under `labels.stake`. */
	stake: id,
	/** The name where a drawing has little room, at most 24 letters. */
	short: v.optional(short(24)),
	/** Set where naming or describing this voice more closely could harm a person. */
	risk: v.optional(v.literal('protect-identity'))
};

/** An actor of the author's files; `compiler/protect.ts` makes the lesson's of it. */
export const authoredActor = record({
	...actorEntries,
	/**
	 * As it stands in a sentence: the harbour office. Of a protected voice, the names that would give it away, in
	 * each form and script they occur in, or none: they are never compiled, and no text of the lesson may hold one.
	 */
	name: v.optional(v.union([text, some(text, 'needs a name')], 'must be a name, or a list of names')),
	/** What a protected voice is called instead of its name: a ferryman. */
	description: v.optional(text)
});

export const actor = record({
	...actorEntries,
	/** As it stands in a sentence: the harbour office. Of a protected voice, its description. */
	name: text
});

const names = v.array(
	record({
		/** Family name, with its particles and what follows it. */
		family: v.optional(text),
		/** Given name. */
		given: v.optional(text),
		/** A name that has no such parts. */
		literal: v.optional(text)
	})
);

/** What a line of a bibliography prints of an item of CSL-JSON; `compiler/csl.ts` makes it of the author's file. */
export const sourceItem = record({
	/** The citation key. */
	id: citationKey,
	/** CSL type: article-newspaper, webpage, report … */
	type: text,
	/** Title as printed. */
	title: text,
	/** Authors as printed. */
	author: v.optional(names),
	/** Editors as printed. */
	editor: v.optional(names),
	/** Translators as printed. */
	translator: v.optional(names),
	/** Date of issue; left out where the source has none. */
	issued: v.optional(
		record({
			/**
			 * Year, month and day of the first day and, of a range, of the last; [0] for an open end. A year before Christ is
			 * negative, and the months 21 to 24 are spring to winter.
			 */
			'date-parts': v.optional(
				v.pipe(
					v.array(v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))),
					v.minLength(1),
					v.maxLength(2)
				)
			),
			/** True where the date is about so. */
			circa: v.optional(yes),
			/** The date in words, which are printed. */
			literal: v.optional(text)
		})
	),
	/** The newspaper, journal, book or site. */
	'container-title': v.optional(text),
	/** Edition: 2, or as printed. */
	edition: v.optional(text),
	/** Volume. */
	volume: v.optional(text),
	/** Number of the issue or report. */
	issue: v.optional(text),
	/** Page, or pages as 12-15. */
	page: v.optional(text),
	/** The publisher. */
	publisher: v.optional(text),
	/** Where it was published. */
	'publisher-place': v.optional(text),
	/** The archive that keeps it, and where in it. */
	archive: v.optional(text),
	/** Language of the source: a BCP 47 tag. */
	language: v.optional(text),
	/** Address of the source. */
	URL: v.optional(webAddress),
	/** A note for the bibliography. */
	note: v.optional(text)
});

/** How the source could know, and what of it was read: stands beside the CSL item, so that no export loses it. */
export const reading = record({
	/** The carrier as a sentence names it: The Norrvik Courier. */
	carrier: text,
	/** The actor that the carrier itself is, where it is one: what that actor says in it is said in its own words. */
	carrierActor: v.optional(id),
	/** Where its reporter, or its author, stood. */
	access: v.picklist(ACCESS),
	/** What of it was read: only of a source read whole may silence be said. */
	seen: v.picklist(SEEN),
	/** Which part was read, of a source that is seen: part: 81-82. */
	pages: v.optional(
		v.pipe(v.union([text, v.pipe(v.number(), v.transform(String))], 'must be pages such as 81-82'))
	),
	/** Who owns or pays for the carrier, in one sentence. */
	owner: v.optional(text),
	/** The actor in whose copy it was read, where that is not the carrier. */
	host: v.optional(id),
	/** Day on which it was read: 2026-11-23. */
	captured: v.optional(
		v.pipe(
			v.string(),
			v.isoDate('must be a day such as 2026-11-23'),
			v.check(isDay, 'is not in the calendar')
		)
	),
	/** Address of an archived copy. */
	archiveUrl: v.optional(webAddress),
	/** Edition or hour the item carries: 23:59. */
	hour: v.optional(text)
});

export const citation = record({
	/** The source cited. */
	source: citationKey,
	/** Where in it: ¶2, a page, or the word opening for a source of which no more was read. */
	locator: text,
	/** The source's own words for the figure, at most eight. */
	wording: v.optional(
		v.pipe(
			text,
			v.check((words) => words.split(/\s+/).length <= 8, 'may hold at most eight words')
		)
	),
	/** Why the wording of an exact figure is withheld: read in machine translation. */
	withheld: v.optional(text),
	/** How the wording's figure becomes the claim's, where it stands in other units: £1 10s is 30 shillings. */
	conversion: v.optional(text)
});

const citations = some(citation, 'needs a citation');

/** Whom or where a number counts. */
export const scope = v.union(
	[
		record({
			/** The places counted, together. */
			places: some(id, 'needs a place; where none is stated, the scope is not-stated')
		}),
		v.picklist(['not-stated', 'unclear'])
	],
	'must be { places: […] }, not-stated or unclear'
);

/** Of two numbers, as YAML reads `1.0` as the number 1: the version that is meant. */
const asVersion = ({ input }: v.BaseIssue<unknown>): string =>
	`must be a version of three numbers; write ${/^\d+(\.\d+)?$/.test(String(input)) ? `${input}${/\./.test(String(input)) ? '' : '.0'}.0` : '1.2.0'}`;
const version = v.pipe(v.string(asVersion), v.regex(/^\d+\.\d+\.\d+$/, asVersion));

/** Minutes by path: 45: 3. */
const minutes = v.record(
	v.string(),
	v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(0, 'must not be negative'))
);

const longitude = degrees(180);
const latitude = degrees(90);

const SMALLEST = 0.0001;

/** Degrees: west, south, east, north. */
const extent = v.pipe(
	// Latitudes up to 180 too, which are told together with the extent that is meant.
	v.strictTuple(
		[longitude, longitude, longitude, longitude],
		'must be [west, south, east, north] in degrees'
	),
	v.check(
		([, south, , north]) => south < north && Math.max(-south, north) <= 90,
		({ input }) => notAnExtent(input)
	),
	v.check(
		([west, south, east, north]) => Math.abs(west - east) >= SMALLEST && Math.abs(north - south) >= SMALLEST,
		'must be [west, south, east, north] of some size: 0.0001 degrees, some ten metres, at least'
	)
);

/** A file of the lesson's folder, and no path: nothing outside of it is read. */
const mapFile = v.pipe(
	v.string(),
	v.regex(
		/^[A-Za-z0-9][\w.-]*\.(geo)?json$/i,
		'must be the name of a .geojson file in the folder of the lesson, without a path'
	)
);

/** What an SVG path is written with, and nothing else: it stands in an attribute. */
const path = v.pipe(v.string(), v.regex(/^[MLHVZmlhvz0-9,. -]*$/, 'must be the data of an SVG path'));
const length = v.pipe(v.number(), v.finite('must be a number'), v.minValue(0, 'must not be negative'));
const coordinate = v.pipe(v.number(), v.finite('must be a number'));

/** How degrees become user units; both projections keep areas. */
const projection = v.variant('kind', [
	record({
		kind: v.literal('azimuthal'),
		/** Degrees east of the middle. */
		lon: longitude,
		/** Degrees north of the middle. */
		lat: latitude,
		/** User units for the radius of the globe. */
		scale: length,
		/** Where the middle stands, from the left, in user units. */
		x: coordinate,
		/** Where the middle stands, from the top, in user units. */
		y: coordinate
	}),
	record({
		kind: v.literal('equal-earth'),
		/** Degrees east of the middle meridian. */
		lon: longitude,
		/** User units for the radius of the globe. */
		scale: length,
		/** Where the middle stands, from the left, in user units. */
		x: coordinate,
		/** Where the middle stands, from the top, in user units. */
		y: coordinate
	})
]);

/**
 * The records that hold a date or prose, or that an author may leave to the lesson.
 *
 * @param tracks of a timeline's view: left out by an author, filled in by the compiler
 */
export function recordSchemas<
	D extends v.GenericSchema<unknown, v.InferOutput<typeof resolvedDate>>,
	P extends v.GenericSchema<unknown, v.InferOutput<typeof resolvedProse>>,
	S extends v.GenericSchema<unknown, v.InferOutput<typeof resolvedSaid>>,
	T extends v.GenericSchema<string[] | undefined>
>(date: D, prose: P, saidDate: S, tracks: T) {
	const event = record({
		/** Unique among the events. */
		id,
		/** When it happened; two dates say that the sources disagree. */
		dates: some(
			record({
				/** EDTF. */
				date,
				/** Hour as stated, without a zone: 11:45, or 11:45/13:00. */
				hours: v.optional(
					v.pipe(
						v.string(),
						v.regex(
							/^([01]\d|2[0-3]):[0-5]\d(\/([01]\d|2[0-3]):[0-5]\d)?$/,
							'must be an hour such as 11:45, or two as 11:45/13:00'
						)
					)
				),
				/** Where this date was read. */
				citations
			}),
			'needs a date'
		),
		/** A short name in plain words. */
		title: text,
		/** For a heading, after "in": the lower town. Default: the name of its place. */
		where: v.optional(text),
		/** What happened, with every figure tied to its claim. */
		summary: prose,
		/** Where. */
		place: v.optional(id),
		/** The title where a drawing has little room, at most 40 letters. */
		short: v.optional(short(40)),
		/** Which track of the timeline it stands on: one of lesson.yaml, or `overview`, before and after. */
		track: v.optional(id, OVERVIEW),
		/** Which lane of its track. */
		lane: v.optional(id),
		/** Who took part. */
		actors: v.optional(v.array(id), []),
		/** Whether it is reported, disputed or established. */
		standing: v.picklist(STANDINGS),
		/** Where it was read. */
		citations
	});

	const claim = record({
		/** Unique among the claims. */
		id,
		/** The event the count belongs to. Claims of different events never share an axis. */
		event: v.optional(id),
		/** What is counted. */
		measure,
		/** Who is counted, in the claimant's terms; left out where it is not stated. */
		population: v.optional(text),
		/** Which places are counted. */
		scope,
		/** The figure and what kind of statement it is. */
		quantity,
		/** Unit of the figure, as it stands after the number: dollars a day. Default: the measure's; none where people are counted. */
		unit: v.optional(text),
		/** Who says so. */
		claimant: id,
		/** The claimant as this one statement names it, where that is narrower than the actor's name. */
		as: v.optional(text),
		/** Where it was read: the carrier first. */
		citations,
		/**
		 * How the claimant could know, as far as it is stated: eyewitness, who saw it; testimony, who heard witnesses, as a
		 * commission of inquiry does; hearsay, who was told.
		 */
		basis: some(v.picklist(BASES), 'needs a basis; where none is stated, not-stated'),
		/** When it was said; none where the source bears no date. */
		said: saidDate,
		/** The date the figure speaks of, where that is not the day it was said. */
		asOf: v.optional(date),
		/** What the claimant does with the figure. */
		stance: v.picklist(STANCES),
		/** Whether a class meets it, or it stands in the data only. */
		audience: v.optional(v.picklist(['class', 'appendix']), 'class'),
		/** Why it is kept out of the class's view. */
		appendixReason: v.optional(text),
		/** What a reader must know to read it rightly. */
		note: v.optional(prose)
	});

	const relation = record({
		/** The claim that speaks of another. */
		from: id,
		/** The claim it speaks of. */
		to: id,
		/** What the first does to the second. */
		type: v.picklist(RELATION_TYPES),
		/** Whether a source states the link, or it is likely. */
		shown: v.picklist(['stated', 'likely']),
		/** Why we say so. */
		why: prose
	});

	const moment = record({
		/** Unique among the moments. */
		id,
		/** The event it is part of. */
		event: id,
		/** A short name. */
		title: text,
		/** The questions the accounts are asked, in order. */
		beats: some(
			record({
				/** Unique in its moment. */
				id,
				/** What is asked: What hit the crowd? */
				question: text,
				/** The answers that occur. */
				answers: some(
					record({
						/** Unique in its beat. */
						id,
						/** The answer in a few words. */
						text,
						/** Other answers of this beat that can be true together with it. What neither list names, differs. */
						compatible: v.optional(v.array(id), []),
						/** Other answers of this beat that cannot be true together with it. */
						excludes: v.optional(v.array(id), [])
					}),
					'needs an answer'
				)
			}),
			'needs a beat'
		)
	});

	const account = record({
		/** Unique among the accounts. */
		id,
		/** The moment it tells of. */
		moment: id,
		/** Who tells it. */
		claimant: id,
		/** The claimant as this account names it. */
		as: v.optional(text),
		/** The same where a drawing has little room, at most 32 letters. */
		short: v.optional(short(32)),
		/** When it was told; none where the source bears no date. */
		said: saidDate,
		/** What it says on each beat, or why it says nothing. */
		beats: v.record(
			v.string(),
			v.union(
				[
					record({
						/** One of the beat's answers. */
						answer: id,
						/** What the account says, in our words. */
						text: prose,
						/** True where it accuses somebody and no published evidence or finding of a court is known to you. */
						accusation: v.optional(yes)
					}),
					v.picklist(BLANKS)
				],
				'must be { answer, text, accusation? }, silent, not-in-the-part-we-read or could-not-know'
			)
		),
		/** Where it was read. */
		citations,
		/** Whether a class meets it, or it stands in the data only. */
		audience: v.optional(v.picklist(['class', 'appendix']), 'class'),
		/** Why it is kept out of the class's view. */
		appendixReason: v.optional(text)
	});

	const reach = record({
		/** Unique among these records. */
		id,
		/** Who could, or could not, report. */
		actor: id,
		/** From where. */
		place: id,
		/** When. */
		date,
		/** How. */
		means: v.picklist(MEANS),
		/** Where it was read. */
		citations
	});

	const document = record({
		/** Unique among the documents. */
		id,
		/** The source it is taken from. */
		source: citationKey,
		/** Short title. */
		title: text,
		/** Who wrote it, when, for whom, and what stake they had. */
		headNote: prose,
		/** What it says, in our words, point by point. */
		points: some(
			record({
				/** Where in the source. */
				locator: text,
				/** What it says there, in our words. */
				text: prose
			}),
			'needs a point'
		)
	});

	const term = record({
		/** Unique in the glossary. */
		id,
		/** The word in each language in which you know it, by BCP 47 tags: { en: packet, tr: posta gemisi }. */
		names: namesByLanguage,
		/** What it means. */
		definition: prose,
		/** Who uses which word, where the word takes a side. */
		usedBy: v.optional(
			v.array(
				record({
					/** Who uses it. */
					actor: id,
					/** The word used. */
					word: text,
					/** When it was used; none where the source bears no date. */
					said: saidDate,
					/** Where. */
					citations
				})
			),
			[]
		),
		/** What the word names, for a figure of words, at most 90 letters: damage to what others own. */
		tells: v.optional(short(90)),
		/** What it leaves out, at most 90 letters: who fired, and that people died. */
		leavesOut: v.optional(short(90))
	});

	const activity = record({
		/** Unique among the activities. */
		id,
		/** Short title. */
		title: text,
		/** Minutes it takes. */
		minutes: v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1, 'must be at least 1')),
		/** What the class does. */
		task: prose,
		/** Documents it needs. */
		documents: v.optional(v.array(id), []),
		/** Claims printed as cards to sort: what each counts, without its claimant. */
		cards: v.optional(v.array(id), []),
		/** What good work shows, by criterion. */
		rubric: v.optional(
			v.array(
				record({
					/** What is looked at: sourcing. */
					criterion: text,
					/** From the first level to the last. */
					levels: some(text, 'needs a level')
				})
			),
			[]
		),
		/** Model answers, for the teacher alone: what each is an example of, and its text. */
		answers: v.optional(
			v.array(
				record({
					/** What it is an example of: level two, in sourcing. */
					title: text,
					/** As a student may write it, with what it rests on. */
					text: prose
				})
			),
			[]
		)
	});

	const never = record({
		/** What the number would count. */
		measure,
		/** The number that nobody stated. */
		n: figure,
		/** Forbidden of this claimant only. */
		claimant: v.optional(id),
		/** Forbidden of this event only. */
		event: v.optional(id),
		/** Why nobody states it: a sum of two statements. */
		why: prose
	});

	const change = record({
		/** The version that brought it. */
		version: text,
		/** When. */
		date,
		/** What changed and why. */
		text: prose
	});

	/** A note in a drawing, at a record or a day. */
	const annotation = v.pipe(
		record({
			/** The claim it stands at. */
			claim: v.optional(id),
			/** The event it stands at. */
			event: v.optional(id),
			/** The place it stands at. */
			place: v.optional(id),
			/** The day it stands at. */
			date: v.optional(date),
			/** What it says, at most 60 letters. */
			text: short(60),
			/** Where it was read. */
			citations
		}),
		v.check(
			(note) => [note.claim, note.event, note.place, note.date].filter(Boolean).length === 1,
			'must stand at one claim, event, place or date'
		)
	);

	/** What a drawing shows at some words of the text: the step's `[words]{show=name}`. */
	const shown = record({
		/** The records the words speak of; the others step back. */
		focus: v.optional(v.array(id)),
		/** Records that are marked beside them. */
		highlight: v.optional(v.array(id)),
		/** Records that the live drawing holds back from here on, until the text names them; the table has them. */
		hide: v.optional(v.array(id)),
		/** The days shown, of a timeline: within those of its view. */
		window: v.optional(date),
		/** Notes in the drawing. */
		notes: v.optional(v.array(annotation))
	});

	/** What every view may have. */
	const common = {
		/** The heading, at most 60 letters. Default: made of what is shown. */
		title: v.optional(short(60)),
		/** Notes in the drawing. */
		notes: v.optional(v.array(annotation)),
		/** States of the drawing by name; `entry` is what it shows before the text names anything. */
		shows: v.optional(v.record(id, shown)),
		/** *In this document*: only what cites it. */
		document: v.optional(citationKey),
		/** *Said by this date*: only what was said, at the latest, by its last minute. */
		latest: v.optional(date),
		/** The paths whose slides show it; none of them, as [], for no slide at all. Default: every path. */
		paths: v.optional(v.array(pathId))
	};

	const view = v.variant('figure', [
		record({
			figure: v.literal('claims'),
			/** The event counted. */
			event: v.optional(id),
			/** What is counted. */
			measure,
			/** Other counts in the same drawing, each on an axis of its own: another event, another measure, or both. */
			also: v.optional(
				v.array(
					record({
						/** The event counted. Default: that of the view. */
						event: v.optional(id),
						/** What is counted. Default: that of the view. */
						measure: v.optional(measure)
					})
				)
			),
			/** At one moment, by how the claimants could know; over time, by the day said; or each figure apart. Default: moment. */
			arrangement: v.optional(v.picklist(ARRANGEMENTS)),
			/** Whether what repeats another is folded into its origin at first. Default: false. */
			fold: v.optional(v.boolean()),
			...common,
			/** Only these claims, of those the filters admit. */
			only: v.optional(v.array(id)),
			/** The claims the text speaks of. */
			focus: v.optional(v.array(id), [])
		}),
		record({
			figure: v.literal('timeline'),
			/** The first and the last day in view. */
			window: date,
			/** Which tracks, one above the other. Default: those of lesson.yaml in their order; where it has none, overview. */
			tracks,
			...common,
			/** Only these events, of those the filters admit. */
			only: v.optional(v.array(id)),
			/** The events the text speaks of. */
			focus: v.optional(v.array(id), []),
			/** Claims of these measures stand on the tracks that hold them. */
			measures: v.optional(v.array(measure), [])
		}),
		record({
			figure: v.literal('accounts'),
			/** The moment whose accounts are compared. */
			moment: id,
			...common,
			/** Only these accounts, of those the filters admit. */
			only: v.optional(v.array(id)),
			/** Only these beats. */
			beats: v.optional(v.array(id)),
			/** The accounts the text speaks of. */
			focus: v.optional(v.array(id), [])
		}),
		record({
			figure: v.literal('map'),
			/** A map of the lesson. Without `only` the places that lie in the place of this id, or on the map. */
			extent: id,
			/** Only these places. */
			only: v.optional(v.array(id)),
			/** The places the text speaks of. */
			focus: v.optional(v.array(id), []),
			/** The days whose limits of knowledge are drawn; none where left out. */
			reach: v.optional(date),
			/** Two to four places between which distances are drawn, in a straight line. */
			distances: v.optional(v.pipe(v.array(id), v.minLength(2), v.maxLength(4))),
			...common
		}),
		record({
			figure: v.literal('words'),
			...common,
			/** Only these words of the glossary, of those that somebody uses and the filters admit. */
			only: v.optional(v.array(id)),
			/** The words the text speaks of. */
			focus: v.optional(v.array(id), [])
		})
	]);

	/** What stands in a step's yaml block. */
	const stepSettings = {
		/** The question the step asks of its sources. */
		question: v.optional(text),
		/** Its figures, in the order the text comes to them. */
		views: v.optional(v.array(view), []),
		/** Minutes on each of the lesson's paths; a path that leaves it out is not named. */
		minutes: v.optional(minutes, {}),
		/** For the teacher. */
		notes: v.optional(prose),
		/** What each student writes down now, alone: a slide of its own. */
		write: v.optional(prose),
		/** What pairs do with it, in a few words: "compare the head notes". It stands in the plan. */
		pairs: v.optional(short(120)),
		/** One sentence for a class whose path leaves the step out, at most 160 letters. */
		recap: v.optional(short(160)),
		/** Questions to answer in place. */
		questions: v.optional(
			v.array(
				record({
					/** What is asked. */
					text,
					/** What can be answered from the sources, and what cannot. */
					answer: prose,
					/** Where. */
					citations: v.optional(v.array(citation), [])
				})
			),
			[]
		),
		/** What a reader should know before this step. */
		contentNote: v.optional(text),
		/** Whether a presentation asks for a second press before it. */
		guarded: v.optional(v.boolean(), false),
		/** Whether on a phone what its sentences speak of stays in sight as a strip above the text: the numbers of its claims. */
		band: v.optional(v.boolean())
	};

	const step = record({
		/** Unique on the page: its address. */
		id,
		/** The step's heading. */
		heading: text,
		/** The step's text. */
		body: prose,
		...stepSettings
	});

	const section = record({
		/** Unique on its page. */
		id,
		/** The section's heading. */
		heading: text,
		/** The section's text. */
		body: prose
	});

	const mapHead = {
		/** What the views of the map call it as their extent: the id of a place, whose places it then shows, or one of its own. */
		id,
		/** What it shows, for a heading: The northern coast. Default: the name of the place with its id. */
		title: v.optional(text),
		/** The day whose boundaries it shows, printed with it. Countries of today's data are drawn as they are: say only what is true. */
		date: v.optional(date)
	};

	/** A map as lesson.yaml asks for it. */
	const mapSettings = v.pipe(
		record({
			...mapHead,
			/** Degrees that must be seen: [west, south, east, north]. West above east: over the 180th meridian. Default: all of the file. */
			extent: v.optional(extent),
			/** A GeoJSON file of the lesson whose polygons are the land, instead of the countries of today: an old world, a field. */
			file: v.optional(mapFile),
			/** How fine coast and countries are drawn. Default: by the size of the extent. */
			detail: v.optional(v.picklist(DETAILS)),
			/** Names printed in grey: a country of the map, or a name at a place. One that is given at several stands at the first with room. */
			names: v.optional(
				v.array(
					v.union(
						[
							text,
							v.pipe(
								record({
									/** What is printed: The Sea. */
									name: text,
									/** Where its middle stands: [longitude, latitude]. */
									at: v.optional(v.strictTuple([longitude, latitude])),
									/** The country, as the map's data names it, in which it stands. */
									country: v.optional(text)
								}),
								v.check(
									({ at, country }) => (at === undefined) !== (country === undefined),
									'needs at: [longitude, latitude], or the country it stands in'
								)
							)
						],
						'must be the name of a country, { name, at: [longitude, latitude] } or { name, country }'
					)
				),
				[]
			),
			/** A GeoJSON file of the lesson with finer boundaries, drawn as thin lines. */
			boundaries: v.optional(mapFile),
			/** Whose data the files are, and under which licence, printed with the map. */
			attribution: v.optional(text)
		}),
		v.check(
			({ extent, file }) => extent !== undefined || file !== undefined,
			'needs an extent, [west, south, east, north] in degrees, or a file of its own'
		)
	);

	/** A map as the compiler prepares it. */
	const preparedMap = record({
		...mapHead,
		/** Degrees that are seen at least: west, south, east, north. */
		extent,
		/** Whose data it is, printed with it. */
		attribution: v.optional(text),
		/** User units. */
		width: length,
		/** User units. */
		height: length,
		/** Where the extent stands in it, around which more is drawn: x, y, width and height in user units. */
		seen: v.strictTuple([length, length, length, length]),
		/** How degrees become user units. */
		projection,
		/** Coast and land: path data. */
		land: path,
		/** Borders of countries: path data. */
		borders: path,
		/** Finer boundaries: path data. */
		boundaries: v.optional(path),
		/** Areas by the place that each is of: path data. */
		areas: v.record(id, path),
		/** Lines by the place that each is of: path data. */
		lines: v.record(id, path),
		/** Names printed in grey, and where the middle of each stands, in user units. */
		names: v.array(
			record({
				/** What is printed. */
				text,
				/** From the left. */
				x: coordinate,
				/** From the top. */
				y: coordinate
			})
		)
	});

	/** What is said once of the whole lesson: lesson.yaml. */
	const lessonSettings = {
		/** File name and address of the lesson: the-flood. */
		id,
		/** Version of the content, by semantic versioning: 1.2.0. */
		version,
		/** What each version changed. */
		changes: v.optional(v.array(change), []),
		/** Language of the text: a BCP 47 tag. */
		language: languageTag,
		/** Title of the lesson. */
		title: text,
		/** The central question. */
		question: text,
		/** What a reader is about to read. */
		introduction: text,
		/** What a reader should know before reading. */
		contentNote: text,
		/** The id of a step, as it stands in the braces after its heading: the map of that step stands on the cover too, where it has room. */
		cover: v.optional(id),
		/** What is known and who still asks: the last slide of a presentation. */
		closing: v.optional(prose),
		/** Licence of the lesson's text. */
		licence: record({
			/** Short name: CC BY 4.0. */
			id: text,
			/** Address of the licence. */
			url: v.pipe(
				v.string(),
				v.regex(/^https:\/\/[^\s<>"]+$/, 'must be an address that begins with https://')
			)
		}),
		/** The lesson's fixed offset from UTC. */
		timeZone: v.pipe(
			v.string(),
			v.regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, 'must be a fixed offset such as +05:00')
		),
		/** Ways through the lesson by length. */
		paths: v.optional(
			v.array(
				record({
					/** What the steps' minutes call it: 45. */
					id: pathId,
					/** Short title. */
					title: text,
					/** Length in minutes. */
					minutes: v.pipe(v.number(), v.integer('must be whole minutes'), v.minValue(1, 'must be at least 1'))
				})
			),
			[]
		),
		/** What is counted in this lesson beside the universal measures. */
		measures: v.optional(v.array(ownMeasure), []),
		/** The tracks of its timeline. */
		tracks: v.optional(v.array(ownTrack), []),
		/** Words for roles, stakes and kinds of places: its own, or in place of the universal ones. */
		labels: v.optional(labels, {}),
		/** Figures that nobody stated; no claim may hold one. */
		never: v.optional(v.array(never), [])
	};

	return {
		event,
		claim,
		relation,
		moment,
		account,
		reach,
		document,
		term,
		activity,
		view,
		step,
		stepSettings,
		section,
		mapSettings,
		preparedMap,
		lessonSettings
	};
}

export const place = record({
	/** Unique among the places. */
	id,
	/** The name in each language in which it is known, by BCP 47 tags; that of the lesson first. */
	names: namesByLanguage,
	/** Degrees east; left out where the place is not known. */
	lon: v.optional(longitude),
	/** Degrees north; left out where the place is not known. */
	lat: v.optional(latitude),
	/** How finely its position is known: only a point is a pin. */
	precision: v.picklist(PRECISIONS),
	/** The place it lies in. */
	within: v.optional(id),
	/** Its area: polygons of rings of longitude and latitude, as in GeoJSON. */
	area: v.optional(v.array(v.array(v.array(v.tuple([v.number(), v.number()]))))),
	/** The lines it runs along, a street or a march: lists of longitude and latitude, as in GeoJSON. */
	line: v.optional(v.array(v.array(v.tuple([v.number(), v.number()])))),
	/** What it is: a universal kind (town, site …), or one under `labels.placeKind` of lesson.yaml. */
	kind: id,
	/** Where its position was read. */
	citations: v.optional(v.array(citation), [])
});
