import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { watchSteps } from '../../../src/lib/narrative/step-watcher.ts';

const ABOVE = 2000;
const STEP = 600;

let steps: HTMLElement[];
const block = (height: number) => {
	const one = document.body.appendChild(document.createElement('div'));
	one.style.setProperty('height', `${height}px`);
	return one;
};
/** As long as an observer may take to tell of a position. */
const frames = async () => {
	for (let more = 0; more < 3; more++) await new Promise(requestAnimationFrame);
};

beforeEach(async () => {
	await page.viewport(800, 1000);
	document.body.style.setProperty('margin', '0');
	const above = block(ABOVE);
	steps = [block(STEP), block(STEP), block(STEP)];
	const below = block(ABOVE);
	window.scrollTo(0, 0);
	await frames();
	return () => [above, ...steps, below].forEach((one) => one.remove());
});
afterEach(() => document.body.removeAttribute('style'));

it('follows the position while a step crosses the line at which it is read, and at no other time', async () => {
	const look = vi.fn();
	const end = watchSteps(steps, undefined, look);
	const looks = async (position: number) => {
		look.mockClear();
		window.scrollTo(0, position);
		await frames();
		return look.mock.calls.length > 0;
	};
	expect(await looks(500)).toBe(false);
	expect(await looks(1000)).toBe(false);
	// The line is at 450.
	expect(await looks(1600)).toBe(true);
	expect(await looks(1620)).toBe(true);
	expect(await looks(2800)).toBe(true);
	// Out of the last one, and on.
	expect(await looks(3400)).toBe(true);
	expect(await looks(3420)).toBe(false);
	expect(await looks(2000)).toBe(true);
	expect(await looks(0)).toBe(true);
	expect(await looks(200)).toBe(false);
	end();
	expect(await looks(2000)).toBe(false);
});

it('goes on for one narrative when another comes or goes', async () => {
	const [first, second] = [vi.fn(), vi.fn()];
	const ends = [
		watchSteps(steps.slice(0, 1), undefined, first),
		watchSteps(steps.slice(1), undefined, second)
	];
	window.scrollTo(0, 2800);
	await vi.waitFor(() => expect(second).toHaveBeenCalled());
	ends[0]!();
	second.mockClear();
	window.scrollTo(0, 2820);
	await vi.waitFor(() => expect(second).toHaveBeenCalled());
	expect(first).not.toHaveBeenCalled();
	ends[1]!();
});

it('sees the line move with the height of the screen', async () => {
	const look = vi.fn();
	const end = watchSteps(steps, undefined, look);
	window.scrollTo(0, 1400);
	await frames();
	look.mockClear();
	await page.viewport(800, 1400);
	await vi.waitFor(() => expect(look).toHaveBeenCalled());
	end();
});

it('follows a box that scrolls all the time', async () => {
	const box = block(500);
	box.style.setProperty('overflow', 'auto');
	box.append(...steps);
	const look = vi.fn();
	const end = watchSteps(steps, box, look);
	box.scrollTop = 3;
	await vi.waitFor(() => expect(look).toHaveBeenCalled());
	end();
	box.remove();
});
