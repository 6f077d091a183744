/** The pages beside the lesson, as a reader without scripts gets them. */
import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { byId } from '../../../src/lib/lesson/claims.ts';
import { proseText } from '../../../src/lib/lesson/prose.ts';
import type { Prose } from '../../../src/lib/lesson/schema.ts';
import { pages, renderDocument } from '../../../src/lib/site/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { assets, html, htmlOnce, pageOf } from '../../fixtures/site.ts';

/** The words of a page as a reader meets them. */
const text = (page: string) =>
	page
		.replace(/<!--.*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('\u00a0', ' ')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:!?)])/g, '');
/** The first words of prose, up to its first link or emphasis. */
const opening = ([block]: Prose) => {
	const first = block && (block.type === 'paragraph' ? block.children : block.items[0]!)[0];
	return first && 'text' in first ? first.text.trim() : '';
};
const section = (page: string, id: string) => {
	const begins = page.indexOf(`aria-labelledby="cr_${id}"`);
	expect(begins, id).toBeGreaterThan(0);
	return page.slice(begins, page.indexOf('</section>', begins));
};
const BESIDE = [
	'work/index.html',
	'teach/index.html',
	'print/index.html',
	'sources/index.html',
	'embed/index.html'
];

describe.each(BESIDE)('%s', (path) => {
	const page = htmlOnce(lesson, path);

	it('runs no script, but where one writes, and prints some sheets alone', () => {
		expect(page.match(/<script /g) ?? []).toHaveLength(/^(work|print)/.test(path) ? 1 : 0);
	});

	it('has one heading of the first level, and skips none on the way down', () => {
		const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		levels.reduce((above, level) => {
			expect(level).toBeLessThanOrEqual(above + 1);
			return level;
		}, 0);
	});

	it('leads with its prose to the page of sources', () => {
		const targets = [...page.matchAll(/href="\.\.\/sources\/#(?:cr_|source-)[^"]+"/g)];
		if (/teach|print/.test(path)) expect(targets.length).toBeGreaterThan(5);
	});

	it('says of another lesson nothing of ours', () => {
		expect(htmlOnce(ferryLesson, path)).not.toMatch(/zhanaozen|kazakh|moscow/i);
	});
});

describe('the way between the pages', () => {
	it('stands on every page of the site, names all others, and says where the reader is', () => {
		for (const path of ['index.html', ...BESIDE]) {
			const up = path === 'index.html' ? './' : '../';
			const nav = /<nav aria-label="Pages of this site">.*?<\/nav>/s.exec(htmlOnce(lesson, path))![0];
			expect([...nav.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
				['', 'present/', 'work/', 'teach/', 'print/', 'sources/', 'embed/'].map((page) =>
					page && path === 'index.html' ? page : page ? `../${page}` : up
				)
			);
			expect(nav.match(/aria-current="page"/g)).toHaveLength(1);
		}
	});

	it('is missing in a page that stands alone', () => {
		const alone = renderDocument(pageOf(ferryLesson, 'index.html'), assets, (path) => path);
		expect(alone).not.toContain('Pages of this site');
	});
});

describe('the teacher’s guide', () => {
	const page = htmlOnce(lesson, 'teach/index.html');

	it('gives each step its minutes, and each path their sum, within the time that the path has', () => {
		const [table] = /<table class="cr-paths.*?<\/table>/s.exec(section(page, 'paths'))!;
		const rows = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => text(row).trim());
		expect(rows[0]).toBe('Step One lesson, 45 minutes Two lessons, 90 minutes');
		expect(rows.slice(1, -1)).toEqual(
			lesson.steps.map(
				({ heading, minutes }, at) =>
					`${at + 1}. ${heading} ${minutes['45'] ?? 'not in class'} ${minutes['90'] ?? 'not in class'}`
			)
		);
		expect(rows.at(-1)).toBe('Together 40 81');
	});

	it('holds every note, every question and its answer', () => {
		const words = text(page);
		for (const { notes, questions } of lesson.steps) {
			expect(words).toContain(opening(notes ?? []));
			for (const { text, answer } of questions) {
				expect(words).toContain(text);
				expect(words).toContain(opening(answer));
			}
		}
		expect(words).toContain('The truth is in the middle.');
	});

	it('says whose the cards are that the worksheet prints without their claimants', () => {
		const { cards } = byId(lesson.activities, 'sorting-task');
		expect(cards).toHaveLength(10);
		const words = text(section(page, 'activities'));
		for (const id of cards) {
			const claim = byId(lesson.claims, id);
			const { name } = byId(lesson.actors, claim.claimant);
			expect(words.toLowerCase()).toContain((claim.as ?? name).toLowerCase());
		}
	});
});

describe('the worksheets', () => {
	const page = htmlOnce(lesson, 'print/index.html');

	it('print each document with its head note and its numbered points', () => {
		const words = text(section(page, 'sheet_documents_title'));
		for (const { title, headNote, points } of lesson.documents) {
			expect(words).toContain(title);
			expect(words).toContain(proseText(headNote).slice(0, 60));
			for (const { locator } of points) expect(words).toContain(locator);
		}
	});

	it('print the cards with what they count and not with who says so', () => {
		const words = text(section(page, 'sheet_activity-sorting-task_title'));
		expect(words).toContain('A 64 Bodies');
		expect(words).toContain('F 64 Wounded; people with gunshot wounds');
		for (const id of byId(lesson.activities, 'sorting-task').cards) {
			const { as, claimant } = byId(lesson.claims, id);
			expect(words).not.toContain(as ?? byId(lesson.actors, claimant).name);
		}
	});

	it('give the sentence three times, with what cannot be known yet first', () => {
		const words = text(section(page, 'sheet_commitment_title'));
		const times = words.split('I can’t know yet, because').slice(1);
		// No number is asked for before anything is read.
		expect(
			times.map((time) => [...time.matchAll(/At least|No upper number|To know more/g)].map(String))
		).toEqual([
			['To know more'],
			['At least', 'No upper number', 'To know more'],
			['At least', 'No upper number', 'To know more']
		]);
	});

	it('keep the model answers for the teacher', () => {
		const [teach, print] = [htmlOnce(lesson, 'teach/index.html'), htmlOnce(lesson, 'print/index.html')].map(
			text
		);
		const answers = lesson.activities.flatMap((activity) => activity.answers);
		// One for each level of the exit ticket.
		expect(answers.length).toBeGreaterThanOrEqual(5);
		for (const { title, text: answer } of answers) {
			expect(teach).toContain(title);
			expect(teach).toContain(opening(answer));
			expect(print).not.toContain(proseText(answer).slice(0, 60));
			expect(print).not.toContain(title);
		}
	});

	it('keep what good work shows on a sheet of its own, and give the matrix empty cells alone', () => {
		for (const { id, title, rubric } of lesson.activities)
			for (const { criterion, levels } of rubric) {
				const sheet = text(section(page, 'sheet_rubric_title'));
				for (const part of [title, criterion, ...levels]) expect(sheet).toContain(part);
				expect(text(section(page, `sheet_activity-${id}_title`))).not.toContain(levels.at(-1));
			}
		const cells = [...section(page, 'sheet_matrix_title').matchAll(/<td>(.*?)<\/td>/g)].map(
			([, cell]) => cell
		);
		expect(new Set(cells)).toEqual(new Set(['']));
		expect(cells).toHaveLength(30);
	});

	it('hold every term of the glossary', () => {
		const words = text(section(page, 'sheet_glossary_title'));
		for (const { names } of lesson.glossary)
			for (const name of Object.values(names)) expect(words).toContain(name);
	});

	it('print of a lesson without documents, tasks and words the sheets that need none', () => {
		const bare = html({ ...ferryLesson, documents: [], activities: [], glossary: [] }, 'print/index.html');
		expect([...bare.matchAll(/class="cr-sheet"/g)]).toHaveLength(2);
	});
});

describe('the page of sources', () => {
	const page = htmlOnce(lesson, 'sources/index.html');

	it('holds every source once, under how much of it was read', () => {
		for (const { id, seen } of lesson.sources) {
			expect(page.split(` id="source-${id}"`), id).toHaveLength(2);
			expect(section(page, `seen_${seen}`)).toContain(` id="source-${id}"`);
		}
	});

	it('sorts them by date', () => {
		const ids = [...section(page, 'seen_opening').matchAll(/ id="source-([^"]+)"/g)].map(([, id]) => id!);
		const years = ids.flatMap((id) => byId(lesson.sources, id).issued?.['date-parts']?.[0]?.[0] ?? []);
		expect(years).toEqual([...years].sort((a, b) => a - b));
	});

	it('says how the lesson was made, what changed, and how to cite it', () => {
		const words = text(page);
		for (const { heading } of lesson.method) expect(words).toContain(heading);
		expect(words).toContain(
			'Zhanaozen, December 2011. Crossread, version 0.3.0, 25 November 2026. CC BY 4.0.'
		);
		expect(words).toContain('Version 0.1.0, 23 November 2026.');
	});
});

describe('the page of embed codes', () => {
	const words = text(htmlOnce(lesson, 'embed/index.html'));

	it('gives for each part its address, a frame without a border that may run and open sources, the link that is left without it, and an element', () => {
		for (const name of ['narrative', 'claims', 'accounts', 'timeline', 'map']) {
			expect(words).toContain(`src="embed/${name}/"`);
			expect(words).toMatch(new RegExp(`</iframe>\\s*<p><a href="embed/${name}/">[^<]+</a></p>`));
			expect(words).toContain(`<crossread-${name} src="lesson.json"></crossread-${name}>`);
			expect(pageOf(lesson, `embed/${name}/index.html`)).toBeDefined();
		}
		expect(
			words.match(
				/frameborder="0" loading="lazy"\s+sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/g
			)
		).toHaveLength(5);
	});

	it('leads to the lesson that it is of, where a site has several', () => {
		const second = { ...lesson, id: 'second' };
		const page = pages({ lessons: [lesson, second] }).find(({ path }) => path === 'second/embed/index.html');
		const codes = text(renderDocument(page!, assets));
		expect(codes.match(/src="second\/embed\/\w+\/"/g)).toHaveLength(5);
		expect(codes.match(/ src="second\/lesson\.json"/g)).toHaveLength(5);
	});

	it('quotes a title that would end its attribute', () => {
		expect(html({ ...lesson, title: 'The "events"' }, 'embed/index.html')).toContain(
			'title="The &amp;quot;events&amp;quot;: What is claimed"'
		);
	});
});
