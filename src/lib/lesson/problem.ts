/** One thing that is wrong with a lesson. */
export interface Problem {
	/** Where in the record: `claims[2].quantity.n`. */
	path: string;
	/** What its author calls that place, where it has another name in its file: `told-exact.quantity.n`, `“Two numbers”, views[0]`. */
	where?: string;
	/** A plain sentence: what is wrong and what would mend it. */
	message: string;
	/** The file it stands in, relative to the lesson folder. */
	file?: string;
	/** 1-based. */
	line?: number;
	/** 1-based. */
	column?: number;
}

/** Thrown with every problem of a lesson at once, never with the first alone. */
export class LessonError extends Error {
	override name = 'LessonError';
	readonly issues: readonly Problem[];

	constructor(issues: readonly Problem[]) {
		super(
			`The lesson has ${issues.length} problem${issues.length === 1 ? '' : 's'}:\n` +
				issues.map(describeProblem).join('\n')
		);
		this.issues = issues;
	}
}

/** `claims.yaml:12:5 told-exact.quantity.n: must be a whole number` */
export function describeProblem({ file, line, column, path, where = path, message }: Problem): string {
	const place = [file, line, column].filter((part) => part !== undefined).join(':');
	return [place, where && `${where}:`, message].filter(Boolean).join(' ');
}
