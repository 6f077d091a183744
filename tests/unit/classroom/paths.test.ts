/** The plan of a lesson: its times add up. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { lessonPaths, planOf } from '../../../src/lib/classroom/paths.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { htmlOnce } from '../../fixtures/site.ts';

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
	});
});
