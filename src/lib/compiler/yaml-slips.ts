/** What goes wrong in a YAML or JSON file, as one sentence that says what to write. */
import {
	isMap,
	isPair,
	isScalar,
	isSeq,
	Pair,
	Scalar,
	type Document,
	type YAMLError,
	type YAMLMap
} from 'yaml';

/** One slip, and where in the text it begins. */
export interface Slip {
	offset: number;
	message: string;
}

/** What a key or a value in the quotes of a word processor begins with. */
export const TYPOGRAPHIC = /^[“”„‟«»‘’‚]/;

/**
 * The slips behind what the parser found. A slip of syntax makes it stumble on, so that of those errors only the first
 * is told; keys that stand twice and tags are told one by one.
 */
export function syntaxSlips(text: string, errors: readonly YAMLError[]): Slip[] {
	const apart = (error: YAMLError) => error.code === 'DUPLICATE_KEY' || error.code === 'TAG_RESOLVE_FAILED';
	const first = errors.find((error) => !apart(error));
	const told = errors.filter((error) => apart(error) || error === first);
	return told.map((error) => (error === first ? firstSlip(text, error) : plain(error)));
}

const plain = ({ pos, message }: YAMLError): Slip => ({
	offset: pos[0],
	message: `cannot be read: ${message}`
});

function firstSlip(text: string, error: YAMLError): Slip {
	if (/^\s*[[{]/.test(text)) return jsonSlip(text, error);
	const lines = text.split('\n');
	const starts = lines.reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length + 1], [0]);
	const at = Math.max(0, starts.findIndex((start) => start > error.pos[0]) - 1);
	const line = lines[at] ?? '';
	// The parser may stop after the slip: at the next token that fits nowhere.
	for (const near of [at, at - 1, at + 1]) {
		const tab = lines[near]?.match(/^[ -]*\t/);
		if (tab)
			return {
				offset: starts[near]! + tab[0].length - 1,
				message: 'cannot be read: there is a tab here; indent with spaces'
			};
	}
	if (/^(<{7}|={7}|>{7})( |$)/.test(line))
		return {
			offset: starts[at]!,
			message: 'cannot be read: this is the mark of two versions that were not merged; keep one and delete it'
		};
	const value = line.match(/^(\s*(?:- +)*)([\w-]+): +(\S.*?)\s*$/);
	if (value && error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:(\s|$)/.test(value[3]!)) {
		const bare = value[3]!.replace(/^[“”„«]|[“”»]$/g, '');
		return {
			offset: error.pos[0],
			message: `cannot be read: the value holds a colon, so it needs straight quotes: ${value[2]}: ${quoted(bare)}`
		};
	}
	if (error.code === 'BAD_SCALAR_START')
		return {
			offset: error.pos[0],
			message: `cannot be read: no plain value begins with ${text[error.pos[0]]}; put it in straight quotes`
		};
	const glued = line.match(/^\s*(?:- +)*([\w-]+):(?=[^\s:/])/);
	if (glued && error.code === 'MULTILINE_IMPLICIT_KEY')
		return {
			offset: starts[at]!,
			message: `cannot be read: a blank is missing after "${glued[1]}:"`
		};
	const misplaced = 'cannot be read: this line is not indented as the other keys of its record';
	// The parser takes a line that is indented too far for a part of the value above it.
	if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && value)
		return { offset: starts[at + 1]! + (lines[at + 1] ?? '').search(/\S|$/), message: misplaced };
	if (error.code === 'BAD_INDENT' && error.message.startsWith('All '))
		return { offset: error.pos[0], message: misplaced };
	const [keyless] = text.slice(error.pos[0]).match(/^[\w-]+ +[^\s:][^:\n]*(?=\n|$)/) ?? [];
	if (keyless && ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(error.code))
		return {
			offset: error.pos[0],
			message: `cannot be read: this line has no colon; write "${keyless.replace(' ', ': ').trim()}", or indent it further where it belongs to the value above`
		};
	const [, parted] = text.slice(error.pos[0]).match(/^\S+ +([\w-]+):/) ?? [];
	if (parted && error.code === 'BLOCK_IN_FLOW')
		return { offset: error.pos[0], message: `cannot be read: a comma is missing before "${parted}"` };
	const closing = error.code === 'BAD_INDENT' && error.message.match(/^Flow .* end with a ([\]}])$/)?.[1];
	if (closing) {
		const opening = closing === ']' ? '[' : '{';
		return {
			offset: text.lastIndexOf(opening, error.pos[0]),
			message: `cannot be read: the ${opening} here is closed by no ${closing}`
		};
	}
	if (value && error.code === 'UNEXPECTED_TOKEN' && /^['"]/.test(value[3]!))
		return {
			offset: error.pos[0],
			message:
				'cannot be read: the quotes end before the value does; inside double quotes write \\" for a quotation mark, inside single ones two'
		};
	return plain(error);
}

/** JSON is read as the YAML that it is; a tab is no slip there. */
function jsonSlip(text: string, error: YAMLError): Slip {
	const at = error.pos[0] + text.slice(error.pos[0]).search(/\S|$/);
	if (/["{[]/.test(text[at] ?? '') && /["}\]\dle]\s*$/.test(text.slice(0, at)))
		return { offset: at, message: 'cannot be read: a comma is missing before this' };
	return plain(error);
}

