import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../src/lib/classroom/matrix.ts';
import { slotsOf } from '../../../src/lib/classroom/slots.ts';
import zhanaozen from '../../../src/lib/lessons/zhanaozen.js';
import peterloo from '../../../src/lib/lessons/peterloo.js';

const name = (measure: string) => measure.toUpperCase();

describe('the matrix', () => {
	it('asks for each measure of which a document states a number, the commonest first', () => {
		const { questions } = matrixOf(zhanaozen, name);
		expect(questions.map(({ id }) => id)).toEqual([
			'deaths',
			'wounded',
			'hospital-intake',
			'bodies-seen',
			'names-listed'
		]);
		expect(questions[0]!.name).toBe('DEATHS');
		expect(matrixOf(peterloo, name).questions.map(({ id }) => id)).toEqual(['sabre-wounds', 'deaths']);
	});

	it('says of each document where it states which number', () => {
		const { documents } = matrixOf(zhanaozen, name);
		expect(documents.map(({ id }) => id)).toEqual(zhanaozen.documents.map(({ id }) => id));
		expect(documents[0]).toMatchObject({
			seen: 'full',
			locators: ['¶1', '¶2', '¶6', '¶8', '¶10', '¶11', '¶12'],
			stated: {
				deaths: [
					{ locator: '¶1', figures: ['dozens'] },
					{ locator: '¶2', figures: ['11', '70 or higher'] },
					{ locator: '¶10', figures: ['unclear'] }
				],
				wounded: [{ locator: '¶2', figures: ['several hundred'] }]
			}
		});
	});

	it('names a place once, however many points stand there', () => {
		const letter = matrixOf(peterloo, name).documents.find(({ id }) => id === 'document-letter-1913')!;
		expect(letter.locators).toEqual(['¶6', '¶13']);
	});

	it('has the questions of whoever sets it after those of the numbers', () => {
		expect(matrixOf(peterloo, name, ['Who fired?', 'Who saw it?']).questions.slice(2)).toEqual([
			{ id: 'own-1', name: 'Who fired?' },
			{ id: 'own-2', name: 'Who saw it?' }
		]);
	});

	it('of no documents is empty', () => {
		expect(matrixOf({ ...peterloo, documents: [] }, name)).toEqual({ questions: [], documents: [] });
	});
});

it('the sentence asks for no number before anything is read', () => {
	expect([1, 2, 3].map((time) => slotsOf(time).map(({ id }) => id))).toEqual([
		['unknown', 'need'],
		['unknown', 'least', 'most', 'need'],
		['unknown', 'least', 'most', 'need']
	]);
});
