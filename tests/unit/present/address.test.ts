import { describe, expect, it } from 'vitest';
import { classAddress, spoken, type Ends } from '../../../src/lib/present/address.ts';

const ends: Ends = { lesson: '', step: '#the-first-list', work: 'write/' };
/** Of a single file. */
const held: Ends = { lesson: '', step: '#the-first-list', work: '?page=write' };
const SITE = 'https://school.example/zhanaozen/';

describe('the address that a class opens', () => {
	it.each([
		['lesson', SITE],
		['step', `${SITE}#the-first-list`],
		['work', `${SITE}write/`]
	] as const)('is that of the site itself where nothing is typed: %s', (to, address) => {
		expect(classAddress({ typed: ' ', to }, SITE, ends)).toEqual({ address });
	});

	it.each([
		['192.168.0.12:4173', 'http://192.168.0.12:4173/write/'],
		['  http://192.168.0.12:4173/  ', 'http://192.168.0.12:4173/write/'],
		['school.example/lessons', 'http://school.example/lessons/write/'],
		['https://school.example/lessons/index.html', 'https://school.example/lessons/write/'],
		['https://school.example/lessons/?class=9b#top', 'https://school.example/lessons/write/'],
		['[fd00::12]:4173', 'http://[fd00::12]:4173/write/'],
		['http://жаңаөзен.example', 'http://xn--80aapbh1b01drr.example/write/']
	])('is what a teacher types, with a scheme or without: %s', (typed, address) => {
		expect(classAddress({ typed, to: 'work' }, SITE, ends)).toEqual({ address });
	});

	it('asks a single file for the page that it holds, and keeps a folder that a file stands in', () => {
		const typed = 'https://drive.example/9b/zhanaozen.html';
		expect(classAddress({ typed, to: 'work' }, 'file:///home/x.html', held)).toEqual({
			address: `${typed}?page=write`
		});
		expect(classAddress({ typed, to: 'step' }, 'file:///home/x.html', held)).toEqual({
			address: `${typed}#the-first-list`
		});
	});

	it.each([
		'file:///home/teacher/zhanaozen.html',
		'http://localhost:4173/',
		'http://lesson.localhost/',
		'http://127.0.0.1:4173/',
		'http://[::1]:4173/',
		'http://0.0.0.0:4173/'
	])('is none where the page itself stands on this computer alone: %s', (own) => {
		expect(classAddress({ typed: '', to: 'lesson' }, own, ends)).toEqual({ fault: 'none' });
	});

	it.each(['localhost:4173', '127.0.0.1', 'http://localhost'])('is refused as local: %s', (typed) => {
		expect(classAddress({ typed, to: 'lesson' }, SITE, ends)).toEqual({ fault: 'local' });
	});

	it.each(['our school', 'http://', 'ftp://school.example/', 'http://a b.example', 'http://[12', '::'])(
		'is refused as none: %s',
		(typed) => {
			expect(classAddress({ typed, to: 'lesson' }, SITE, ends)).toEqual({ fault: 'wrong' });
		}
	);
});

it('is read out without what every browser adds, and with what it does not', () => {
	expect(spoken(SITE)).toBe('school.example/zhanaozen');
	expect(spoken('http://192.168.0.12:4173/')).toBe('http://192.168.0.12:4173');
	expect(spoken('https://school.example/#step')).toBe('school.example/#step');
});