/** In double quotes, or in single ones where it holds some. */
const quoted = (value: string) => (value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`);

/**
 * The slips of a document that could be read, but not as it was meant: typographic quotes, and a comma that ends a value
 * in braces. What a comma parted is put together again, so that the rest of the file can be checked.
 */
export function readSlips(document: Document, text: string): Slip[] {
	const slips: Slip[] = [];
	/** A walk of our own: the library's keeps the way to each node, and takes three times as long. */
	function typographicIn(node: unknown): Slip | undefined {
		if (isMap(node)) {
			if (node.flow) slips.push(...joinParted(node, text));
			for (const { key, value } of node.items) {
				const typographic = isScalar(key) ? typographicQuotes(key) : typographicIn(key);
				if (typographic) return typographic;
				const slip = isScalar(key) && isScalar(value) && thousands(String(key.value), value);
				if (slip) slips.push(slip);
				const within = typographicIn(value);
				if (within) return within;
			}
		} else if (isSeq(node))
			for (const item of node.items) {
				const within = typographicIn(isPair(item) ? item.value : item);
				if (within) return within;
			}
		return undefined;
	}
	const typographic = typographicIn(document.contents);
	return typographic ? [typographic] : slips;
}

/** A key in typographic quotes, as a word processor makes them: the quotes are a part of the word then. */
function typographicQuotes({ type, value, range }: Scalar): Slip | undefined {
	const mark = type === Scalar.PLAIN && String(value).match(TYPOGRAPHIC)?.[0];
	return mark
		? {
				offset: range?.[0] ?? 0,
				message: `cannot be read: these are typographic quotes (${mark}); write straight ones (") in the whole file`
			}
		: undefined;
}

/** `{ wording: 60,000 killed }` reads as two keys, the second without a value. */
function joinParted(map: YAMLMap, text: string): Slip[] {
	const slips: Slip[] = [];
	for (let at = map.items.length - 1; at > 0; at--) {
		const [before, parted] = [map.items[at - 1]!, map.items[at]!];
		if (!isPair(before) || !isPair(parted) || !isScalar(parted.key) || !isScalar(before.value)) continue;
		const lost = parted.value === null || (isScalar(parted.value) && parted.value.source === '');
		const [start, end] = [before.value.range?.[0], parted.key.range?.[1]];
		// A key in quotes, as in JSON, was meant as one.
		if (parted.key.type !== Scalar.PLAIN) continue;
		if (!lost || before.value.type !== Scalar.PLAIN || start === undefined || end === undefined) continue;
		const whole = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
		map.items.splice(at - 1, 2, new Pair(before.key, joined(before.value, whole)));
		const name = isScalar(before.key) ? String(before.key.value) : '';
		slips.unshift({
			offset: start,
			message: /^\d{1,3}(,\s?\d{3})+$/.test(whole)
				? `a comma ends a value in braces; write the number without it: ${name}: ${whole.replace(/\D/g, '')}`
				: `a comma ends a value in braces; put it in quotes: ${name}: ${quoted(whole)}`
		});
	}
	return slips;
}

/** The value as it was meant, at the place where it begins. */
function joined(part: Scalar, whole: string): Scalar {
	const number = /^\d{1,3}(,\s?\d{3})+$/.test(whole) ? Number(whole.replace(/\D/g, '')) : whole;
	const value = new Scalar(number);
	value.range = part.range;
	return value;
}

/** Whether the value of a key counts something. */
export const isCount = (key: string): boolean => ['n', 'min', 'max'].includes(key);

/** `n: 1.300` is 1.3, and thirteen hundred to a German author: it is asked. */
function thousands(key: string, value: Scalar): Slip | undefined {
	if (!isCount(key) || typeof value.value !== 'number') return undefined;
	const { source = '' } = value;
	if (!/^[1-9]\d{0,2}\.\d{3}$/.test(source)) return undefined;
	return {
		offset: value.range?.[0] ?? 0,
		message: `${source} may be ${source.replace('.', '')} or ${String(value.value)}; write the one that is meant so`
	};
}
