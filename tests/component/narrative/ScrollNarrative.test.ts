import { ScrollNarrative } from 'crossread';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { StepEvent } from '../../../src/lib/narrative/narrate.ts';
import '../../../src/lib/styles/index.css';
import { slice } from '../../fixtures/slice.ts';

const step = (id: string) => document.getElementById(id)!;
const current = () => [...document.querySelectorAll('[data-step][aria-current="step"]')].map(({ id }) => id);
/** What is drawn in the active step. */
const drawnClaims = () =>
	[...document.querySelectorAll<SVGElement>('[data-step][aria-current] [data-claim]')]
		.filter((row) => row.checkVisibility())
		.map((row) => row.dataset.claim);

beforeEach(async () => {
	await page.viewport(1280, 800);
	window.scrollTo(0, 0);
});
// The address is part of what a narrative keeps; each test begins without.
afterEach(() => history.replaceState(null, '', location.pathname));

describe('the active step', () => {
	it('is the first one before any is reached', async () => {
		await render(ScrollNarrative, { lesson: slice });
		expect(current()).toEqual(['two-numbers']);
	});

	it('follows the scroll down and up, and its figures show what it declares', async () => {
		await render(ScrollNarrative, { lesson: slice });
		expect(drawnClaims()).toEqual(['c01', 'c02']);
		step('a-word').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await vi.waitFor(() => expect(drawnClaims()).toEqual(['c01', 'c02', 'c04', 'n01']));
		step('the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(drawnClaims()).toEqual(['c03']));
		window.scrollTo(0, 0);
		await vi.waitFor(() => expect(drawnClaims()).toEqual(['c01', 'c02']));
	});

	it('is right after one jump from the first to the last', async () => {
		const onstep = vi.fn();
		await render(ScrollNarrative, { lesson: slice, onstep });
		window.scrollTo(0, document.documentElement.scrollHeight);
		await vi.waitFor(() => expect(current()).toEqual(['the-wounded']));
		expect(onstep.mock.lastCall).toEqual(['the-wounded']);
	});

	it('is right after the screen has changed its size', async () => {
		await render(ScrollNarrative, { lesson: slice });
		step('a-word').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await page.viewport(700, 500);
		step('a-word').scrollIntoView({ block: 'start' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
	});

	it('opens cards of the text and of its figures, and tells of both', async () => {
		const onselect = vi.fn();
		await render(ScrollNarrative, { lesson: slice, onselect });
		const key = { kind: 'claim', id: 'c01' };
		const marks = ['.cr-step-text a[data-record="claim-c01"]', '.cr-drawing a[data-record="claim-c01"]'];
		for (const mark of marks) {
			await vi.waitFor(() => expect(step('two-numbers').querySelector(mark)).not.toBeNull());
			step('two-numbers')
				.querySelector(mark)!
				.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
			await vi.waitFor(() => expect(onselect.mock.lastCall).toEqual([key]));
			await userEvent.keyboard('{Escape}');
			await vi.waitFor(() => expect(onselect.mock.lastCall).toEqual([undefined]));
		}
		expect(onselect.mock.calls).toEqual([[key], [undefined], [key], [undefined]]);
	});

	it('follows another lesson, other steps and another reading, and keeps the step', async () => {
		const other = structuredClone(slice);
		other.steps.unshift({ ...other.steps[0]!, id: 'before', heading: 'What came before' });
		const onstep = vi.fn();
		const { rerender } = await render(ScrollNarrative, { lesson: slice, onstep });
		step('a-word').scrollIntoView();
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await rerender({ lesson: other, onstep });
		expect(current()).toEqual(['a-word']);
		step('before').scrollIntoView();
		await vi.waitFor(() => expect(current()).toEqual(['before']));
		step('the-wounded').scrollIntoView();
		await vi.waitFor(() => expect(current()).toEqual(['the-wounded']));
		await rerender({ lesson: other, onstep, reading: 'steps' });
		expect(document.querySelector('[data-narrative]')).toHaveAttribute('data-reading', 'steps');
		expect(shownSteps()).toEqual(['the-wounded']);
		await rerender({ lesson: { ...other, steps: other.steps.slice(0, 2) }, onstep, reading: 'steps' });
		expect(shownSteps()).toEqual(['two-numbers']);
		expect(onstep.mock.lastCall).toEqual(['two-numbers']);
	});

	it('follows the box that it is scrolled in', async () => {
		const box = document.body.appendChild(document.createElement('div'));
		box.style.setProperty('height', '500px');
		box.style.setProperty('overflow', 'auto');
		const { unmount } = await render(ScrollNarrative, { lesson: slice }, { baseElement: box });
		for (const id of ['the-wounded', 'a-word', 'two-numbers']) {
			box.scrollTop += step(id).getBoundingClientRect().top - box.getBoundingClientRect().top;
			await vi.waitFor(() => expect(current()).toEqual([id]));
		}
		expect(window.scrollY).toBe(0);
		await unmount();
		box.remove();
	});

	it('is right in a panel that was hidden when it was made', async () => {
		const panel = document.body.appendChild(document.createElement('div'));
		panel.hidden = true;
		const { unmount } = await render(ScrollNarrative, { lesson: slice }, { baseElement: panel });
		expect(current()).toEqual(['two-numbers']);
		panel.hidden = false;
		step('a-word').scrollIntoView();
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await unmount();
		panel.remove();
	});

	it('leaves no listener behind', async () => {
		const kept = new Map<string, number>();
		const count = (type: string, by: number) => kept.set(type, (kept.get(type) ?? 0) + by);
		const targets = [window, document, document.body, document.documentElement];
		const spies = targets.flatMap((target) => [
			vi.spyOn(target, 'addEventListener').mockImplementation(function (
				this: EventTarget,
				type: string,
				listener: EventListenerOrEventListenerObject | null,
				options?: boolean | AddEventListenerOptions
			) {
				count(type, 1);
				if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(type, -1));
				EventTarget.prototype.addEventListener.call(target, type, listener, options);
			}),
			vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, listener, options) => {
				count(type, -1);
				EventTarget.prototype.removeEventListener.call(target, type, listener, options);
			})
		]);
		const mount = async () => (await render(ScrollNarrative, { lesson: slice })).unmount();
		await mount();
		const once = new Map(kept);
		for (let more = 0; more < 20; more++) await mount();
		expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(once));
		spies.forEach((spy) => spy.mockRestore());
	});

	it('is told to the page as crossread-step', async () => {
		const seen: string[] = [];
		const listen = (event: Event) => seen.push((event as StepEvent).detail.id);
		document.addEventListener('crossread-step', listen);
		await render(ScrollNarrative, { lesson: slice });
		step('the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(seen.at(-1)).toBe('the-wounded'));
		document.removeEventListener('crossread-step', listen);
	});
});

