/** One thing that is wrong with a lesson. */
export interface Problem {
	/** Where in the record: `claims[2].quantity.n`. */
	path: string;
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

/** `claims.yaml:12:5 claims[1].quantity.n: must be a whole number` */
export function describeProblem({ file, line, column, path, message }: Problem): string {
	const place = [file, line, column].filter((part) => part !== undefined).join(':');
	return [place, path && `${path}:`, message].filter(Boolean).join(' ');
}
