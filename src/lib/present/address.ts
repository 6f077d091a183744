/** The address by which a class opens a lesson on screens of its own. Pure. */

/** What an address leads to. */
export type Place = 'lesson' | 'step' | 'work';
export const PLACES = ['lesson', 'step', 'work'] as const satisfies readonly Place[];

/** What a teacher gives. */
export interface Given {
	/** As it was typed; empty for the page's own. */
	typed: string;
	to: Place;
}

/** What is wrong with an address: nothing can open it, it can't be read as one, or one computer alone can open it. */
export type Fault = 'none' | 'wrong' | 'local';

/** Of a lesson: what its addresses end in, relative to its own. */
export type Ends = Readonly<Record<Place, string>>;

/** Names of a machine for itself: RFC 6761, and the loopback addresses of RFC 1122 and RFC 4291. */
const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The address of a place of a lesson, and what keeps a class from opening it.
 *
 * @param own that of the lesson, as this browser opens it
 * @param typed what a teacher types has a scheme or none: 192.168.0.12:4173 is taken for http
 */
export function classAddress(
	{ typed, to }: Given,
	own: string,
	ends: Ends
): { address: string; fault?: undefined } | { address?: undefined; fault: Fault } {
	const given = typed.trim();
	const base = urlOf(given ? (/^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`) : own);
	if (!base || !/^https?:$/.test(base.protocol)) return { fault: given ? 'wrong' : 'none' };
	if (OWN.test(base.hostname)) return { fault: given ? 'local' : 'none' };
	// A folder, whose files stand in it.
	if (/\/[^./]+$/.test(base.pathname)) base.pathname += '/';
	return { address: new URL(ends[to], base).href };
}

/** As it is read out and typed: what every browser adds by itself is left out. */
export const spoken = (address: string): string => address.replace(/^https:\/\//, '').replace(/\/$/, '');

function urlOf(text: string): URL | undefined {
	try {
		// A space is no part of an address, though a browser would take it for one.
		return /\s/.test(text) ? undefined : new URL(text);
	} catch {
		return undefined;
	}
}