describe('a figure in the text', () => {
	it.each([
		[1280, 800],
		[360, 740]
	])('opens its statement in place at %i × %i, and closing gives the focus back', async (width, height) => {
		await page.viewport(width, height);
		await render(ScrollNarrative, { lesson: slice });
		const figure = page.getByRole('link', { name: '70 or higher' });
		await userEvent.click(figure);
		const card = page.getByRole('dialog', { name: 'In full' });
		await expect.element(card).toHaveTextContent('70 or moreno upper limit stated');
		await expect.element(card).toHaveTextContent('17 December 2011, 23:59 as stated');
		await userEvent.keyboard('{Escape}');
		await expect.element(figure).toHaveFocus();
	});

	it('so does a row of a static drawing', async () => {
		await page.viewport(360, 740);
		await render(ScrollNarrative, { lesson: slice });
		const row = [...document.querySelectorAll<SVGElement>('#a-word [data-claim="n01"]')].find((candidate) =>
			candidate.checkVisibility()
		)!;
		row.focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('dialog')).toHaveTextContent('not knownbodies not released');
	});
});

describe('two narratives on one page', () => {
	it('have an active step each, and one goes on when the other is gone', async () => {
		const other = structuredClone(slice);
		other.steps.forEach((item) => (item.id = `other-${item.id}`));
		const first = await render(ScrollNarrative, { lesson: slice });
		await render(ScrollNarrative, { lesson: other });
		expect(current()).toEqual(['two-numbers', 'other-two-numbers']);
		await first.unmount();
		step('other-the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['other-the-wounded']));
	});
});

describe('the readings', () => {
	/** Whether the figures of a step stand beside its text. */
	const beside = (id: string) => {
		const [heading, figure] = ['h2', 'figure'].map((part) =>
			step(id).querySelector(part)!.getBoundingClientRect()
		);
		return figure!.left >= heading!.right;
	};
	/** @param width of the container that holds the steps, in pixels */
	const inContainer = async (width: number) => {
		const container = document.body.appendChild(document.createElement('div'));
		container.style.setProperty('width', `${width + 128}px`);
		container.style.setProperty('--cr-edge', '64px');
		await render(ScrollNarrative, { lesson: slice }, { baseElement: container });
		return container;
	};

	it.each([
		[899, false],
		[900, true],
		[1400, true]
	])('with %i px for the steps, figures stand beside the text: %s', async (width, expected) => {
		await page.viewport(1920, 800);
		const container = await inContainer(width);
		for (const { id } of slice.steps) expect(beside(id), id).toBe(expected);
		for (const text of document.querySelectorAll('.cr-step-text'))
			if (expected) expect(text.getBoundingClientRect().width).toBeGreaterThanOrEqual(340);
		container.remove();
	});

	it.each([
		[519, false],
		[520, true]
	])('on a screen of %i px of height, figures stand beside the text: %s', async (height, expected) => {
		await page.viewport(1024, height);
		await render(ScrollNarrative, { lesson: slice });
		for (const { id } of slice.steps) expect(beside(id), id).toBe(expected);
	});

	it.each([
		[1280, 800],
		[1366, 632],
		[1440, 900]
	])('has words in sight all along taller figures, at %i × %i', async (width, height) => {
		await page.viewport(width, height);
		const lesson = structuredClone(slice);
		lesson.steps[1]!.views.push(...lesson.steps[0]!.views, ...lesson.steps[2]!.views);
		await render(ScrollNarrative, { lesson });
		const { top, bottom } = step('a-word').getBoundingClientRect();
		expect(bottom - top).toBeGreaterThan(height * 1.2);
		const blocks = [...step('a-word').querySelectorAll('h2, .cr-step-body > *')];
		for (let share = 0; share <= 1; share += 0.05) {
			window.scrollTo(0, window.scrollY + step('a-word').getBoundingClientRect().top);
			window.scrollBy(0, (bottom - top - height) * share);
			const seen = blocks.filter((block) => {
				const box = block.getBoundingClientRect();
				return box.bottom > 0 && box.top < height;
			});
			expect(seen.length, `at ${share}`).toBeGreaterThan(0);
		}
	});

	it.each([
		[1280, 800],
		[1366, 632],
		[1440, 900]
	])('keeps figures in sight while a longer text passes, at %i × %i', async (width, height) => {
		await page.viewport(width, height);
		const lesson = structuredClone(slice);
		const long = lesson.steps[1]!;
		long.body = Array.from({ length: 12 }, () => structuredClone(long.body)).flat();
		await render(ScrollNarrative, { lesson });
		const { top, bottom } = step('a-word').getBoundingClientRect();
		expect(bottom - top).toBeGreaterThan(height * 1.2);
		for (const share of [0.1, 0.5, 0.9]) {
			window.scrollTo(0, window.scrollY + step('a-word').getBoundingClientRect().top);
			window.scrollBy(0, (bottom - top - height) * share);
			const box = step('a-word').querySelector('.cr-canvas')!.getBoundingClientRect();
			expect(box.bottom, `at ${share}`).toBeGreaterThan(0);
			expect(box.top).toBeLessThan(height);
		}
	});

	it.each([
		['scroll story', 390, false],
		['plain article', 390, true],
		['plain article', 1280, true]
	])(
		'in one column a figure stands before the first words that name something of it: %s, %i px',
		async (_, width, plain) => {
			await page.viewport(width, 844);
			await render(ScrollNarrative, { lesson: slice, reading: plain ? 'plain' : 'scroll' });
			const partsOf = (id: string) => [
				...step(id).querySelectorAll<HTMLElement>('h2, .cr-step-body > :is(p, details), figure')
			];
			const said = (part: HTMLElement) =>
				[part.localName, ...[...part.querySelectorAll('[data-mention]')].map((one) => one.textContent)].join(
					' '
				);
			for (const [id, words] of [
				['two-numbers', 'p 11 70 or higher'],
				['a-word', 'p dozens unclear'],
				['the-wounded', 'p several hundred']
			] as const) {
				const seen = partsOf(id).sort(
					(one, next) => one.getBoundingClientRect().top - next.getBoundingClientRect().top
				);
				expect(seen.map(said).slice(0, 3)).toEqual(['h2', 'figure', words]);
				// Nothing was moved on the screen: they stand so in the document too.
				expect(partsOf(id)).toEqual(seen);
			}
			// Who tabs meets it where it is seen.
			const heading = step('two-numbers').querySelector('h2')!;
			heading.setAttribute('tabindex', '-1');
			heading.focus();
			const met: (string | undefined)[] = [];
			while (!met.includes('p') && met.length < 12) {
				await userEvent.tab();
				met.push(document.activeElement!.closest('figure, p')?.localName);
			}
			expect(met.at(0)).toBe('figure');
			expect(met.at(-1)).toBe('p');
			const inside = document.activeElement!;

			const isHome = () =>
				slice.steps.every(({ id }) => step(id).querySelector('.cr-step-figures figure') !== null);
			expect(isHome()).toBe(false);
			window.dispatchEvent(new Event('beforeprint'));
			expect(isHome()).toBe(true);
			window.dispatchEvent(new Event('afterprint'));
			expect(isHome()).toBe(false);
			expect(document.activeElement).toBe(inside);
			if (plain) await userEvent.click(page.getByRole('link', { name: 'Scroll story' }));
			await page.viewport(1280, 800);
			await vi.waitFor(() => expect(isHome()).toBe(true));
			await page.viewport(390, 844);
			await vi.waitFor(() => expect(isHome()).toBe(false));
			await userEvent.click(page.getByRole('link', { name: 'Step by step' }));
			expect(isHome()).toBe(true);
		}
	);

	it('switches to the plain article: figures below the text, the address says so, and back', async () => {
		await render(ScrollNarrative, { lesson: slice, address: true });
		expect(beside('two-numbers')).toBe(true);
		await userEvent.click(page.getByRole('link', { name: 'Plain article' }));
		expect(document.querySelector('[data-narrative]')).toHaveAttribute('data-reading', 'plain');
		expect(beside('two-numbers')).toBe(false);
		for (const figure of document.querySelectorAll('[data-step] figure')) expect(figure).toBeVisible();
		expect(new URL(location.href).searchParams.get('reading')).toBe('plain');
		await userEvent.click(page.getByRole('link', { name: 'Scroll story' }));
		expect(beside('two-numbers')).toBe(true);
	});
});

const shownSteps = () =>
	[...document.querySelectorAll('[data-step]')]
		.filter((one) => one.querySelector('h2')!.checkVisibility())
		.map(({ id }) => id);

describe('step by step', () => {
	beforeEach(() => page.viewport(800, 600));

	it('shows one step, and goes on and back by its buttons and by the two arrows', async () => {
		await render(ScrollNarrative, { lesson: slice, reading: 'steps' });
		expect(shownSteps()).toEqual(['two-numbers']);
		await userEvent.click(page.getByRole('button', { name: 'Next' }));
		expect(shownSteps()).toEqual(['a-word']);
		await expect
			.element(page.getByRole('status'))
			.toHaveTextContent('Step 2 of 3: A word, and a reason not to know');
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		expect(shownSteps()).toEqual(['the-wounded']);
		await userEvent.keyboard('{ArrowLeft}');
		expect(shownSteps()).toEqual(['a-word']);
	});

	it('brings a step below what sticks to the top of the page around', async () => {
		document.documentElement.style.scrollPaddingTop = '90px';
		try {
			await render(ScrollNarrative, { lesson: slice, reading: 'steps' });
			document.body.style.height = '4000px';
			await userEvent.click(page.getByRole('button', { name: 'Next' }));
			expect(step('a-word').getBoundingClientRect().top).toBeCloseTo(90, 0);
		} finally {
			document.documentElement.style.scrollPaddingTop = '';
			document.body.style.height = '';
		}
	});

	it('leaves every other key to the browser', async () => {
		await render(ScrollNarrative, { lesson: slice, reading: 'steps' });
		for (const key of ['PageDown', 'b', 'F5', ' ']) {
			const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
			document.body.dispatchEvent(event);
			expect(event.defaultPrevented, key).toBe(false);
		}
		expect(shownSteps()).toEqual(['two-numbers']);
	});

	it('takes no arrow with a modifier, and none from a field that is written in', async () => {
		await render(ScrollNarrative, { lesson: slice, reading: 'steps', address: true });
		const press = (target: Element, over: KeyboardEventInit = {}) => {
			const event = new KeyboardEvent('keydown', {
				key: 'ArrowRight',
				bubbles: true,
				cancelable: true,
				...over
			});
			target.dispatchEvent(event);
			return event.defaultPrevented;
		};
		expect(press(document.body, { ctrlKey: true })).toBe(false);
		const field = step('two-numbers').appendChild(document.createElement('textarea'));
		expect(press(field)).toBe(false);
		expect(shownSteps()).toEqual(['two-numbers']);
		expect(press(document.body)).toBe(true);
		expect(shownSteps()).toEqual(['a-word']);
	});

	describe('with a guarded step', () => {
		const lesson = structuredClone(slice);
		Object.assign(lesson.steps[1]!, { guarded: true, contentNote: 'This step speaks of the dead.' });

		it('opens it by a second press, and closes it when it is left', async () => {
			await render(ScrollNarrative, { lesson, reading: 'steps' });
			const prose = page.getByText('The article says').nth(1);
			const next = page.getByRole('button', { name: 'Next' });
			await userEvent.click(next);
			await expect.element(page.getByText('This step speaks of the dead.')).toBeVisible();
			await expect.element(page.getByText('The next press opens this step.')).toBeVisible();
			await expect.element(prose).not.toBeVisible();
			await userEvent.click(next);
			expect(shownSteps()).toEqual(['a-word']);
			await expect.element(prose).toBeVisible();
			await userEvent.click(next);
			await userEvent.click(page.getByRole('button', { name: 'Back' }));
			await expect.element(prose).not.toBeVisible();
		});

		it('skips it by the link in its note', async () => {
			await render(ScrollNarrative, { lesson, reading: 'steps' });
			await userEvent.click(page.getByRole('button', { name: 'Next' }));
			await userEvent.click(page.getByRole('link', { name: 'Skip this step' }));
			expect(shownSteps()).toEqual(['the-wounded']);
		});
	});
});

describe('the link to the slides', () => {
	const link = () => page.getByRole('link', { name: 'Presentation' });

	it('stands beside the readings where there are slides, and keeps the step', async () => {
		await render(ScrollNarrative, { lesson: slice, slides: 'present/' });
		const to = () => new URL((link().element() as HTMLAnchorElement).href).hash;
		expect(to()).toBe('');
		step('a-word').scrollIntoView();
		await vi.waitFor(() => expect(to()).toBe('#a-word'));
		window.scrollTo(0, 0);
		await vi.waitFor(() => expect(current()).toEqual(['two-numbers']));
		await userEvent.click(page.getByRole('link', { name: 'Step by step' }));
		await userEvent.click(page.getByRole('button', { name: 'Next' }));
		expect(to()).toBe('#a-word');
	});

	it('is not there where there are none', async () => {
		await render(ScrollNarrative, { lesson: slice });
		await expect.element(link()).not.toBeInTheDocument();
	});
});

describe('find in page', () => {
	it('reaches a step that is not shown, and what it leads to becomes the step', async () => {
		const lesson = structuredClone(slice);
		Object.assign(lesson.steps[2]!, { guarded: true });
		await render(ScrollNarrative, { lesson, reading: 'steps' });
		expect(step('a-word')).toHaveAttribute('hidden', 'until-found');
		expect(step('a-word').getBoundingClientRect().height).toBe(0);
		// What is guarded can't be found.
		expect(getComputedStyle(step('the-wounded').querySelector('.cr-step-body')!).display).toBe('none');
		// As the browser does for what it finds, it opens what an address leads to.
		const found = step('a-word').querySelector('.cr-step-body p')!;
		found.id = 'found';
		location.hash = 'found';
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		expect(shownSteps()).toEqual(['a-word']);
		expect(step('two-numbers')).toHaveAttribute('hidden', 'until-found');
	});

	it.each(['scroll', 'plain'] as const)('finds no step hidden by it in %s', async (reading) => {
		await render(ScrollNarrative, { lesson: slice, reading });
		expect(document.querySelectorAll('[data-step][hidden]')).toHaveLength(0);
	});

	it('leaves no step hidden when the reading is another', async () => {
		const { rerender } = await render(ScrollNarrative, { lesson: slice, reading: 'steps' });
		await rerender({ lesson: slice, reading: 'plain' });
		expect(shownSteps()).toEqual(slice.steps.map(({ id }) => id));
	});
});

describe('the list of the steps', () => {
	const list = () => page.getByRole('navigation', { name: 'Steps' });
	const marked = () =>
		[...document.querySelectorAll('.cr-contents [aria-current="step"]')].map((link) => link.textContent);

	it('names them all, says how long they take, and marks the one that is read', async () => {
		await render(ScrollNarrative, { lesson: slice });
		await expect.element(list()).toHaveTextContent(/^3 steps, about \d+ minutes?/);
		expect([...list().element().querySelectorAll('a')].map((link) => link.textContent)).toEqual(
			slice.steps.map(({ heading }) => heading)
		);
		expect(marked()).toEqual([slice.steps[0]!.heading]);
		step('the-wounded').scrollIntoView();
		await vi.waitFor(() => expect(marked()).toEqual([slice.steps[2]!.heading]));
	});

	it('leads to a step where one is shown', async () => {
		await render(ScrollNarrative, { lesson: slice, reading: 'steps' });
		await userEvent.click(list().getByText(/about/));
		await userEvent.click(list().getByRole('link', { name: slice.steps[1]!.heading }));
		expect(shownSteps()).toEqual(['a-word']);
	});
});

describe('who listens', () => {
	it('is told each step where the reader stays, once, and none that is passed', async () => {
		await render(ScrollNarrative, { lesson: slice });
		const told: string[] = [];
		const status = page.getByRole('status').element();
		const watch = new MutationObserver(() => told.push(status.textContent));
		watch.observe(status, { childList: true, characterData: true, subtree: true });
		expect(status).toHaveTextContent('');
		step('a-word').scrollIntoView();
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		step('the-wounded').scrollIntoView();
		await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 5000 });
		expect(told).toEqual([`Step 3 of 3: ${slice.steps[2]!.heading}`]);
		watch.disconnect();
	});
});
