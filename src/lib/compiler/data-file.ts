import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../lesson/problem.ts';
import { isCount, readSlips, syntaxSlips, TYPOGRAPHIC, type Slip } from './yaml-slips.ts';

export type Path = (string | number)[];

/** Where a value begins in the text; of a list or a record also where its parts do. */
interface Place {
	at: number;
	part?(key: string | number): Place | undefined;
}

/** What a text holds. */
interface Content {
	value: unknown;
	slips: Slip[];
	/** Whether it has a value to check, for all its slips. */
	readable: boolean;
	/** Where the value stands. The text is parsed again for it: most files are right, and nobody asks. */
	place(): Place | undefined;
}

/**
 * A YAML or JSON file (JSON is read as the YAML that it is), with the line of every value. `firstLine` is the
 * line of the file on which the text begins, for a block that stands inside another file.
 */
export class DataFile {
	readonly problems: Problem[] = [];
	readonly value: unknown;
	/** Whether it has a value to check, for all its problems. */
	readonly readable: boolean = false;
	readonly #file: string;
	readonly #firstLine: number;
	readonly #lines: LineCounter;
	readonly #content: Content | undefined;
	#whole?: Place | undefined;

	constructor(file: string, text: string, firstLine = 1) {
		this.#file = file;
		this.#firstLine = firstLine;
		this.#lines = linesOf(text);
		try {
			this.#content = readQuickly(text) ?? readWhole(text);
			this.problems = this.#content.slips.map((slip) => this.#problem(slip));
			this.readable = this.#content.readable;
			this.value = this.#content.value;
		} catch (error) {
			const message = error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message;
			this.problems.push({ file, path: '', message: `cannot be read: ${message}` });
		}
	}

