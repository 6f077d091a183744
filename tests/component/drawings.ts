/** What is drawn in a page of a component test, as its reader sees it. */
import { userEvent } from 'vitest/browser';

const shown = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());

/** The frames that they are arranged for, without their parts. */
const frames = () => new Set(shown().map((svg) => svg.dataset.frame!.replace(/\d+$/, '')));

/** What is said outside the box that is drawn in, by more than its room for a focus ring. */
const labelsOutside = () =>
	shown().flatMap((svg) => {
		const box = svg.getBoundingClientRect();
		return [...svg.querySelectorAll('text')]
			.filter((text) => {
				const { left, right, top, bottom } = text.getBoundingClientRect();
				const slack = 8;
				return (
					left < box.left - slack ||
					right > box.right + slack ||
					top < box.top - slack ||
					bottom > box.bottom + slack
				);
			})
			.map(({ textContent }) => textContent);
	});

/** The smallest text of what is drawn, in CSS pixels on the screen. */
const smallestText = () =>
	Math.min(
		...shown().flatMap((svg) => {
			const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
			return [...svg.querySelectorAll('text')].map(
				(text) => parseFloat(getComputedStyle(text).fontSize) * scale
			);
		})
	);

function adopt(css: string) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Takes back what a state began. */
function giveBack() {
	document.adoptedStyleSheets = [];
	document.documentElement.removeAttribute('dir');
}

/** Text as large as a reader asks for, in CSS pixels where 16 are usual. */
const type = (pixels: number) => adopt(`:root { font-size: ${pixels}px; }`);

/** What a page or its reader does, and by how much it enlarges all text. */
const STATES = {
	'nothing else': { k: 1, begin: () => {} },
	'the spacing of WCAG 1.4.12': {
		k: 1,
		begin: () =>
			adopt(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
				p { margin-bottom: 2em !important; }`)
	},
	'text of 200 %': { k: 2, begin: () => type(32) },
	'a least text size of 20 px': { k: 20 / 12, begin: () => type((16 * 20) / 12) },
	'a host that runs from right to left': { k: 1, begin: () => (document.documentElement.dir = 'rtl') }
};

export { adopt, frames, giveBack, labelsOutside, shown, smallestText, STATES };

/** Tab to the drawing, past what its figure can be asked. */
export async function tabToDrawing(): Promise<void> {
	await userEvent.tab();
	if (document.activeElement?.matches('.cr-explore > button')) await userEvent.tab();
}
