/**
 * The names of the parts of a drawing, each once.
 *
 * @param numbered a name that several have, with the number of the one that is meant and how many have it
 */
export function distinct(
	names: readonly string[],
	numbered: (name: string, number: number, of: number) => string
): string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const number = (seen.get(name) ?? 0) + 1;
		seen.set(name, number);
		const of = names.filter((other) => other === name).length;
		return of === 1 ? name : numbered(name, number, of);
	});
}
