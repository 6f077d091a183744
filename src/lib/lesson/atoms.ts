/** The smallest parts of the schemas: texts, ids, numbers, and records that name every key they do not know. */
import * as v from 'valibot';
import { didYouMean } from './nearest.ts';

/** Markup, addresses that run, control characters and marks that turn the direction of a line. */
const MARKUP = /<\s*[/!?a-z]/i;
const RUNNING = /(?:java|vb)script\s*:|data\s*:\s*text\/html/i;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** A string that may be put before a reader as it is. Blanks around it are kept: prose is made of such pieces. */
export const plainText = v.pipe(
	v.string(),
	v.check((value) => !MARKUP.test(value), 'may hold no HTML; write plain words'),
	v.check((value) => !RUNNING.test(value), 'may hold no address that runs a script'),
	v.check((value) => !CONTROL.test(value), 'holds a control character; remove it')
);

export const text = v.pipe(plainText, v.trim(), v.nonEmpty('must not be empty'));

export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens, a letter first')
);

/** A citation key, which Zotero may write with capitals, digits first, underscores or the letters of any script. */
export const CITATION_KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_:.#$%&+?~/-]*$/u;

/** A source's id is its citation key. */
export const citationKey = v.pipe(
	v.string(),
	v.regex(CITATION_KEY, 'must be a citation key: letters, digits and hyphens')
);

export const figure = v.pipe(
	v.number(),
	v.minValue(0, 'must not be negative'),
	v.maxValue(Number.MAX_SAFE_INTEGER, 'is too large to be kept exactly')
);

/**
 * Degrees from one bound to the other.
 *
 * @param most the bound: 180 of a longitude, 90 of a latitude
 * @param said how a bound is put: "at most 180"
 */
export const degrees = (most: 90 | 180, said = (bound: string) => `must be ${bound}`) =>
	v.pipe(v.number(), v.minValue(-most, said(`at least ${-most}`)), v.maxValue(most, said(`at most ${most}`)));

export const webAddress = v.pipe(
	v.string(),
	v.regex(/^https?:\/\/[^\s<>"]+$/, 'must be an address that begins with http:// or https://')
);

/** Minutes of local time in the lesson's time zone; the year before 0001 is 0000, and the one before that -0001. */
export const localMinute = v.pipe(
	v.string(),
	v.regex(/^-?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a local time such as 2011-12-16T11:45')
);

/** Before the list of what is known, in a message that has one; a second message of a file leaves the list out. */
export const KNOWN_HERE = '; known here: ';

/** What is said of a word that is not among those known: the nearest, or where none is near, all of them. */
export function unknownWord(said: string, word: string, known: readonly string[]): string {
	return said + (didYouMean(word, known) || `${KNOWN_HERE}${known.join(', ')}`);
}

/**
 * A record with these keys and no others. Unlike `strictObject` of valibot, which stops at the first, it names
 * every key it does not know, keys such as `__proto__` and `constructor` among them, and says which it knows.
 *
 * @param later of keys that it does not know yet: what to say instead
 */
export function record<const E extends v.ObjectEntries>(
	entries: E,
	later: Record<string, string> = {}
): v.StrictObjectSchema<E, undefined> {
	const schema = v.strictObject(entries);
	const known = Object.keys(entries);
	return {
		...schema,
		'~run'(dataset, config) {
			const input: unknown = dataset.value;
			if (typeof input !== 'object' || input === null || Array.isArray(input)) {
				v._addIssue(schema, 'type', dataset, config, { expected: 'a record' });
				return dataset as unknown as ReturnType<(typeof schema)['~run']>;
			}
			const keys = Reflect.ownKeys(input).map(String);
			const unknown = keys.filter((key) => !Object.hasOwn(entries, key));
			// Only what stands on the record itself: an inherited key is no key of it. Most records are plain and inherit none.
			const own =
				!unknown.length && Object.getPrototypeOf(input) === Object.prototype
					? input
					: Object.fromEntries(
							keys
								.filter((key) => Object.hasOwn(entries, key))
								.map((key) => [key, (input as Record<string, unknown>)[key]])
						);
			const result = schema['~run']({ value: own } as typeof dataset, config);
			for (const key of unknown)
				v._addIssue(schema, 'key', result as unknown as typeof dataset, config, {
					input: key,
					expected: 'never',
					message: Object.hasOwn(later, key)
						? `unknown key "${key}": ${later[key]}`
						: unknownWord(`unknown key "${key}"`, key, known),
					path: [
						{ type: 'object', origin: 'key', input: input as Record<string, unknown>, key, value: undefined }
					]
				});
			return result;
		}
	};
}
