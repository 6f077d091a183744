/** No English stands in the code: a page in another language holds that language and the lesson's, and no word of ours. */
import {
	AccountComparison,
	ClaimComparison,
	CorroborationMatrix,
	Glossary,
	LessonMap,
	SourceList,
	Timeline,
	WordsFigure
} from 'crossread';
import { Parser } from 'htmlparser2';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it, test } from 'vitest';
import { pages, renderDocument } from '../../../src/lib/site/index.ts';
import { wordsContext } from '../../../src/lib/words/context.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { kindsLesson } from '../../fixtures/kinds.ts';
import { assets } from '../../fixtures/site.ts';
import { inOtherLetters, toy } from '../../fixtures/toy.ts';

/** Attributes that somebody reads or hears. */
const READ = ['aria-label', 'title', 'alt', 'placeholder', 'content', 'data-card-words'];

interface Said {
	text: string;
	/** The language that it stands in. */
	lang: string | undefined;
	/** The elements that it stands in, with their classes. */
	within: string;
}

/** Everything that a page says, in text and attributes; scripts, styles and code to copy are no texts. */
function saidIn(html: string): Said[] {
	const said: Said[] = [];
	const open: { name: string; shown: string; lang: string | undefined }[] = [];
	const add = (text: string) => {
		if (!text.trim() || open.some(({ name }) => ['script', 'style', 'code'].includes(name))) return;
		said.push({
			text: text.trim(),
			lang: open.at(-1)?.lang,
			within: open.map(({ shown }) => shown).join(' ')
		});
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			const shown = [name, ...(attributes.class?.split(/\s+/) ?? [])].join('.');
			open.push({ name, shown, lang: attributes.lang ?? open.at(-1)?.lang });
			for (const key of READ) {
				const text = attributes[key];
				if (!text) continue;
				if (key === 'data-card-words') Object.values(JSON.parse(text) as Record<string, string>).forEach(add);
				else if (key !== 'content' || attributes.name === 'description') add(text);
			}
		},
		ontext: add,
		onclosetag: () => void open.pop()
	});
	parser.end(html);
	return said;
}

/** A letter that marks an answer or a card; an address or a path. */
const NO_WORD = /^[A-Z]\.?$|^\S*\/\S*$/;

/** What of it is Latin, and so neither the language's nor the lesson's. */
const foreign = (said: readonly Said[]) =>
	said
		.filter(({ text }) => /[A-Za-z]/.test(text) && !NO_WORD.test(text))
		.map(({ text, within }) => `${within}: ${text}`);

const ferry = inOtherLetters(ferryLesson);
const kinds = inOtherLetters(kindsLesson());

const site = { lessons: [ferry], languages: [toy] };
const texts = new Map(pages(site).map((page) => [page.path, saidIn(renderDocument(page, assets))]));

test.each([...texts.keys()])('%s holds no word of another language', (path) => {
	const said = texts.get(path)!;
	expect(said.some(({ text }) => /[А-я]/.test(text))).toBe(true);
	expect(foreign(said)).toEqual([]);
});

it('of English pages every text of ours is found', () => {
	const [page] = pages({ lessons: [ferry] });
	expect(foreign(saidIn(renderDocument(page!, assets))).length).toBeGreaterThan(100);
});

describe.each([
	['the ferry', ferry],
	['all kinds of statements', kinds]
])('%s', (_, lesson) => {
	test.each([
		['claims', ClaimComparison, { lesson }],
		['timeline', Timeline, { lesson }],
		['accounts', AccountComparison, { lesson }],
		['words', WordsFigure, { lesson }],
		['map', LessonMap, { lesson }],
		['glossary', Glossary, { lesson }],
		['matrix', CorroborationMatrix, { lesson }],
		['matrix filled in', CorroborationMatrix, { lesson, filled: true }],
		['sources', SourceList, { sources: lesson.sources, actors: lesson.actors }]
	] as const)('as %s holds no word of another language', (_, component, props) => {
		const { body } = render(component as unknown as Component<Record<string, unknown>>, {
			props: { ...props },
			context: wordsContext(toy)
		});
		expect(foreign(saidIn(body))).toEqual([]);
	});
});

/** What stands around a lesson, and around a figure, and is the interface's alone. */
const OURS =
	/cr-(summary|reading-notes|readings|button|more|skip|kicker|lead|guard-hint)\b|header\.cr-root\.cr-site-nav nav/;

it('marks what is the interface’s with its language, in a lesson of another', () => {
	const ours = [...texts.values()].flat().filter(({ within }) => OURS.test(within));
	expect(ours.length).toBeGreaterThan(50);
	expect(ours.filter(({ lang }) => lang !== 'qaa')).toEqual([]);
});

it('marks nothing where lesson and interface share a language', () => {
	const [page] = pages({ lessons: [ferryLesson] });
	expect(renderDocument(page!, assets)).not.toMatch(/class="cr-summary" lang=/);
});
