/** The version of the compiled lesson's shape, apart from its schema so that a page can check it without the validator. */
import type { Problem } from './problem.ts';

/**
 * It rises when a lesson of today could be misread tomorrow. A lesson of a later version is refused with a sentence
 * that says which crossread reads it; one of an earlier version will be carried over.
 */
export const SCHEMA_VERSION = 1;

/** What is wrong with a lesson of a version that is not known here; undefined for one without a version. */
export function versionProblem(input: unknown): Problem | undefined {
	const version = (input as { schemaVersion?: unknown } | null | undefined)?.schemaVersion;
	if (typeof version !== 'number' || version <= SCHEMA_VERSION) return undefined;
	return {
		path: 'schemaVersion',
		message: `the lesson is of version ${version}, this crossread reads up to ${SCHEMA_VERSION}; install a newer crossread`
	};
}
