/** The files of a lesson folder and their shapes. Dates are EDTF, prose is Markdown. */
import * as v from 'valibot';
import { citationKey, id, record } from '../lesson/atoms.ts';
import { authoredActor, reading, recordSchemas } from '../lesson/records.ts';
import { cslItem } from './csl.ts';
import { dateReader, saidReader } from './dates.ts';
import { placesFile } from './geojson.ts';
import { proseReader } from './prose.ts';

/** Every file of a lesson folder, and what it holds: those without which it is no lesson, then the others. */
export const FILES = {
	required: {
		'lesson.yaml': 'title, question, licence, time zone, paths, figures nobody stated',
		'actors.yaml': 'everyone who says, tells or does something, with their stake',
		'sources.json': 'the bibliography, as Zotero exports it (CSL-JSON)',
		'events.yaml': 'what happened, when and where',
		'claims.yaml': 'who says how many, on what basis',
		'narrative.md': 'the steps: one ## each, a yaml block, then the text'
	},
	optional: {
		'readings.yaml': 'how each source could know, and what of it was read',
		'places.geojson': 'places, as geojson.io or QGIS write them',
		'relations.yaml': 'which claim revises, repeats or contradicts which',
		'accounts.yaml': 'rival accounts of one moment, beat by beat',
		'reach.yaml': 'who could report from where, and when',
		'glossary.yaml': 'words, and who uses which',
		'documents.yaml': 'the documents of the classroom set',
		'activities.yaml': 'what a class can do',
		'method.md': 'how the lesson was made: one ## a section',
		'teaching.md': 'for the teacher: one ## a section',
		'wordings.lock.json': 'which wordings were found in their sources'
	}
} as const;

export const REQUIRED: readonly string[] = Object.keys(FILES.required);
export const KNOWN_FILES: readonly string[] = [...REQUIRED, ...Object.keys(FILES.optional)];

/**
 * @param timeZone the lesson's fixed offset, in which its dates are read
 * @param language the lesson's own, in which its prose is read
 */
export function authoredSchemas(timeZone: string, language: string) {
	const records = recordSchemas(
		dateReader(timeZone),
		proseReader(language),
		saidReader(timeZone),
		v.optional(v.array(id))
	);
	return {
		'lesson.yaml': record({
			...records.lessonSettings,
			/** The lesson's maps; a view names one as its extent. */
			maps: v.optional(v.array(records.mapSettings), [])
		}),
		'actors.yaml': v.array(authoredActor),
		'sources.json': v.array(cslItem),
		'readings.yaml': v.record(citationKey, reading),
		'places.geojson': placesFile,
		'events.yaml': v.array(records.event),
		'claims.yaml': v.array(records.claim),
		'relations.yaml': v.array(records.relation),
		'accounts.yaml': record({
			/** The moments the accounts tell of. */
			moments: v.array(records.moment),
			/** The accounts. */
			accounts: v.array(records.account)
		}),
		'reach.yaml': v.array(records.reach),
		'glossary.yaml': v.array(records.term),
		'documents.yaml': v.array(records.document),
		'activities.yaml': v.array(records.activity),
		/** The yaml block of each step. */
		'narrative.md': record(records.stepSettings)
	};
}

export type DataFileName = Exclude<keyof ReturnType<typeof authoredSchemas>, 'narrative.md'>;
export type MapSettings = v.InferOutput<ReturnType<typeof authoredSchemas>['lesson.yaml']>['maps'][number];
