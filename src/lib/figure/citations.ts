/**
 * A citation in a figure that lists its own sources leads to the list by focus and not by the page's address: in a
 * shadow root a fragment leads nowhere, and a host page's address is not ours to write. Escape leads back.
 *
 * Put it on `click` of the figure.
 */
export function followCitation(event: MouseEvent): void {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-citation][href^="#"]');
	if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const id = decodeURIComponent(link.getAttribute('href')!.slice(1));
	const source = (event.currentTarget as Element).querySelector<HTMLElement>(`#${CSS.escape(id)}`);
	if (!source) return;
	event.preventDefault();
	source.focus();
	const back = (key: KeyboardEvent) => key.key === 'Escape' && link.focus();
	source.addEventListener('keydown', back);
	source.addEventListener('blur', () => source.removeEventListener('keydown', back), { once: true });
}
