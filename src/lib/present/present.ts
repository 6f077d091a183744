/** Presents a deck that the server drew: one slide at a time, by keys, clicker, button, touch and address. */
import { addressedId, replaceAddress } from '../narrative/address.ts';
import { takesText } from '../narrative/keys.ts';
import { keepInTab, keptInTab } from '../narrative/tab.ts';
import type { Given } from './address.ts';
import { addressLayer } from './address-layer.ts';
import { begin, goTo, next, type DeckState, type Layer } from './deck-state.ts';
import { meaningOf, type Command } from './keys.ts';
import { linkWindows, type Told } from './link.ts';
import { clock, showNotes, speakerView } from './speaker.ts';

/** What a reload keeps, for the tab alone. */
interface Kept {
	/** By which the speaker's window and this one know each other. */
	key: string;
	blank?: 'black' | 'white' | undefined;
	timer: boolean;
	/** When the time began, in milliseconds since 1970. */
	since?: number | undefined;
	notes: boolean;
	/** The address that the class is shown, as a teacher gave it. */
	given?: Given | undefined;
}

/** Layers that are for the class to see, whichever window they were opened in. */
const overAll = (layer: Layer | undefined) => (layer === 'address' || layer === 'check' ? layer : undefined);

/** Of the speaker's window. */
const FEATURES = 'popup,width=1180,height=760';

/** CSS pixels that a finger moves at least, to be a swipe. */
const SWIPE = 60;

