/** An address that asks for one thing more: `present/?path=45`, or in a single file `?page=present&path=45`. */
export const asking = (address: string, name: string, value: string): string =>
	`${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
