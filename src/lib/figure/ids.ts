/**
 * The ids of a page. A step's id is its address, `#the-square`, and the entry of a source stands at `#source-…`: hosts rely
 * on both. Every other id of ours begins with `cr_`. No id of a lesson holds an underscore, so no step can have such a one.
 */

/**
 * An id of ours from its parts: what it is, or the `$props.id()` of the component that it belongs to, and then whatever
 * tells it from its like: `cr_method`, `cr_step_the-square_heading`, `cr_s1_heading`.
 */
export const ownId = (...parts: readonly string[]): string => ['cr', ...parts].join('_');

/**
 * Where the entry of a source stands, from its citation key. What an address escapes (`%`, `#`, `/`, `:`, `&` …) is written
 * `!` and its two hexadecimal digits, so that the id and the address of it are the same characters: a browser compares them
 * as they are before it decodes, and `a%` would lead to `a%25`. No citation key holds a `!`.
 */
export const sourceAnchor = (key: string): string => `source-${encodeURIComponent(key).replaceAll('%', '!')}`;

/** The key of the source to whose entry an address of ours leads; undefined for any other. */
export function sourceAt(href: string): string | undefined {
	const key = href.split(/#(?:cr_[^_]+_)?source-/)[1];
	return key && decodeURIComponent(key.replaceAll('!', '%'));
}

/** The ids of the sources' entries that a figure's links lead to: in the figure itself, or on the page around it. */
export const sourceIds =
	(where: 'figure' | 'page', uid: string) =>
	({ id }: { id: string }): string =>
		where === 'page' ? sourceAnchor(id) : ownId(uid, sourceAnchor(id));
