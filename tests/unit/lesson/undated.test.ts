/** Statements and accounts whose source bears no date, in the lesson of the ferry: where they stand, and what is printed. */
import { expect, it, test } from 'vitest';
import { admittedAccounts, admittedClaims, admittedStatements, complete } from 'crossread/lesson';
import { claimsCsv } from '../../fixtures/csv.ts';
import { claimRecord } from '../../../src/lib/lesson/claims.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { statements } from '../../../src/lib/words/en/claims.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { date } from '../../fixtures/kinds.ts';
import { html } from '../../fixtures/site.ts';
import { brokenLesson, issuesOf } from './problems.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const none = { edtf: 'none', precision: 'none' } as const;
const lesson: Lesson = structuredClone(ferryLesson);
const claim = lesson.claims.find(({ id }) => id === 'courier-echo')!;
claim.said = none;
const account = lesson.accounts.find(({ id }) => id === 'survivors-account')!;
account.said = none;
account.audience = 'class';
delete account.appendixReason;

it('is a lesson', () => {
	expect(issuesOf(lesson)).toEqual([]);
});

it('stands in a view that ends at no date, after all others of its basis, and in none that does', () => {
	const view = complete('claims', lesson, { measure: 'deaths', event: claim.event! });
	const ids = (latest?: string) =>
		admittedClaims(lesson, { ...view, ...(latest && { latest: date(latest) }) }).map((one) => one.claim.id);
	expect(ids()).toContain(claim.id);
	expect(ids('9999')).not.toContain(claim.id);
	const accounts = complete('accounts', lesson, { moment: account.moment });
	const told = (latest?: string) =>
		admittedAccounts(lesson, { ...accounts, ...(latest && { latest: date(latest) }) }).map(
			(one) => one.account.id
		);
	expect(told().at(-1)).toBe(account.id);
	expect(told('9999')).not.toContain(account.id);
});

it('is told on a timeline that no date limits, last, and by the day it speaks of on every one', () => {
	const view = complete('timeline', lesson, { measures: ['deaths'], window: date('1931') });
	const limited = { ...view, latest: date('1931') };
	const ids = (one = view) => admittedStatements(lesson, one).map(({ claim: { id } }) => id);
	expect([ids().at(-1), ids(limited).includes(claim.id)]).toEqual([claim.id, false]);
	claim.asOf = date('1931-01-12');
	expect(ids()).toContain(claim.id);
	delete claim.asOf;
});

it('prints that it has no date, wherever it is said', () => {
	expect(html(lesson, 'sources/index.html')).toContain('<td>no date</td>');
	expect(statements.claimSentence(claimRecord(lesson, claim))).toContain(', said without a date, ');
	for (const path of ['index.html', 'sources/index.html', 'print/index.html', 'embed/claims/index.html'])
		expect(html(lesson, path), path).not.toMatch(/>[^<]*(undefined|NaN|Invalid Date)/);
	const row = claimsCsv(lesson, en)
		.split('\n')
		.find((line) => line.startsWith(`${claim.id},`));
	expect(row).toContain(',none,,,');
});

test.each(['events', 'reach'] as const)('%s have a date that is one', (list) => {
	const [problem] = brokenLesson((copy) => {
		if (list === 'events') copy.events[0]!.dates[0]!.date = none as never;
		else copy.reach[0]!.date = none as never;
	});
	expect(problem).toMatchObject({ path: expect.stringMatching(/date\.precision$/) });
});
