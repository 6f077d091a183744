/** Names in any language: how they are read from the author's files, which one a page takes, and how the others are marked. */
import * as v from 'valibot';
import { expect, it, test } from 'vitest';
import { placesFile, toPlace } from '../../../src/lib/compiler/geojson.ts';
import { nameIn, otherNames } from '../../../src/lib/lesson/names.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { html } from '../../fixtures/site.ts';
import { issuesOf } from './problems.ts';

test.each<[language: string, names: Record<string, string>, text: string]>([
	['en', { tr: 'İzmir', en: 'Smyrna' }, 'Smyrna'],
	['kk', { en: 'Aktau', 'kk-Latn': 'Aqtau' }, 'Aqtau'],
	['kk', { 'kk-Latn': 'Aqtau', kk: 'Ақтау' }, 'Ақтау'],
	['de', { tr: 'İzmir', en: 'Smyrna' }, 'İzmir']
])('a page in %s of a place called %o says %s', (language, names, text) => {
	expect(nameIn(names, language).text).toBe(text);
});

it('names what is written alike in several languages once, and what is shown not again', () => {
	const names = { en: 'Oslo', no: 'Oslo', kk: 'Осло', ru: 'Осло', el: 'Όσλο' };
	expect(otherNames(names, nameIn(names, 'en'))).toEqual([
		{ language: 'kk', text: 'Осло' },
		{ language: 'el', text: 'Όσλο' }
	]);
});

const placed = (properties: object, language = 'en') => {
	const feature = {
		type: 'Feature',
		geometry: null,
		properties: { name: 'Smyrna', precision: 'unknown', kind: 'city', ...properties }
	};
	const file = { type: 'FeatureCollection', features: [feature] };
	const { success, output, issues } = v.safeParse(placesFile, file);
	return success ? toPlace(output.features[0]!, language).names : issues.map(({ message }) => message);
};

test.each<[what: string, properties: object, language: string, names: object]>([
	['columns', { name_tr: 'İzmir', name_el: 'Σμύρνη' }, 'en', { en: 'Smyrna', tr: 'İzmir', el: 'Σμύρνη' }],
	['an object', { names: { tr: 'İzmir' } }, 'en', { en: 'Smyrna', tr: 'İzmir' }],
	['both', { name_tr: 'Izmir', names: { tr: 'İzmir' } }, 'en', { en: 'Smyrna', tr: 'İzmir' }],
	['a name in the language of the lesson', {}, 'fr', { fr: 'Smyrna' }],
	['one of its own for that language', { name_fr: 'Smyrne' }, 'fr', { fr: 'Smyrne' }],
	['columns that are no language', { name_alt: 'S.', name_len: 6, name_tr: '' }, 'en', { en: 'Smyrna' }]
])('a place has %s', (_, properties, language, names) => {
	const found = placed(properties, language);
	expect(found).toEqual(names);
	// The lesson's own stands first: a page in a language without a name takes it.
	expect(Object.keys(found)[0]).toBe(language);
});

test.each([
	['a name under no language', { names: { Turkish: 'İzmir' } }, 'must be a language tag, such as en or tr'],
	['an empty name', { names: { tr: ' ' } }, 'must not be empty']
])('%s is a problem', (_, properties, message) => {
	expect(placed(properties)).toContainEqual(expect.stringContaining(message));
});

it('a word of the glossary needs a name, in whatever language', () => {
	const withNames = (names: Record<string, string>): Lesson => ({
		...ferryLesson,
		glossary: [{ ...ferryLesson.glossary[0]!, names }]
	});
	expect(issuesOf(withNames({ tr: 'posta gemisi' }))).toEqual([]);
	expect(issuesOf(withNames({}))).toEqual([
		{ path: 'glossary[0].names', message: 'needs a name in some language' }
	]);
});

it('a table marks each name with its language, where that is not the page’s', () => {
	const [first] = ferryLesson.places;
	const lesson: Lesson = {
		...ferryLesson,
		places: [{ ...first!, names: { tr: 'İskele', el: 'Αποβάθρα', ru: 'Пристань' } }]
	};
	const [row] = placeRows({ figure: 'map', extent: '', only: [first!.id], focus: [] }, lesson, en).rows;
	expect(row!.facts.name).toBe('İskele');
	expect(row!.cells[0]!.parts).toEqual([{ text: 'İskele', lang: 'tr' }]);
	expect(row!.cells[1]!.parts).toEqual([
		{ text: 'Αποβάθρα', lang: 'el' },
		{ text: 'Пристань', lang: 'ru', small: true }
	]);
});

it('a glossary marks each word with its language, where that is not the lesson’s', () => {
	const [term] = ferryLesson.glossary;
	const headWord = (names: Record<string, string>) =>
		/<dt>(.*?)<\/dt>/s
			.exec(html({ ...ferryLesson, glossary: [{ ...term!, names }] }, 'print/index.html'))![1]!
			.replace(/<!--.*?-->|\s+(?=<)/g, '')
			.trim();
	expect(headWord({ tr: 'posta gemisi', en: 'packet', el: 'ταχυδρομικό' })).toBe(
		'packet<span lang="tr">posta gemisi</span><span lang="el">ταχυδρομικό</span>'
	);
	expect(headWord({ tr: 'posta gemisi' })).toBe('<span lang="tr">posta gemisi</span>');
});
