import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../lesson/problem.ts';
import { readSlips, syntaxSlips, type Slip } from './yaml-slips.ts';

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
			this.#content = readRecords(text) ?? readWhole(text);
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

function readWhole(text: string, begins = 0): Content {
	const { document, slips, readable } = read(text);
	return {
		value: readable ? document.toJS() : undefined,
		slips,
		readable,
		place: () => (readable ? placeOf(read(text).document.contents, begins) : undefined)
	};
}

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

/** Characters of a text that are parsed at once, to the end of the record: a few records. */
const AT_ONCE = 1 << 12;

/**
 * A list of records, some at a time, so that the parser's tree of a long file never stands in memory whole; a third of the
 * time went by in clearing it away. Only where nothing outside of a record bears on it and nothing is wrong: what can be
 * said of a slip depends on the whole text.
 */
function readRecords(text: string): Content | undefined {
	if (text.length <= AT_ONCE || !isPlainList(text)) return undefined;
	const value: unknown[] = [];
	const pieces: { first: number; place: () => Place | undefined }[] = [];
	for (let from = 0, to; from < text.length; from = to) {
		const next = text.indexOf('\n- ', from + AT_ONCE);
		to = next < 0 ? text.length : next + 1;
		const { slips, value: records, place } = readWhole(text.slice(from, to), from);
		if (slips.length || !Array.isArray(records)) return undefined;
		pieces.push({ first: value.length, place });
		for (const record of records) value.push(record);
	}
	// Problems come in the order of the records: one piece is kept.
	let kept: (typeof pieces)[number] | undefined;
	let placed: Place | undefined;
	const part = (index: string | number) => {
		const piece = pieces.findLast(({ first }) => first <= Number(index))!;
		if (piece !== kept) [kept, placed] = [piece, piece.place()];
		return placed?.part?.(Number(index) - piece.first);
	};
	const place = () => ({ at: pieces[0]!.place()!.at, part });
	return { value, slips: [], readable: true, place };
}

/** Whether each line that is not indented begins a record or is a comment, and no record is named for another. */
const isPlainList = (text: string) => !/^(?!- |#|[ \r\n]|$)/m.test(text) && !/(^|[\s[{,])[&*]\S/.test(text);

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
