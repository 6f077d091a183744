/**
 * Links to an entry or a row beside them. On a page of our own they are what they look like. In a custom element they
 * name what no address reaches, and under a `<base href>` they would leave the page: there they are followed inside, and
 * the address of the page around stays as it is.
 */
import { idIn } from './ids.ts';
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
	const id = idIn(link.getAttribute('href')!);
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
	focusOn(target);
	target.scrollIntoView();
}

/** Lets what has been led to take the focus. */
export function takesFocus(element: HTMLElement): void {
	if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
}

/** Gives the focus to what has been led to, where it stands: who listens reads on from there. */
export function focusOn(element: HTMLElement): void {
	takesFocus(element);
	element.focus({ preventScroll: true });
}
