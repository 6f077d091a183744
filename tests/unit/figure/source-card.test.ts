import lesson from 'crossread/lessons/zhanaozen.js';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import SourceCard from '../../../src/lib/figure/SourceCard.svelte';
import { claimRecord } from '../../../src/lib/lesson/claims.ts';
import { kindsLesson, claim } from '../../fixtures/kinds.ts';

/** The paragraphs of the card, as text. */
function paragraphs(record: ReturnType<typeof claimRecord>): string[] {
	const { body } = render(SourceCard, { props: { record } });
	return [...body.matchAll(/<p[^>]*>([^]*?)<\/p>/g)].map(([, text]) =>
		text!
			.replace(/<[^>]+>/g, '')
			.replace(/\s+/g, ' ')
			.trim()
	);
}

// Not covered here, because it needs a browser: opening, closing and the focus, see tests/component.
it('says of a statement who, what, in which words and where we read it', () => {
	expect(paragraphs(claimRecord(lesson, lesson.claims[0]!))).toEqual([
		'The statement in full',
		'The government of Kazakhstan, as reported by The Moscow News on 17 December 2011 (¶2): 11 deaths; place not stated; basis not stated. Commands the forces that fired.',
		'The article does not say how the government counted, nor which places it counts.',
		'In the source’s words',
		'“put by the Kazakh government at 11”',
		'Source',
		'Yulia Ponomareva, Kazakhstan plunged into crisis by mass shootings. The Moscow News, 17 December 2011, 23:59 as stated, ¶2.',
		'Written from elsewhere. The paper belonged to RIA Novosti, the state news agency of Russia. We read it whole.',
		'http://themoscownews.com/international/20111217/189297477.html'
	]);
});

it('of a source without an author begins with its title', () => {
	expect(paragraphs(claimRecord(kindsLesson(), claim('c1', { kind: 'none' })))).toContain(
		'The water in the lower town. The Exampleton Gazette, 3 March 1901, page 2.'
	);
});
