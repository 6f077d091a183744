import { openParts } from '../../src/lib/figure/parts.ts';

/**
 * Pairs of labels of the drawings that lie over one another, as the browser measures them, in all their parts. The boxes of
 * two lines share their line gap; letters touch beyond a third of a line.
 */
export function overlappingLabels(): [string, string][] {
	const giveBack = openParts(document);
	// What is far from the screen is laid out too.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('.cr-drawing { content-visibility: visible !important; }');
	document.adoptedStyleSheets.push(sheet);
	const boxes = [...document.querySelectorAll('svg text')]
		.filter((text) => text.checkVisibility())
		.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
	document.adoptedStyleSheets.pop();
	giveBack();
	return boxes.flatMap((a, i) =>
		boxes.slice(i + 1).flatMap((b): [string, string][] => {
			const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
			const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
			return across > 0 && down > Math.min(a.box.height, b.box.height) / 3 ? [[a.text, b.text]] : [];
		})
	);
}
