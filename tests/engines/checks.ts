/** What a reader gets in any engine, each a small thing that they do and see. */
import type { EmbedName } from '../../src/lib/site/embed-code.ts';
import { en } from '../../src/lib/words/en/index.ts';
import { LESSONS, type BuiltLesson } from '../e2e/lessons.ts';
import { presses, slides } from '../fixtures/slides.ts';
import type { Tab } from './engine.ts';
import { comes, lookAt, type Look, type Path } from './look.ts';
import type { Served } from './serve.ts';

export interface Check {
	what: string;
	/** False for one that is made where scripts are switched off. */
	scripts: boolean;
	/** Throws what is otherwise; returns what the table says of it, by default that it holds. */
	run: (tab: Tab, at: Served) => Promise<string | undefined>;
}

const BESIDE = [1366, 632] as const;
const BELOW = [390, 844] as const;

const CARD = '.cr-card:popover-open';
const MARK = '.cr-drawing a[data-record] text';
const STARTED = '[data-narrative][data-reading]';

/** A click that opens a card, and Escape that closes it. */
async function opensCard(tab: Tab, look: Look, link: Path, host?: string): Promise<void> {
	const card: Path = host ? [host, CARD] : CARD;
	await look.click(link);
	await look.see(card);
	await tab.press('Escape');
	await look.see(card, 0);
}

const anchor = (tab: Tab, id: string) =>
	tab.run((id) => {
		location.hash = id;
	}, id);

function lessonChecks({ id, path, steps, claims, file }: BuiltLesson): Check[] {
	/** The eighth, or the last of a shorter lesson. */
	const far = steps[7] ?? steps.at(-1)!;
	const current = (step: string) => `[id="${step}"][aria-current="step"]`;
	const number = `[id="${claims.step}"] [data-mention][data-record="claim-${claims.number.key.id}"]`;
	const open = async (tab: Tab, address: string, size: readonly [number, number] = BESIDE) => {
		await tab.resize(...size);
		await tab.open(address);
		const look = lookAt(tab);
		await look.has(STARTED);
		return look;
	};
	const check = (what: string, run: Check['run']): Check => ({ what: `${id}: ${what}`, scripts: true, run });
	return [
		check('the readings are there, the current one marked', async (tab, { site }) => {
			const look = await open(tab, site + path);
			await look.see('.cr-readings a', 4);
			await comes(
				'the current page and reading are underlined in the colour of their text',
				() =>
					tab.run(() =>
						[...document.querySelectorAll(':is(.cr-site-nav, .cr-readings) a[aria-current]')].map((link) => {
							const { color, textDecorationColor } = getComputedStyle(link);
							return [color, textDecorationColor];
						})
					),
				(lines) => lines.length === 2 && lines.every(([text, line]) => text === line)
			);
		}),
		check('an anchor makes its step the current one', async (tab, { site }) => {
			const look = await open(tab, site + path);
			await anchor(tab, far);
			await look.see(current(far));
		}),
		check(
			`beside the text at ${BESIDE.join(' × ')} the stage has the step's picture`,
			async (tab, { site }) => {
				const look = await open(tab, site + path);
				await anchor(tab, far);
				await look.see(`[data-staged] [data-stage="${far}"] .cr-drawing`);
			}
		),
		check(`at ${BELOW.join(' × ')} there is no stage, and a picture in the step`, async (tab, { site }) => {
			const look = await open(tab, site + path, BELOW);
			await anchor(tab, far);
			await look.see(current(far));
			await look.see(`[id="${far}"] .cr-drawing`);
			await look.see('[data-staged] .cr-drawing', 0);
		}),
		check('step by step the arrows turn over', async (tab, { site }) => {
			const look = await open(tab, `${site}${path}?reading=steps`);
			await tab.press('ArrowRight');
			await look.see(current(steps[1]!));
			await tab.press('ArrowRight');
			await look.see(current(steps[2]!));
			await tab.press('ArrowLeft');
			await look.see(current(steps[1]!));
		}),
		check('a number in the text opens its card, and Escape closes it', async (tab, { site }) => {
			await opensCard(tab, await open(tab, site + path), number);
		}),
		check('the single file opens from a disk, and a number in it its card', async (tab) => {
			const look = await open(tab, file);
			await look.see('[data-step] .cr-drawing');
			await opensCard(tab, look, number);
		}),
		check('the single file turns to its slides, which turn over, and to its guide', async (tab) => {
			await tab.resize(...BESIDE);
			await tab.open(`${file}?page=present`);
			const look = lookAt(tab);
			await look.see('[data-slide]:not([hidden])', 1);
			const first = await placeOf(tab);
			await tab.press('ArrowRight');
			await comes(
				'the next slide',
				() => placeOf(tab),
				(place) => place !== first
			);
			await tab.open(`${file}?page=teach`);
			await look.see('.cr-actions a[href^="?page=present"]');
		}),
		{
			what: `${id}: without scripts every step and its drawings are there`,
			scripts: false,
			run: async (tab, { site }) => {
				await tab.resize(...BESIDE);
				await tab.open(site + path);
				const look = lookAt(tab);
				await look.see('[data-step] h2', steps.length);
				await look.see('[data-step]:has(.cr-drawing)', steps.length);
				for (const step of steps) await look.see(`[id="${step}"] .cr-drawing`);
				await look.see('.cr-readings a', 0);
			}
		}
	];
}

