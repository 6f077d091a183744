/**
 * The names of the parts of a drawing, each once.
 *
 * @param numbered a name that several have, with the number of the one that is meant
 */
export function distinct(
	names: readonly string[],
	numbered: (name: string, number: number) => string
): string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const number = (seen.get(name) ?? 0) + 1;
		seen.set(name, number);
		return names.indexOf(name) === names.lastIndexOf(name) ? name : numbered(name, number);
	});
}
