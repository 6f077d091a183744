import { DataSet, Timeline } from 'vis-timeline/standalone';

const DAY = 86_400_000;

/** The events in a group for each track: a box at a day, a bar from its first to its last. */
export function drawTimeline(element, events) {
	const items = new DataSet(
		events.map(({ id, title, track, start, end }) => ({
			id,
			content: title,
			group: track,
			start,
			...(end && new Date(end) - new Date(start) > DAY ? { end } : {})
		}))
	);
	const groups = new DataSet(
		[...new Set(events.map(({ track }) => track))].map((id) => ({ id, content: id }))
	);
	new Timeline(element, items, groups, {
		height: 480,
		start: '2011-05-01',
		end: '2012-01-31',
		min: '2009-01-01',
		max: '2017-01-01',
		zoomKey: 'ctrlKey'
	});
}
