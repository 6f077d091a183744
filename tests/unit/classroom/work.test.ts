import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	answered,
	answerName,
	fileName,
	readWork,
	workFile,
	type Answers
} from '../../../src/lib/classroom/work.ts';

const LESSON = { id: 'ferry', title: 'The ferry', version: '1.0.0' };
const SAVED = new Date('2012-01-25T10:00:00Z');
const file = (over: object) =>
	JSON.stringify({ ...JSON.parse(workFile({ a: 'b' }, LESSON, SAVED)), ...over });

describe('a saved file', () => {
	it('says what it is, of which lesson, and when it was saved', () => {
		expect(JSON.parse(workFile({ prediction: 'Nothing' }, LESSON, SAVED))).toEqual({
			format: 'crossread-work',
			version: 1,
			lesson: LESSON,
			saved: '2012-01-25T10:00:00.000Z',
			answers: { prediction: 'Nothing' }
		});
	});

	it('gives back whatever was written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), (answers) => {
				expect(readWork(workFile(answers, LESSON, SAVED), 'ferry')).toEqual({ answers: { ...answers } });
			})
		);
	});

	it('of any other kind is a problem, and never an error', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readWork(text, 'ferry')).toHaveProperty('problem');
			})
		);
	});

	test.each([
		['that is cut off', workFile({ a: 'b' }, LESSON, SAVED).slice(0, -20), { kind: 'unreadable' }],
		['that is empty', '', { kind: 'unreadable' }],
		['that is the data of a lesson', '{"id":"ferry","title":"The ferry"}', { kind: 'not-ours' }],
		['that is a list', '[]', { kind: 'not-ours' }],
		['without answers', file({ answers: undefined }), { kind: 'not-ours' }],
		['with a list of answers', file({ answers: ['a'] }), { kind: 'not-ours' }],
		['of a later version', file({ version: 2 }), { kind: 'newer' }],
		['without a version', file({ version: undefined }), { kind: 'newer' }],
		[
			'of another lesson',
			workFile({}, { ...LESSON, id: 'mill', title: 'The mill' }, SAVED),
			{ kind: 'other-lesson', title: 'The mill' }
		],
		['of no lesson', file({ lesson: undefined }), { kind: 'other-lesson', title: '' }],
		['with a number for an answer', file({ answers: { a: 'b', c: 1 } }), { kind: 'damaged', name: 'c' }],
		['longer than anybody writes', `${' '.repeat(2_000_001)}{}`, { kind: 'too-long' }]
	])('%s is refused', (_, text, problem) => {
		expect(readWork(text, 'ferry')).toEqual({ problem });
	});

	it('that an editor has given a mark of its encoding is read', () => {
		expect(readWork(`\uFEFF${file({})}`, 'ferry')).toEqual({ answers: { a: 'b' } });
	});

	it('keeps answers to what the lesson no longer asks', () => {
		expect(readWork(file({ answers: { 'task.gone': 'Kept' } }), 'ferry')).toEqual({
			answers: { 'task.gone': 'Kept' }
		});
	});
});

test('an answer that is taken back is none', () => {
	const one: Answers = answered({}, answerName('square', 0), 'Yes');
	expect(one).toEqual({ 'answer.square.1': 'Yes' });
	expect(answered(one, 'answer.square.1', '')).toEqual({});
	expect(answered(one, 'answer.square.2', '')).toEqual(one);
});

describe('the name of a file', () => {
	test.each([
		['Anna, 7b', 'ferry-answers-Anna-7b.json'],
		['  Аян / Қ. ', 'ferry-answers-Аян-Қ.json'],
		['../../etc', 'ferry-answers-etc.json'],
		['x'.repeat(300), `ferry-answers-${'x'.repeat(40)}.json`]
	])('of %j is %s', (signed, name) => {
		expect(fileName({ signed }, LESSON, SAVED)).toBe(name);
	});

	test.each([undefined, '', ' ?!'])('is the minute in which it is saved where %j names nobody', (signed) => {
		const saved = new Date(2026, 0, 5, 9, 7, 3);
		expect(fileName(signed === undefined ? {} : { signed }, LESSON, saved)).toBe(
			'ferry-answers-2026-01-05-090703.json'
		);
	});
});
