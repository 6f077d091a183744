/** The keys of the sources that something refers to: a citation, a document of the classroom, a view of one document. */
export function citedSources(node: unknown, cited = new Set<string>()): Set<string> {
	if (typeof node !== 'object' || node === null) return cited;
	for (const [key, value] of Object.entries(node))
		if (typeof value !== 'string') citedSources(value, cited);
		else if (key === 'source' || key === 'document') cited.add(value);
	return cited;
}
