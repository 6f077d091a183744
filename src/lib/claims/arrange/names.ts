/** The names of the parts of a drawing. */
import type { ClaimsWords } from '../../words/index.ts';

/** A name that occurs twice is numbered. */
export function distinct(names: readonly string[], { numbered }: ClaimsWords): string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const number = (seen.get(name) ?? 0) + 1;
		seen.set(name, number);
		return names.indexOf(name) === names.lastIndexOf(name) ? name : numbered(name, number);
	});
}
