/** The plan of a lesson: its times add up. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../src/lib/classroom/asking.ts';
import { lessonPaths, planOf } from '../../../src/lib/classroom/paths.ts';
import { sheetsOf } from '../../../src/lib/classroom/sheets.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { htmlOnce } from '../../fixtures/site.ts';

it('an address asks for a path, of a site and in a single file', () => {
	expect(asking('../present/', 'path', '45')).toBe('../present/?path=45');
	expect(asking('?page=present', 'path', 'a b')).toBe('?page=present&path=a%20b');
});

it('the lesson of forty-five minutes holds its exit ticket', () => {
	const [path] = lessonPaths(zhanaozen as Lesson);
	expect(path!.sum + sheetsOf(zhanaozen as Lesson).ticket!.minutes).toBe(45);
});

const cases = ([zhanaozen, peterloo, ferryLesson] as Lesson[]).flatMap((lesson) =>
	lessonPaths(lesson).map((path) => ({ lesson, path, name: `${lesson.id} ${path.id}` }))
);

describe.each(cases)('$name', ({ lesson, path }) => {
	const plan = planOf(lesson, path);

	it('has every step of the path, one after another, within the time that the class has', () => {
		expect(plan.map(({ step }) => step)).toEqual(
			lesson.steps.filter(({ minutes }) => minutes[path.id] !== undefined)
		);
		plan.forEach(({ from, to, step }, at) => {
			expect(from).toBe(plan[at - 1]?.to ?? 0);
			expect(to - from).toBe(step.minutes[path.id]);
		});
		expect(plan.at(-1)?.to ?? 0).toBe(path.sum);
		expect(path.sum).toBeLessThanOrEqual(path.minutes);
	});

	it('stands on the page for teachers, with what is asked', () => {
		const page = htmlOnce(lesson, 'teach/index.html');
		const at = page.indexOf(`${path.title}, ${path.minutes} minutes, by the minute</caption>`);
		expect(at).toBeGreaterThan(0);
		const table = page.slice(at, page.indexOf('</table>', at));
		for (const { from, to, step } of plan) {
			expect(table).toContain(`<td>${from}–${to}</td>`);
			expect(table).toContain(`?path=${path.id}#${step.id}"`);
			if (step.question) expect(table).toContain(step.question);
		}
		// What is written at the end has a row where there is time for it.
		const { ticket } = sheetsOf(lesson);
		const fits = ticket !== undefined && path.sum + ticket.minutes <= path.minutes;
		const last =
			fits && `<td>${path.sum}–${path.sum + ticket.minutes}</td><th scope="row">${ticket.title}</th>`;
		const rows = table.replace(/<!--.*?-->/g, '').replace(/>\s+</g, '><');
		expect(rows.match(/<tr>/g)).toHaveLength(1 + plan.length + (fits ? 1 : 0));
		if (last) expect(rows).toContain(last);
	});
});
