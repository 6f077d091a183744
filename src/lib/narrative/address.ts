/** The address of a page, as its narrative and its slides read and write it. */
import { idIn } from '../figure/ids.ts';

/** What follows the `#`, whatever it is; '' for nothing. */
export const addressedId = (): string => idIn(location.hash);

/** False where the page may not write its address: in a frame without an origin, or a file opened from a disk in some browsers. */
export function replaceAddress(address: string): boolean {
	try {
		history.replaceState(history.state, '', address);
	} catch {
		return false;
	}
	return true;
}
