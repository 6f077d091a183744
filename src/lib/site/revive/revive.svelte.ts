import { hydrate, type Component } from 'svelte';
import { islandContext } from '../../figure/island.ts';
import { core } from '../../words/en/core.ts';

/** CSS pixels: a drawing that has less is cut into parts so small that nobody would read them. */
const LEAST = 240;

/**
 * Revives the figure of a page on the nodes that the server drew, and keeps it as high as the frame that holds the page. A figure in
 * another language than English stays as it was drawn, which is whole.
 *
 * @param figure the component that drew it, or the one that this leaves the drawing to
 * @param parts what it is given beside what the page holds
 */
export function revive(figure: unknown, parts: object = {}): void {
	const island = document.querySelector<HTMLElement>(`[data-island][data-language="${core.language}"]`);
	if (!island) return;
	const target = island.querySelector<HTMLElement>('[data-island-target]')!;
	const data = JSON.parse(island.querySelector('script')!.textContent) as object;
	let height = $state(roomFor(island));
	addEventListener('resize', () => (height = roomFor(island)));
	const props = {
		...data,
		...parts,
		get height() {
			return height;
		}
	};
	hydrate(figure as Component<typeof props>, { target, props, context: islandContext([]) });
	island.dataset.island = 'live';
}

/**
 * What the window leaves to the drawing, in CSS pixels: all but what stands around it, folds closed. Undefined where the drawing that
 * the server made has that room, and stays.
 */
function roomFor(island: HTMLElement): number | undefined {
	const drawing = island.querySelector('.cr-scenes');
	if (!drawing) return undefined;
	const { height } = drawing.getBoundingClientRect();
	const opened = [...island.querySelectorAll<HTMLDetailsElement>('details[open]:not(.cr-part)')].map(
		(fold) => fold.offsetHeight - fold.querySelector('summary')!.offsetHeight
	);
	const around = document.body.offsetHeight - height - opened.reduce((sum, open) => sum + open, 0);
	const room = Math.floor(document.documentElement.clientHeight - around);
	return island.dataset.island !== 'live' && height <= room ? undefined : Math.max(LEAST, room);
}
