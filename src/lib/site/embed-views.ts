/** What the embed page of a figure shows of a lesson: its island's props. */
import { accountsLesson, type AccountComparisonProps } from '../accounts/types.ts';
import { claimsLesson, type ClaimComparisonProps } from '../claims/types.ts';
import { admittedClaims, agreement } from '../lesson/claims.ts';
import type { Lesson, View } from '../lesson/schema.ts';
import { mapLesson, type LessonMapProps } from '../map/types.ts';
import { timelineLesson, type TimelineProps } from '../timeline/types.ts';

/** The views of one kind that the lesson's steps declare, in order. */
function declared<F extends View['figure']>(lesson: Lesson, figure: F): Extract<View, { figure: F }>[] {
	return lesson.steps.flatMap(({ views }) =>
		views.filter((view): view is Extract<View, { figure: F }> => view.figure === figure)
	);
}

export const embedProps = {
	/** The first comparison within one document that sets two numbers beside each other, else the first that does. */
	claims(lesson: Lesson): ClaimComparisonProps {
		const rival = declared(lesson, 'claims').filter(
			(view) => agreement(admittedClaims(lesson, view)).numbers > 1
		);
		const view = rival.find(({ document }) => document) ?? rival[0];
		return { lesson: claimsLesson(lesson), level: 1, ...(view && { view }) };
	},
	/** The first accounts that a step compares. */
	accounts(lesson: Lesson): AccountComparisonProps {
		const [view] = declared(lesson, 'accounts');
		return { lesson: accountsLesson(lesson), level: 1, ...(view && { view }) };
	},
	/** The first that shows events alone, without statements beside them, else the first. */
	timeline(lesson: Lesson): TimelineProps {
		const timelines = declared(lesson, 'timeline');
		const view = timelines.find(({ measures }) => !measures.length) ?? timelines[0];
		return { lesson: timelineLesson(lesson, view?.measures), level: 1, ...(view && { view }) };
	},
	/** The map of the limits of knowledge, else the first. */
	map(lesson: Lesson): LessonMapProps {
		const maps = declared(lesson, 'map');
		const view = maps.find(({ reach }) => reach) ?? maps[0];
		return { lesson: mapLesson(lesson, view?.extent), level: 1, ...(view && { view }) };
	}
};
