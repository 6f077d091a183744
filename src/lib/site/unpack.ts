/**
 * What a page holds packed by gzip, in base64.
 *
 * @throws ReferenceError in a browser that cannot unpack it: one before 2023
 */
export const unpacked = (packed: string): Response =>
	new Response(
		new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))])
			.stream()
			.pipeThrough(new DecompressionStream('gzip'))
	);

/** A text that a page holds packed. */
export const unpack = (packed: string): Promise<string> => unpacked(packed).text();