	/**
	 * The problem with file, line and column of the value at its path, or of the nearest value above it, and what an author
	 * calls that value: by the ids of the records it is in. What the compiler made of a value, such as the parts of a text,
	 * has no path in the file.
	 */
	place(problem: Problem, path: Path = parsePath(problem.path)): Problem {
		let found = (this.#whole ??= this.#content?.place());
		if (found === undefined) return { ...problem, file: this.#file };
		let value = this.value;
		let where = '';
		for (const [at, key] of path.entries()) {
			const part: Place | undefined = found.part?.(key);
			if (!part) {
				// The path ends with a key that its record lacks: it is named beside the record, where it would stand.
				if (at === path.length - 1 && typeof key === 'string' && isRecord(value)) where += `.${key}`;
				break;
			}
			found = part;
			value = (value as Record<string | number, unknown>)[key];
			where += typeof key === 'string' ? `.${key}` : `[${idOf(value) ?? key}]`;
		}
		// The records of a file that is a list of them stand for themselves.
		where = where.replace(/^\[(?!\d+\])([^\]]*)\]/, '$1').replace(/^\./, '');
		const named = where === problem.path ? problem : { ...problem, where };
		return { ...named, ...this.#position(found.at) };
	}

	#problem({ offset, message }: Slip): Problem {
		return { path: '', message, ...this.#position(offset) };
	}

	#position(offset: number): Pick<Problem, 'file' | 'line' | 'column'> {
		const { line, col } = this.#lines.linePos(offset);
		return { file: this.#file, line: line + this.#firstLine - 1, column: col };
	}
}

function linesOf(text: string): LineCounter {
	const lines = new LineCounter();
	lines.addNewLine(0);
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
	return lines;
}

function readWhole(text: string): Content {
	const { document, slips, readable } = read(text);
	return {
		value: readable ? document.toJS() : undefined,
		slips,
		readable,
		place: () => (readable ? placeInWhole(text) : undefined)
	};
}

const placeInWhole = (text: string) => placeOf(read(text).document.contents, 0);

function read(text: string): { document: Document.Parsed; slips: Slip[]; readable: boolean } {
	const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
	// A warning is a tag or an escape that YAML passes over: something of the author's would be lost.
	const broken = syntaxSlips(text, [...document.errors, ...document.warnings]);
	const mended = broken.length ? [] : readSlips(document, text);
	return {
		document,
		slips: [...broken, ...mended],
		readable: !broken.length && !mended.some(({ message }) => message.startsWith('cannot be read'))
	};
}

/**
 * A text in which nothing is wrong, by a parser that keeps no tree and takes an eighth of the time. Where it finds anything,
 * or a value that may not be meant as it was read, the other one reads the whole and says what to write.
 */
function readQuickly(text: string): Content | undefined {
	if (TAKEN_DIFFERENTLY.test(text)) return undefined;
	let value: unknown;
	try {
		value = load(text, { schema: CORE_SCHEMA });
	} catch {
		return undefined;
	}
	if (isAsked(value, THOUSANDS.test(text))) return undefined;
	const place = () => placeOfRecords(text, value) ?? placeInWhole(text);
	return { value, slips: [], readable: true, place };
}

/** What the two parsers take differently: a tab, a byte order mark, the bounds of a document, a tag, a node named for another. */
const TAKEN_DIFFERENTLY = /[\t\uFEFF]|^ *(?:%|---|\.{3})|(?:^|[\s[{,:-])[&*!]\S/m;

/** A number such as 1.300, wherever it stands. */
const THOUSANDS = /[1-9]\d{0,2}\.\d{3}(?!\d)/;

/** Whether a value holds what `readSlips` may find a slip in, or a key that the two parsers call differently. */
function isAsked(value: unknown, thousands: boolean): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (Array.isArray(value)) return value.some((item) => isAsked(item, thousands));
	return Object.entries(value).some(
		([key, item]) =>
			item === null ||
			key === 'null' ||
			TYPOGRAPHIC.test(key) ||
			(thousands && typeof item === 'number' && isCount(key)) ||
			isAsked(item, thousands)
	);
}

/** The places of a list of records, of which only those that are asked for are parsed again. */
function placeOfRecords(text: string, value: unknown): Place | undefined {
	if (!Array.isArray(value) || !/^(?:#.*\n|\s*\n)*- /.test(text)) return undefined;
	const begins = [...text.matchAll(/^- /gm)].map(({ index }) => index);
	if (begins.length !== value.length) return undefined;
	// Problems come in the order of the records: the last one is kept.
	let kept: { record: number; place: Place | undefined } | undefined;
	const part = (index: string | number) => {
		const record = Number(index);
		const from = begins[record];
		if (from === undefined) return undefined;
		if (kept?.record !== record) {
			const { document } = read(text.slice(from, begins[record + 1]));
			kept = { record, place: placeOf(document.contents, from)?.part?.(0) };
		}
		return kept.place;
	};
	return { at: begins[0]!, part };
}

/** @param begins where in the file the text of the node begins */
function placeOf(node: unknown, begins: number): Place | undefined {
	if (!isNode(node) || !node.range) return undefined;
	const at = node.range[0] + begins;
	if (isSeq(node))
		return {
			at,
			part: (index) =>
				Number(index) in node.items ? (placeOf(node.items[Number(index)], begins) ?? { at }) : undefined
		};
	if (!isMap(node)) return { at };
	return {
		at,
		part(name) {
			// Of a key that stands twice the last one holds, as in the value.
			const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(name));
			// A key without a value is a place too.
			const key = isScalar(pair?.key) && pair.key.range ? { at: pair.key.range[0] + begins } : undefined;
			return placeOf(pair?.value, begins) ?? key;
		}
	};
}

const isRecord = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id of a record, or of a feature of GeoJSON. */
function idOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { id, properties } = value as { id?: unknown; properties?: unknown };
	return typeof id === 'string' && id ? id : properties === undefined ? undefined : idOf(properties);
}

/** `claims[2].scope.places[0]` → `['claims', 2, 'scope', 'places', 0]` */
export function parsePath(path: string): Path {
	return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
		index === undefined ? key! : Number(index)
	);
}
