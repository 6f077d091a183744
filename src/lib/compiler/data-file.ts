import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../lesson/problem.ts';

type Path = (string | number)[];

/**
 * A YAML or JSON file (JSON is read as the YAML that it is), with the line of every value. `firstLine` is the
 * line of the file on which the text begins, for a block that stands inside another file.
 */
export class DataFile {
	readonly problems: Problem[];
	readonly value: unknown;
	readonly #file: string;
	readonly #firstLine: number;
	readonly #lines = new LineCounter();
	readonly #document;

	constructor(file: string, text: string, firstLine = 1) {
		this.#file = file;
		this.#firstLine = firstLine;
		this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
		this.problems = this.#document.errors.map(({ message, pos }) => ({
			path: '',
			message: `cannot be read: ${message}`,
			...this.#position(pos[0])
		}));
		try {
			this.value = this.problems.length ? undefined : this.#document.toJS();
		} catch (error) {
			this.problems.push({ file, path: '', message: `cannot be read: ${(error as Error).message}` });
		}
	}

	/** The problem with file, line and column of the value at its path, or of the nearest value above it. */
	place(problem: Problem, path: Path = parsePath(problem.path)): Problem {
		for (let depth = path.length; depth >= 0; depth--) {
			const node = this.#document.getIn(path.slice(0, depth), true);
			if (isNode(node) && node.range) return { ...problem, ...this.#position(node.range[0]) };
		}
		return { ...problem, file: this.#file };
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
