/**
 * Links to an entry or a row beside them. On a page of our own they are what they look like. In a custom element they
 * name what no address reaches, and under a `<base href>` they would leave the page: there they are followed inside, and
 * the address of the page around stays as it is.
 */
import { openAround } from './parts.ts';

type Link = HTMLAnchorElement | SVGAElement;

/** Follows a figure's or a narrative's own links inside it wherever the browser would lead elsewhere; returns what ends it. */
export function keepInside(root: HTMLElement): () => void {
	function follow(event: MouseEvent) {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const link = (event.target as Element).closest<Link>('a[href^="#"]');
		if (!link || isReached(link)) return;
		event.preventDefault();
		show(targetOf(link));
	}
	root.addEventListener('click', follow);
	return () => root.removeEventListener('click', follow);
}

/** What a link inside leads to; null where the tree it stands in holds nothing of the kind. */
export function targetOf(link: Link): HTMLElement | null {
	const id = decodeURIComponent(link.getAttribute('href')!.replace(/^#/, ''));
	return id ? (link.getRootNode() as ParentNode).querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null;
}

/** Whether the browser finds by itself what is named after a `#`. */
function isReached(link: Element): boolean {
	const page = (address: string) => address.replace(/#.*/, '');
	return link.getRootNode() === document && page(document.baseURI) === page(location.href);
}

function show(target: HTMLElement | null): void {
	if (!target) return;
	openAround(target);
	if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
	target.focus({ preventScroll: true });
	target.scrollIntoView();
}
