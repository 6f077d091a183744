/** Timelines on the live stage. */
import { overlaps } from '../../lesson/dates.ts';
import { boundsOf } from '../../lesson/events.ts';
import type { TimelineView } from '../../lesson/schema.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { EventRow, EventRows } from '../../rows/events.ts';
import { wholeKit } from '../../timeline/arrange/whole-kit.ts';
import { hooksOf, scenesOf, sentenceOf } from '../../timeline/scenes.ts';
import { claimFrom, live, rowsAt, shownAt, spokenOf, type Live } from './view.ts';

export const make: Live<'timeline'> = (given, data, words) => {
	const { view, tracks, loose, story, heading } = given;
	const list = rowsAt<EventRow>(given.rows, data);
	const statements = { rows: rowsAt(given.statements, data, claimFrom), columns: [] };
	const rows: EventRows = { view, tracks, loose, story, rows: list, columns: [], statements };
	const rowsIn = (window: TimelineView['window'] | undefined): EventRows =>
		window === undefined
			? rows
			: {
					...rows,
					view: { ...view, window },
					rows: list.filter(({ facts }) => facts.dates.some((stated) => overlaps(boundsOf(stated), window))),
					statements: {
						...statements,
						rows: statements.rows.filter(({ facts }) =>
							overlaps(facts.record.claim.asOf ?? facts.said, window)
						)
					}
				};
	return live<EventRow | ClaimRow>(
		given,
		[...list, ...statements.rows],
		sentenceOf(rows, words),
		(state, frame) =>
			scenesOf(rowsIn(shownAt(view, state)?.window), spokenOf(view, state), frame, {
				heading,
				words,
				kit: wholeKit
			}),
		hooksOf
	);
};
