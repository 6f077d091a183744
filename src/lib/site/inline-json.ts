/** JSON that may stand inside a script element: no "<" can end it or open a comment. */
export function inlineJson(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
