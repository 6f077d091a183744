/** The address of a page, as its narrative and its slides read and write it. */

/** What follows the `#`, whatever it is; '' for nothing. */
export function addressedId(): string {
	const id = location.hash.slice(1);
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}

/** False where the page may not write its address: in a frame without an origin, or a file opened from a disk in some browsers. */
export function replaceAddress(address: string): boolean {
	try {
		history.replaceState(history.state, '', address);
	} catch {
		return false;
	}
	return true;
}
