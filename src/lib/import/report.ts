/** What an import made and what it did not carry: nothing of a file of others is lost without a word. */
export class Report {
	/** Ids of the records that were made. */
	readonly made: string[] = [];
	/** Ids that are there already, which are never written over. */
	readonly refused: string[] = [];
	readonly #left = new Map<string, { count: number; examples: string[] }>();
	readonly #read: string[] = [];
	readonly #declare = new Set<string>();
	readonly #needs = new Map<string, number>();

	/** Something of the file that no record holds: a column, a row, a cell. */
	left(what: string, example?: string): void {
		const known = this.#left.get(what) ?? { count: 0, examples: [] };
		known.count++;
		if (example !== undefined && known.examples.length < 3) known.examples.push(example);
		this.#left.set(what, known);
	}

	/** A column that was taken for a field of another name. */
	read(column: string, field: string): void {
		this.#read.push(`${column} as ${field}`);
	}

	/** What has to stand in lesson.yaml for the records to be taken. */
	declare(line: string): void {
		this.#declare.add(line);
	}

	/** What the author has to add to a record, since the file does not say it. */
	needs(fields: readonly string[]): void {
		for (const field of fields) this.#needs.set(field, (this.#needs.get(field) ?? 0) + 1);
	}

	/** The lines that the command prints for one file. */
	lines(source: string, target: string, records: string): string[] {
		const { made, refused } = this;
		return [
			`${source}: ${made.length} ${records} for ${target}`,
			...(this.#read.length ? [`  read: ${this.#read.join(', ')}`] : []),
			...(refused.length
				? [
						`  not taken, since ${target} holds ${refused.length === 1 ? 'it' : 'them'} already: ${refused.join(', ')}`
					]
				: []),
			...[...this.#left].map(
				([what, { count, examples }]) =>
					`  not carried: ${what}${count > 1 ? ` (${count})` : ''}${examples.length ? `, as ${examples.join('; ')}` : ''}`
			),
			...[...this.#needs].map(
				([field, count]) =>
					`  to add by you: ${field} of ${count === made.length ? 'each' : `${count} of them`}`
			),
			...[...this.#declare].map((line) => `  to declare by you, in lesson.yaml: ${line}`)
		];
	}
}

/** A cell as a report quotes it. */
export const quoted = (cell: string) => {
	const line = cell.replace(/\s+/g, ' ');
	return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
};