/** Where a deck stands: the slide that is shown, and whether what it guards is. */
const placeOf = (tab: Tab) =>
	tab.run(() => {
		const [slide] = document.querySelectorAll<HTMLElement>('[data-slide]:not([hidden])');
		return [slide?.dataset.address, slide?.dataset.guard].join(' ');
	});

/** What of the slide that is shown stands beyond its edges or over the deck's foot. */
const cutOff = (tab: Tab) =>
	tab.run(() => {
		const slide = document.querySelector('[data-slide]:not([hidden])')!;
		const { left, right, top } = slide.getBoundingClientRect();
		const foot = document.querySelector('.cr-deck-place')!.getBoundingClientRect().top;
		return [...slide.querySelectorAll('.cr-slide-face :is(h1, h2, h3, p, li, .cr-drawing, text)')]
			.filter((part) => {
				const box = part.getBoundingClientRect();
				return (
					part.checkVisibility() &&
					box.width > 0 &&
					(box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > foot + 1)
				);
			})
			.map(({ textContent }) => textContent.trim().slice(0, 40));
	});

async function present(tab: Tab, address: string): Promise<Look> {
	await tab.resize(...BESIDE);
	await tab.open(address);
	const look = lookAt(tab);
	await look.has('[data-deck][data-presenting]');
	return look;
}

function slideChecks({ id, path, lesson }: BuiltLesson): Check[] {
	const deck = slides(lesson, en, '45').filter(
		({ content }) => content.kind !== 'figure' || content.shapes.includes('P')
	);
	const guarded = deck.findIndex((slide) => slide.guarded);
	const before = deck[guarded - 1];
	const check = (what: string, run: Check['run']): Check => ({ what: `${id}: ${what}`, scripts: true, run });
	return [
		check('a clicker passes through the slides, nothing cut off', async (tab, { site }) => {
			const look = await present(tab, `${site}${path}present/?path=45`);
			const wanted = presses(deck, 'P');
			for (let press = 1; press <= wanted; press++) {
				const before = await placeOf(tab);
				await look.see('[data-slide]:not([hidden]) .cr-slide-face', 1);
				await comes(
					`nothing of ${before} is cut off`,
					() => cutOff(tab),
					(parts) => parts.length === 0
				);
				await tab.press('PageDown');
				await comes(
					`press ${press} leads on`,
					() => placeOf(tab),
					(place) => place !== before
				);
			}
			const end = await placeOf(tab);
			if (!end.startsWith('end/ ')) throw new Error(`${wanted} presses lead to ${end}`);
			return `${wanted} presses`;
		}),
		...(before
			? [
					check('what a slide guards opens at a second press', async (tab, { site }) => {
						const look = await present(tab, `${site}${path}present/?path=45#${before.id}`);
						await tab.press('PageDown');
						const slide = `[data-address="${deck[guarded]!.id}"]`;
						await look.see(`${slide} .cr-slide-guard`);
						await look.see(`${slide} [data-guarded-part]`, 0);
						await tab.press('PageDown');
						await look.see(`${slide} [data-guarded-part]`);
						await look.see(`${slide} .cr-slide-guard`, 0);
					})
				]
			: []),
		check('B makes the screen black, and the next press brings the slide back', async (tab, { site }) => {
			const look = await present(tab, `${site}${path}present/?path=45`);
			await tab.press('b');
			await look.see('.cr-deck-blank');
			await comes(
				'the screen is black',
				() =>
					tab.run(() => {
						const over = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
						return [over.className, getComputedStyle(over).backgroundColor];
					}),
				([over, colour]) => over === 'cr-deck-blank' && colour === 'rgb(0, 0, 0)'
			);
			await tab.press('b');
			await look.see('.cr-deck-blank', 0);
		})
	];
}

