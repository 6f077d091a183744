/** What is seen and clicked in a tab, as a reader sees and clicks it. */
import { setTimeout } from 'node:timers/promises';
import type { Run, Tab } from './engine.ts';

/** Milliseconds: more than any of this takes on a busy machine. */
const DEADLINE = 60_000;
/** Between two looks. */
const PAUSE = 50;

/** Looks until it holds; says what was seen last where it never does. */
export async function comes<T>(
	what: string,
	look: () => Promise<T>,
	holds: (seen: T) => boolean
): Promise<T> {
	const ends = performance.now() + DEADLINE;
	for (;;) {
		let last: string;
		try {
			const seen = await look();
			if (holds(seen)) return seen;
			last = JSON.stringify(seen);
		} catch (thrown) {
			// While a page or a frame takes the place of another there is nothing to look at.
			last = String(thrown);
		}
		if (performance.now() > ends) throw new Error(`${what}: not so, but ${last}`);
		await setTimeout(PAUSE);
	}
}

/** Where an element is: a selector, after those of the elements in whose shadow it is. */
export type Path = string | readonly [host: string, inside: string];

/** In the page: those that a reader can see, however far they must scroll. */
function count(inside: string, host: string | null): number {
	const tree = host === null ? document : document.querySelector(host)?.shadowRoot;
	return [...(tree?.querySelectorAll(inside) ?? [])].filter(
		(one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length
	).length;
}

/**
 * In the page: brings the first that can be seen into sight. The middle of its first line, where nothing but the link around it
 * is over it, and where it still is two frames later: a figure is drawn anew when it has been measured.
 */
function middle(inside: string, host: string | null): [x: number, y: number] | null {
	const tree = host === null ? document : document.querySelector(host)?.shadowRoot;
	const element = [...(tree?.querySelectorAll(inside) ?? [])].find(
		(one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length
	);
	if (!tree || !element) return null;
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { left, top, width, height } = element.getClientRects()[0]!;
	const [x, y] = [left + width / 2, top + height / 2];
	const before = window as unknown as { rest?: string };
	if (before.rest !== `${x} ${y}`) {
		requestAnimationFrame(() => requestAnimationFrame(() => (before.rest = `${x} ${y}`)));
		return null;
	}
	return (element.closest('a') ?? element).contains(tree.elementFromPoint(x, y)) ? [x, y] : null;
}

const given = (path: Path): [inside: string, host: string | null] =>
	typeof path === 'string' ? [path, null] : [path[1], path[0]];

export interface Look {
	run: Run;
	/** That so many are seen; by default at least one. */
	see: (path: Path, many?: number) => Promise<void>;
	/** That the page has it, seen or not. */
	has: (selector: string) => Promise<void>;
	click: (path: Path) => Promise<void>;
	/** That nothing went wrong in the page, if it was served here: in a file nobody listens. */
	quiet: () => Promise<void>;
}

/** @param framed in the frame that the page holds */
export function lookAt(tab: Tab, framed = false): Look {
	const run: Run = framed ? tab.runInFrame : tab.run;
	return {
		run,
		see: async (path, many) => {
			await comes(
				many === undefined ? String(path) : `${many} × ${path}`,
				() => run(count, ...given(path)),
				(seen) => (many === undefined ? seen > 0 : seen === many)
			);
		},
		has: async (selector) => {
			await comes(
				`${selector} is there`,
				() => run((selector) => document.querySelector(selector) !== null, selector),
				(there) => there
			);
		},
		click: async (path) => {
			const at = await comes(
				`${path} is at rest and uncovered`,
				() => run(middle, ...given(path)),
				(now) => now !== null
			);
			const frame = framed
				? await tab.run(() => {
						const { left, top } = document.querySelector('iframe')!.getBoundingClientRect();
						return [left, top] as const;
					})
				: ([0, 0] as const);
			await tab.clickAt(frame[0] + at![0], frame[1] + at![1]);
		},
		quiet: async () => {
			const wrong = await run(() =>
				location.protocol === 'file:' ? [] : (window as unknown as { wrong: string[] }).wrong
			);
			if (wrong.length) throw new Error(`in the page: ${wrong.join('; ')}`);
		}
	};
}