/** Starts a deck; returns what ends it. */
export function present(root: HTMLElement): () => void {
	const all = [...root.querySelectorAll<HTMLElement>('[data-slide]')];
	const part = <E extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
	const blankOver = part('.cr-deck-blank');
	const place = part('.cr-deck-place');
	const step = part('.cr-deck-step');
	const timer = part('.cr-deck-timer');
	const overview = part<HTMLDialogElement>('.cr-deck-overview');
	const layers = {
		overview,
		help: part<HTMLDialogElement>('.cr-deck-help'),
		address: part<HTMLDialogElement>('.cr-deck-address'),
		check: part<HTMLDialogElement>('.cr-deck-check'),
		'no-window': part<HTMLDialogElement>('.cr-deck-no-window')
	} satisfies Record<Layer, HTMLDialogElement>;
	const ended = new AbortController();
	const { signal } = ended;
	const name = `crossread.deck.${root.dataset.deck}`;
	const query = new URLSearchParams(location.search);
	/** One that no slide stands on is none. */
	const path = all
		.flatMap(({ dataset }) => dataset.paths!.split(' '))
		.find((one) => one && one === query.get('path'));
	/** Given in the window of whoever speaks. */
	const speaks = query.get('speaker');

	/** Narrower screens have a frame of their own, and parts of figures of their own. */
	const screen = matchMedia('(min-aspect-ratio: 3/2)');
	/** Of the screen that the class sees. */
	let wide = screen.matches;
	const onPath = ({ dataset }: HTMLElement) =>
		path === undefined ? 'whole' in dataset : dataset.paths!.split(' ').includes(path);
	const hasShape = ({ dataset: { shapes } }: HTMLElement) =>
		shapes === undefined || shapes.split(' ').includes(wide ? 'P' : 'P4');
	const shown = () => all.filter((slide) => onPath(slide) && hasShape(slide));
	let slides = shown();
	const places = () =>
		slides.map(({ dataset: { guarded, number } }) => ({
			guarded: guarded !== undefined,
			step: number === undefined ? undefined : Number(number)
		}));

	const kept = speaks === null ? (keptInTab(name) as Kept | undefined) : undefined;
	const key = speaks ?? kept?.key ?? randomKey();
	let since = kept?.since;
	let given: Given = kept?.given ?? { typed: '', to: 'lesson' };
	const addresses = addressLayer(layers.address, root.dataset.back!, giveAddress, signal);
	const speaker = speaks === null ? undefined : speakerView(root, path);
	let state: DeckState = {
		...begin(addressed() ?? 0),
		blank: kept?.blank,
		timer: kept?.timer ?? false,
		notes: kept?.notes ?? false
	};

	/** The slide that the address names, or the next one shown after it. */
	function addressed(): number | undefined {
		const address = addressedId();
		if (!address) return undefined;
		const from = all.findIndex((slide) => slide.dataset.address === address);
		const named = from < 0 ? all.findIndex((slide) => slide.dataset.step === address) : from;
		if (named < 0) return undefined;
		const at = slides.findIndex((slide) => all.indexOf(slide) >= named);
		return at < 0 ? slides.length - 1 : at;
	}

	function draw() {
		const here = slides[state.at]!;
		for (const slide of all) {
			slide.hidden = slide !== here;
			if ('guarded' in slide.dataset) slide.dataset.guard = slide === here && state.open ? 'open' : 'closed';
		}
		blankOver.hidden = state.blank === undefined;
		if (state.blank) blankOver.dataset.blank = state.blank;
		step.textContent = here.dataset.place ?? '';
		place.textContent =
			state.number === undefined
				? `${state.at + 1} / ${slides.length}`
				: `→ ${state.number} / ${slides.length}`;
		root.toggleAttribute('data-notes', state.notes);
		showNotes(root, here);
		speaker?.show(slides, state, wide);
		timer.hidden = !state.timer;
		if (state.layer === 'address') addresses.show(given, here.dataset.step);
		for (const [name, dialog] of Object.entries(layers)) layer(dialog, name as Layer);
	}

	function layer(dialog: HTMLDialogElement, name: Layer) {
		if (state.layer === name && !dialog.open) {
			if (name === 'overview') list();
			dialog.showModal();
			// No field: a clicker's keys would be typed into it.
			const first =
				dialog.querySelector<HTMLElement>('[aria-current]') ??
				dialog.querySelector<HTMLElement>('.cr-button');
			first?.focus({ preventScroll: true });
		} else if (state.layer !== name && dialog.open) dialog.close();
	}

	const partOf = (slide: HTMLElement) => slide.querySelector(`.cr-for-${wide ? 'P' : 'P4'} .cr-part-number`);

	/** Every slide by its heading: the way to any of them in two presses. */
	function list() {
		const items = slides.map((slide, at) => {
			const item = document.createElement('li');
			const button = document.createElement('button');
			button.type = 'button';
			button.value = String(at);
			if (slide.dataset.place !== slides[at - 1]?.dataset.place) {
				const of = document.createElement('small');
				of.textContent = slide.dataset.place ?? '';
				item.append(of);
			}
			button.append(
				[
					at + 1,
					slide.querySelector('h1, h2, h3')?.textContent,
					partOf(slide)?.textContent.replaceAll(' ', '\u00a0')
				]
					.filter(Boolean)
					.join(' ')
			);
			if (at === state.at) button.setAttribute('aria-current', 'true');
			item.append(button);
			return item;
		});
		overview.querySelector('ol')!.replaceChildren(...items);
	}

	function set(to: DeckState) {
		const from = state;
		if (to.left) return leave();
		// Under the slide the class would read them: where no window opens, they are asked for once more.
		const asked = to.notes && !from.notes && from.layer !== 'no-window' && speaks === null;
		state = !asked ? to : { ...to, notes: false, ...(!openSpeaker() && { layer: 'no-window' as const }) };
		if (to.timer && since === undefined) since = Date.now();
		if (to.started !== from.started) fullscreen(to.started);
		if (to.at !== from.at) {
			since ??= Date.now();
			replaceAddress(`#${slides[to.at]!.dataset.address}`);
		}
		draw();
		tick();
		keep();
		tell();
	}

	function keep() {
		const { blank, timer, notes } = state;
		if (speaks === null) keepInTab(name, { key, blank, timer, notes, since, given });
	}

	/** The time begins now: a rehearsal is over. */
	function restart() {
		since = Date.now();
		speaker?.restart();
		tick();
		keep();
		tell();
	}

	function giveAddress(to: Given) {
		given = to;
		draw();
		keep();
		tell();
	}

	const tell = () =>
		link.tell({
			address: slides[state.at]!.dataset.address!,
			open: state.open,
			blank: state.blank,
			over: overAll(state.layer),
			given,
			wide,
			since
		});

	function hear(told: Told | undefined) {
		// The window that speaks asks; the one that the class sees answers.
		if (!told) return speaks === null ? tell() : undefined;
		if (speaks !== null && wide !== told.wide) {
			wide = told.wide;
			slides = shown();
		}
		const at = slides.findIndex(({ dataset }) => dataset.address === told.address);
		if (at < 0) return;
		({ since } = told);
		given = told.given ?? given;
		const layer = told.over ?? (overAll(state.layer) ? undefined : state.layer);
		state = { ...state, at, open: told.open, blank: told.blank, layer };
		replaceAddress(`#${told.address}`);
		draw();
		tick();
	}

	/** False where the browser opens no window. */
	function openSpeaker(): boolean {
		const address = new URL(location.href);
		address.searchParams.set('speaker', key);
		const opened = window.open(address, `crossread-${key}`, FEATURES);
		if (opened) link.join(opened);
		return opened !== null;
	}

	function tick() {
		speaker?.tick(since);
		if (state.timer && since !== undefined) timer.textContent = clock(Date.now() - since);
	}
	const link = linkWindows(key, hear);
	const ticking = setInterval(tick, 1000);

	function leave() {
		if (speaks !== null) return window.close();
		const step = slides[state.at]!.dataset.step;
		location.assign(`${root.dataset.back}${step ? `#${step}` : ''}`);
	}

	const run = (input: Command | number, held = false) => set(next(state, input, places(), held));

	function onkey(event: KeyboardEvent) {
		const meaning = meaningOf(event);
		if (meaning === undefined || event.defaultPrevented || answersItself(event)) return;
		const close = document.querySelector<HTMLElement>('.cr-card > .cr-button');
		if (close && meaning !== 'fullscreen') {
			event.preventDefault();
			return close.click();
		}
		event.preventDefault();
		run(meaning, event.repeat);
	}

	document.addEventListener('keydown', onkey, { signal });
	root.addEventListener(
		'click',
		(event) => {
			const target = event.target as Element;
			if (target.closest('[data-restart]')) return restart();
			const go = target.closest<HTMLElement>('[data-go]')?.dataset.go as Command | undefined;
			if (go) return run(go);
			const chosen = target.closest<HTMLButtonElement>('.cr-deck-overview li button');
			if (chosen) return set(goTo({ ...state, layer: undefined }, Number(chosen.value), places()));
			if (target === blankOver) run('forward');
		},
		{ signal }
	);
	for (const [name, dialog] of Object.entries(layers))
		dialog.addEventListener(
			'close',
			() => {
				// Another may have come in its place.
				if (state.layer === name) set({ ...state, layer: undefined });
			},
			{ signal }
		);
	swipes(root, run, signal);
	addEventListener(
		'hashchange',
		() => {
			const at = addressed();
			if (at !== undefined) set(goTo(state, at, places()));
		},
		{ signal }
	);
	screen.addEventListener(
		'change',
		() => {
			if (speaks !== null) return;
			wide = screen.matches;
			const here = slides[state.at]!;
			slides = shown();
			// A part that this shape of screen lacks gives way to the one before it.
			const at = slides.findLastIndex((slide) => all.indexOf(slide) <= all.indexOf(here));
			set({ ...state, at: Math.max(0, at) });
		},
		{ signal }
	);
	document.addEventListener(
		'fullscreenchange',
		() => {
			if (!document.fullscreenElement && state.started) set({ ...state, started: false });
		},
		{ signal }
	);

	root.dataset.presenting = '';
	draw();
	tick();
	return () => {
		ended.abort();
		clearInterval(ticking);
		link.close();
		delete root.dataset.presenting;
		for (const slide of all) {
			slide.hidden = false;
			delete slide.dataset.guard;
		}
	};
}

/** Where a page is not served safely, a browser has no ready one. */
const randomKey = () =>
	Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');

/** A finger that moves sideways turns over; one that moves up or down, or two of them, scroll and enlarge as ever. */
function swipes(root: HTMLElement, run: (command: Command) => void, signal: AbortSignal): void {
	let from: Touch | undefined;
	root.addEventListener(
		'touchstart',
		({ touches }) => {
			from = touches.length === 1 ? touches[0] : undefined;
		},
		{ passive: true, signal }
	);
	root.addEventListener(
		'touchend',
		({ changedTouches: [to] }) => {
			if (!from || !to || to.identifier !== from.identifier) return;
			const x = to.clientX - from.clientX;
			const y = to.clientY - from.clientY;
			if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) run(x < 0 ? 'forward' : 'back');
		},
		{ passive: true, signal }
	);
}

/** Whether what has the focus makes something of the key itself. */
function answersItself(event: KeyboardEvent): boolean {
	if (takesText(event)) return true;
	const pressed = event.key === 'Enter' || event.key === ' ';
	return pressed && event.target instanceof Element && event.target.closest('a, button, summary') !== null;
}

/** Refused where the browser or the page around does not allow it: the presentation goes on without. */
function fullscreen(on: boolean): void {
	const done = on
		? document.documentElement.requestFullscreen?.()
		: document.fullscreenElement && document.exitFullscreen();
	if (done) done.catch(() => {});
}