/** How much higher and wider than its window a page is. */
const beyond = (look: Look) =>
	look.run(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		return [scrollWidth - innerWidth, scrollHeight - innerHeight] as const;
	});

/** The code that the site gives out for a frame, with the address at which it is served here. */
async function codeOf(tab: Tab, home: string, name: EmbedName): Promise<string> {
	await tab.open(`${home}embed/`);
	const codes = await tab.run(() =>
		[...document.querySelectorAll('pre')].map(({ textContent }) => textContent)
	);
	const code = codes.find((one) => one.includes('<iframe') && one.includes(`embed/${name}/`))!;
	return code.replaceAll(/"[^"]*embed\//g, () => `"${home}embed/`);
}

function embedChecks({ id, path, frames }: BuiltLesson): Check[] {
	return (frames as EmbedName[]).flatMap((name): Check[] => {
		const shows = async (tab: Tab, look: Look) => {
			await look.has(name === 'narrative' ? STARTED : '[data-island="live"]');
			await opensCard(tab, look, MARK);
			await comes(
				'nothing is wider or higher than the frame',
				() => beyond(look),
				([wider, higher]) => wider <= 0 && (higher <= 0 || name === 'narrative')
			);
		};
		return [
			{
				what: `${id}: embed/${name}/ fits 360 and 800 px at its height, and its marks open cards`,
				scripts: true,
				run: async (tab, { site }) => {
					const code = await codeOf(tab, site + path, name);
					const height = Number(/height="(\d+)"/.exec(code)![1]);
					for (const width of [360, 800]) {
						await tab.resize(width, height);
						await tab.open(`${site}${path}embed/${name}/`);
						await shows(tab, lookAt(tab));
					}
					return `holds, ${height} px`;
				}
			},
			{
				what: `${id}: embed/${name}/ does so in a frame of another page`,
				scripts: true,
				run: async (tab, { site, foreign }) => {
					const code = await codeOf(tab, site + path, name);
					await tab.resize(800, 1000);
					await tab.open(foreign(code));
					const frame = lookAt(tab, true);
					await shows(tab, frame);
					await frame.quiet();
				}
			}
		];
	});
}

/** @param script which defines the element; all of them where it is `crossread.js` */
function elementCheck(name: EmbedName, script: string, { lesson }: BuiltLesson): Check {
	const tag = `crossread-${name}`;
	const step = lesson.steps.find(({ views: [view] }) => view?.figure === name)?.id;
	return {
		what: `<${tag}> of elements/${script} draws, and says what is done`,
		scripts: true,
		run: async (tab, { foreign }) => {
			const kind = script === 'crossread.js' ? 'defer' : 'type="module"';
			await tab.resize(...BESIDE);
			await tab.open(
				foreign(
					`<script src="elements/${script}" ${kind}></script><${tag} src="lesson.json" ${step ? `step="${step}"` : ''}>In words.</${tag}>`
				)
			);
			const look = lookAt(tab);
			const hears = (said: string) =>
				comes(
					`crossread-${said} is heard`,
					() => tab.run(() => (window as unknown as { heard: [string, object | null][] }).heard),
					(heard) => heard.some(([type, detail]) => type === said && (detail || said === 'ready'))
				);
			await hears('ready');
			if (name === 'narrative') {
				await look.click([tag, '[data-go="forward"]']);
				await hears('step');
			}
			await look.see([tag, '.cr-drawing']);
			await opensCard(tab, look, [tag, MARK], tag);
			if (name !== 'narrative') await hears('select');
		}
	};
}

const [first] = LESSONS;

export const CHECKS: Check[] = [
	...LESSONS.flatMap((built) => [...lessonChecks(built), ...slideChecks(built), ...embedChecks(built)]),
	...(first!.frames as EmbedName[]).flatMap((name) => [
		elementCheck(name, `${name}.js`, first!),
		elementCheck(name, 'crossread.js', first!)
	])
];
