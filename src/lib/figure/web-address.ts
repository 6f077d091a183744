/**
 * An address for a link that leads out of a lesson; undefined for one that is none, such as `javascript:…`. The compiler
 * refuses those, but an element draws what it loads without that check.
 */
export const webAddress = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);
