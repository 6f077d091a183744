/** What the embed page of a figure shows of a lesson: its island's props. */
import { accountsLesson, type AccountComparisonProps } from '../accounts/types.ts';
import { claimsLesson, type ClaimComparisonProps } from '../claims/types.ts';
import { admittedAccounts } from '../lesson/accounts.ts';
import { admittedClaims, agreement } from '../lesson/claims.ts';
import { admittedEvents, admittedStatements } from '../lesson/events.ts';
import { admittedPlaces } from '../lesson/places.ts';
import type { Lesson, View } from '../lesson/schema.ts';
import { complete } from '../lesson/view.ts';
import { mapLesson, type LessonMapProps } from '../map/types.ts';
import { timelineLesson, type TimelineProps } from '../timeline/types.ts';
import type { FigureClient } from './figure-clients.ts';
import { islandNames, type IslandName } from './islands.ts';

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
			(view) => view.arrangement !== 'apart' && agreement(admittedClaims(lesson, view)).numbers > 1
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

/** What runs in the embed page of a figure. */
export function clientOf(name: IslandName, lesson: Lesson): FigureClient {
	if (name === 'claims' && embedProps.claims(lesson).view?.arrangement === 'over-time')
		return 'claims-over-time';
	if (name === 'timeline' && embedProps.timeline(lesson).view?.measures?.length) return 'timeline-statements';
	return name;
}

/** Whether there is something to see in the embed page of a figure: a record that its view admits. */
const shows: Record<IslandName, (lesson: Lesson) => boolean> = {
	claims(lesson) {
		return admittedClaims(lesson, complete('claims', lesson, embedProps.claims(lesson).view)).length > 0;
	},
	accounts(lesson) {
		return (
			admittedAccounts(lesson, complete('accounts', lesson, embedProps.accounts(lesson).view)).length > 0
		);
	},
	timeline(lesson) {
		const view = complete('timeline', lesson, embedProps.timeline(lesson).view);
		return admittedEvents(lesson, view).length + admittedStatements(lesson, view).length > 0;
	},
	/** Places that neither a step nor a map of the lesson shows are a table, not a map. */
	map(lesson) {
		const { view } = embedProps.map(lesson);
		return (
			(view !== undefined || lesson.maps.length > 0) &&
			admittedPlaces(lesson, complete('map', lesson, view)).length > 0
		);
	}
};

/** The figures of which a lesson has an embed page, in the order of all. */
export function figuresOf(lesson: Lesson): IslandName[] {
	return islandNames.filter((name) => shows[name](lesson));
}
