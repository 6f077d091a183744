/**
 * The text that a page holds packed by gzip, in base64.
 *
 * @throws ReferenceError in a browser that cannot unpack it: one before 2023
 */
export const unpack = (packed: string): Promise<string> =>
	new Response(
		new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))])
			.stream()
			.pipeThrough(new DecompressionStream('gzip'))
	).text();
