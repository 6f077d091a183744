import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../lesson/problem.ts';
import { readSlips, syntaxSlips, type Slip } from './yaml-slips.ts';

export type Path = (string | number)[];

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
	readonly #lines = new LineCounter();
	readonly #document: Document | undefined;

	constructor(file: string, text: string, firstLine = 1) {
		this.#file = file;
		this.#firstLine = firstLine;
		try {
			const document = parseDocument(text, {
				lineCounter: this.#lines,
				prettyErrors: false,
				logLevel: 'error'
			});
			this.#document = document;
			// A warning is a tag or an escape that YAML passes over: something of the author's would be lost.
			const broken = syntaxSlips(text, [...document.errors, ...document.warnings]);
			const mended = broken.length ? [] : readSlips(document, text);
			this.problems = [...broken, ...mended].map((slip) => this.#problem(slip));
			this.readable = !broken.length && !mended.some(({ message }) => message.startsWith('cannot be read'));
			this.value = this.readable ? document.toJS() : undefined;
		} catch (error) {
			const message = error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message;
			this.problems.push({ file, path: '', message: `cannot be read: ${message}` });
		}
	}

	/** The problem with file, line and column of the value at its path, or of the nearest value above it. */
	place(problem: Problem, path: Path = parsePath(problem.path)): Problem {
		for (let depth = path.length; depth >= 0; depth--) {
			const offset = this.#offset(path.slice(0, depth));
			if (offset !== undefined) return { ...problem, ...this.#position(offset) };
		}
		return { ...problem, file: this.#file };
	}

	#problem({ offset, message }: Slip): Problem {
		return { path: '', message, ...this.#position(offset) };
	}

	#offset(path: Path): number | undefined {
		const node = this.#document?.getIn(path, true);
		if (isNode(node) && node.range) return node.range[0];
		// A key without a value is a place too.
		const parent = path.length ? this.#document?.getIn(path.slice(0, -1), true) : undefined;
		if (!isMap(parent)) return undefined;
		const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
		return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
	}

	#position(offset: number): Pick<Problem, 'file' | 'line' | 'column'> {
		const { line, col } = this.#lines.linePos(offset);
		return { file: this.#file, line: line + this.#firstLine - 1, column: col };
	}
}

/** `claims[2].scope.places[0]` → `['claims', 2, 'scope', 'places', 0]` */
export function parsePath(path: string): Path {
	return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
		index === undefined ? key! : Number(index)
	);
}
