/**
 * Pairs of labels of the drawings that lie over one another, as the browser measures them. The boxes of two lines share
 * their line gap; letters touch beyond a third of a line.
 */
export function overlappingLabels(): [string, string][] {
	const boxes = [...document.querySelectorAll('svg text')]
		.filter((text) => text.getClientRects().length)
		.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
	return boxes.flatMap((a, i) =>
		boxes.slice(i + 1).flatMap((b): [string, string][] => {
			const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
			const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
			return across > 0 && down > Math.min(a.box.height, b.box.height) / 3 ? [[a.text, b.text]] : [];
		})
	);
}
