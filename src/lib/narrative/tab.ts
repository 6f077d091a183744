/**
 * What is kept for as long as a tab is open: a reload loses nothing, and whoever sits down at the machine after a class finds nothing.
 * Nothing of ours is kept anywhere else.
 */

/** Undefined where nothing is kept, or may be, as in a frame without an origin. */
export function keptInTab(name: string): unknown {
	try {
		return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined;
	} catch {
		return undefined;
	}
}

/**
 * @param value undefined forgets it
 * @returns false where the browser keeps nothing: shut out, or full
 */
export function keepInTab(name: string, value: unknown): boolean {
	try {
		if (value === undefined) sessionStorage.removeItem(name);
		else sessionStorage.setItem(name, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}
