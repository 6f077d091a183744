/**
 * No word of any one lesson stands in the library: not in its sources, and not in what it makes of another lesson, in a page,
 * a label, an alternative text or a download.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { files, pages, renderDocument, renderStandalone } from '../../../src/lib/site/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { assets } from '../../fixtures/site.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const lessons = await Promise.all(
	readdirSync(at('src/lessons')).map((id) => compileLesson(at(`src/lessons/${id}`)))
);

/** What a lesson calls its people, places, tracks, maps and measures: no other lesson has a use for it. */
function wordsOf(lesson: Lesson): string[] {
	const { id, title, places, actors, tracks, measures, maps, labels } = lesson;
	return [
		id,
		title,
		...places.flatMap(({ names }) => Object.values(names)),
		...actors.map(({ name }) => name),
		...tracks.flatMap(({ name, lanes }) => [name, ...lanes.map((lane) => lane.name)]),
		...measures.map(({ name }) => name),
		...maps.flatMap((map) => [map.title ?? '', ...map.names.map(({ text }) => text)]),
		...Object.values(labels).flatMap((own) => Object.values(own))
	].filter((word) => word.length > 3 && !COMMON.has(word.toLowerCase()));
}

/** Words of a lesson that are words of English first. */
const COMMON = new Set([
	'output',
	'from the lesson',
	'street',
	'courts',
	'ministers',
	'compensation',
	'magistrate',
	'soldier'
]);

const words = [...new Set(lessons.flatMap(wordsOf))];
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`,
	'iu'
);

it('knows many words of every lesson', () => {
	expect(lessons.length).toBeGreaterThan(1);
	for (const lesson of lessons) expect(wordsOf(lesson).length, lesson.id).toBeGreaterThan(30);
});

describe('the sources of the library', () => {
	const sources = readdirSync(at('src/lib'), { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(ts|svelte|css|js|md)$/.test(file))
		// Compiled lessons; what `init` writes is a lesson of its own.
		.filter((file) => !/^(lessons|cli\/template|styles\/generated)\//.test(file))
		.filter((file) => statSync(at(`src/lib/${file}`)).isFile());

	test.each(sources)('%s', (file) => {
		expect(pattern.exec(readFileSync(at(`src/lib/${file}`), 'utf8'))?.[0]).toBeUndefined();
	});
});

describe('what is made of a lesson that shares no word with them', () => {
	const site = { lessons: [ferryLesson] };
	const made: [string, string][] = [
		...pages(site).map((page): [string, string] => [page.path, renderDocument(page, assets)]),
		...files(site).map(({ path, text }): [string, string] => [path, text]),
		['offline/ferry.html', renderStandalone(ferryLesson, assets)]
	];
	test.each(made)('%s', (_, text) => {
		expect(text.length).toBeGreaterThan(10);
		expect(pattern.exec(text)?.[0]).toBeUndefined();
	});
});
