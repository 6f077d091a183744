/** What stands in which lane of a timeline, and what its labels say. Pure. */
import type { TextStyle } from '../../figure/text.ts';
import type { TypeScale } from '../../figure/frame.ts';
import { boundsOf, spokenOf } from '../../lesson/events.ts';
import { grouped } from '../../lesson/grouped.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { EventRow, EventRows, TrackFacts } from '../../rows/events.ts';
import type { RowKey } from '../../rows/types.ts';
import type { TimelineMark, TimelineWords } from '../../words/index.ts';
import { eventMarks, statementMark, type Ground, type TimeMark } from './marks.ts';
import { clockOf, hasHour, isNear, periodOf, windowOf, type Period } from './scale.ts';
import type { Kit } from './kit.ts';
import type { Series } from './series.ts';

/** A text of a label in its style, and what the stylesheet calls it. */
export interface Said {
	text: string;
	style: (type: TypeScale) => TextStyle;
	role: string;
}

/** One row of a record: a label, and the marks beside it. */
export interface Line {
	title: Said;
	note?: Said | undefined;
	/** The marks of its dates; of what has no time, arrows over all of the axis. */
	marks: (ground: Ground) => TimeMark[];
}

/** A record. */
export interface Entry {
	key: RowKey;
	/** Its first instant, for the order of time. */
	from: number;
	/** With the dates of its label, or without. One line, or one for each hour under its title. */
	lines: (dates: boolean) => Line[];
	/** The same where its lane has no name of its own beside it; default: as it is. */
	amongOthers?: Entry['lines'];
}

export interface Lane {
	/** In the gutter. */
	name: string;
	/** In the name of a part of the drawing. */
	title: string;
	/** Over the first lane of a track that has several, where there are several tracks. */
	track?: string | undefined;
	/** Its name is that of its track, which stands over the lane before it. */
	again?: boolean | undefined;
	/** `time`: along the axis. `listed`: under it, since no time is known. `told`: words alone. */
	kind: 'time' | 'listed' | 'told';
	entries: readonly Entry[];
	/** What stands in it in words. */
	told: readonly string[];
	series?: Series | undefined;
	/** Sets it as such. */
	panel?: Kit['seriesPanel'] | undefined;
}

export interface Plan {
	lanes: readonly Lane[];
	/** What the axis covers. */
	period: Period;
	/** Of a view of hours, the days around these. */
	days?: Period | undefined;
	/** What the whole story covers, and when its events began. */
	story: Period | undefined;
	beginnings: readonly number[];
	/** Where an open end is drawn to. */
	until: number;
}

const title = (text: string): Said => ({ text, style: ({ group }) => group, role: 'event' });
const note = (text: string): Said | undefined =>
	text ? { text, style: ({ meta }) => meta, role: 'when' } : undefined;

/** @param kit holds what sets statements where the view asks for some */
export function planOf(rows: EventRows, words: TimelineWords, kit: Partial<Kit>): Plan {
	const window = windowOf(rows);
	const clock = clockOf(rows, window);
	const { latest } = rows.view.latest ?? {};
	const until = latest === undefined ? Infinity : periodOf({ latest }).to;
	const known = rows.story.map(periodOf);
	return {
		lanes: lanesOf(rows, window, clock, words, kit),
		period: clock ?? window,
		...(clock && { days: window }),
		story: clock ? window : aroundAll(known, window),
		beginnings: known.map(({ from, to }) => (Number.isFinite(from) ? from : to)).filter(Number.isFinite),
		until
	};
}

/** From the first to the last of the story, the window with it. */
function aroundAll(known: readonly Period[], window: Period): Period {
	const times = known.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
	return {
		from: times.reduce((a, b) => Math.min(a, b), window.from),
		to: times.reduce((a, b) => Math.max(a, b), window.to)
	};
}

function lanesOf(
	{ rows, statements, tracks, loose }: EventRows,
	window: Period,
	clock: Period | undefined,
	words: TimelineWords,
	{ seriesOf, seriesPanel }: Partial<Kit>
): Lane[] {
	const { ui } = words.timeline;
	const dated = (row: EventRow) =>
		row.facts.dates.some(({ date }) => date.earliest !== undefined || date.latest !== undefined);
	const timed = (row: EventRow) =>
		dated(row) && (!clock || row.facts.dates.some((stated) => onClock(stated, clock)));
	const spoken = (row: ClaimRow) => {
		const { earliest, latest } = spokenOf(row.facts.record);
		return earliest !== undefined || latest !== undefined;
	};
	const byTrack = grouped(rows, ({ facts }) => facts.track);
	const several = tracks.length > 1;
	const lanes = tracks.flatMap((track) => lanesOfTrack(track, byTrack.get(track.id) ?? []));

	/** Whatever stands in it; a lane of nothing is none. */
	function laneOf(name: string, changes: Partial<Lane>): Lane[] {
		const lane: Lane = { name, title: name, kind: 'time', entries: [], told: [], ...changes };
		lane.entries = [...lane.entries].sort((a, b) => a.from - b.from);
		return lane.entries.length || lane.told.length ? [lane] : [];
	}

	function lanesOfMeasure({ id, name }: TrackFacts['measures'][number]): Lane[] {
		const { series, rest } = seriesOf!(
			statements.rows.filter((row) => row.facts.measure === id && spoken(row))
		);
		const said = grouped(rest, saidBy);
		const entriesOf = (some: readonly ClaimRow[]) =>
			some.map((row) => {
				const twin = said.get(saidBy(row))?.some((other) => other !== row);
				return statementEntry(row, window, words, name, twin);
			});
		return [
			...series.flatMap((one) =>
				laneOf(name, {
					title: `${name}, ${one.of}`,
					series: one,
					panel: seriesPanel,
					entries: entriesOf(one.rows)
				})
			),
			...laneOf(name, { entries: entriesOf(rest) })
		];
	}

	function lanesOfTrack(track: TrackFacts, own: readonly EventRow[]): Lane[] {
		const made = track.measures.flatMap(lanesOfMeasure);
		const add = (name: string, changes: Partial<Lane>) => made.push(...laneOf(name, changes));
		if (track.gap)
			add(track.measures.map(({ name }) => name).join(', ') || track.name, {
				kind: 'told',
				told: [ui.noFigure]
			});
		const laneIds = new Set(track.lanes.map(({ id }) => id));
		for (const lane of [undefined, ...track.lanes])
			add(lane?.name ?? track.name, {
				entries: own
					.filter(
						(row) =>
							timed(row) &&
							(lane
								? row.facts.lane === lane.id
								: row.facts.lane === undefined || !laneIds.has(row.facts.lane))
					)
					.map((row) => (clock ? hourEntry(row, clock, words) : eventEntry(row, window, words)))
			});
		return made.map((lane, at) => ({
			...lane,
			...(several && made.length > 1 && at === 0 && lane.name !== track.name && { track: track.name }),
			...(several && at > 0 && lane.name === track.name && { again: true })
		}));
	}

	const hourless = clock ? rows.filter((row) => dated(row) && !timed(row)) : [];
	const undated = [
		...rows.filter((row) => !dated(row)).map((row) => listedEntry(row, '', words)),
		...statements.rows.filter((row) => !spoken(row)).map((row) => statementEntry(row, window, words))
	];
	const absent = tracks.filter(({ notFound }) => notFound).map(({ name }) => words.asSentence(name));
	const listed = (name: string, entries: Entry[]): Lane[] =>
		entries.length ? [{ name, title: name, kind: 'listed', entries, told: [] }] : [];
	return [
		...lanes,
		...loose.flatMap(lanesOfMeasure),
		...listed(
			ui.noHour,
			hourless.map((row) => listedEntry(row, words.timeline.someTime(datesOf(row, window, words)), words))
		),
		...listed(ui.noDate, undated),
		...(absent.length
			? [{ name: ui.notFound, title: ui.notFound, kind: 'told' as const, entries: [], told: absent }]
			: [])
	];
}

/** A date that has hours has a place on the clock, and so has what lasted all its hours. */
function onClock(stated: EventRow['facts']['dates'][number], clock: Period): boolean {
	const { from, to } = periodOf(boundsOf(stated));
	if (hasHour(stated)) return to > clock.from && from < clock.to;
	const { precision } = stated.date;
	return (precision === 'interval' || precision === 'set') && from <= clock.from && to >= clock.to;
}

/** When an event begins, by the first date stated of it. */
function beginningOf({ facts }: EventRow): number {
	const { from, to } = periodOf(boundsOf(facts.dates[0]!));
	return Number.isFinite(from) ? from : to;
}

const datesOf = ({ facts }: EventRow, window: Period, words: TimelineWords) =>
	words.timeline.either([
		...new Set(
			facts.dates.map((stated) => words.timeline.shortDate(stated, !isNear(boundsOf(stated), window)))
		)
	]);

const standingOf = ({ facts }: EventRow, words: TimelineWords) =>
	facts.standing === 'established' ? '' : words.timeline.standings[facts.standing];

const joined = (...texts: string[]) => texts.filter(Boolean).join('; ');

function eventEntry(row: EventRow, window: Period, words: TimelineWords): Entry {
	return {
		key: row.key,
		from: beginningOf(row),
		lines: (dates) => [
			{
				title: title(row.facts.short),
				note: note(
					dates
						? joined(datesOf(row, window, words), standingOf(row, words))
						: row.facts.standing === 'disputed'
							? standingOf(row, words)
							: ''
				),
				marks: (ground) => eventMarks(row, ground)
			}
		]
	};
}

/** Each hour with who gives it; under the title where there are several. */
function hourEntry(row: EventRow, clock: Period, words: TimelineWords): Entry {
	const { facts } = row;
	const only = (at: number): EventRow => ({ ...row, facts: { ...facts, dates: [facts.dates[at]!] } });
	const hours = facts.dates
		.flatMap((stated, at) => {
			if (!onClock(stated, clock)) return [];
			const text = stated.hours
				? words.timeline.hours(stated.hours)
				: words.timeline.shortDate(stated, !isNear(boundsOf(stated), clock));
			return [{ at, text, givers: facts.givers[at]!.join(', '), from: periodOf(boundsOf(stated)).from }];
		})
		.sort((a, b) => a.from - b.from);
	const others = facts.dates.flatMap((stated) =>
		onClock(stated, clock) ? [] : [words.timeline.shortDate(stated, true)]
	);
	const extra = joined(words.timeline.either(others), standingOf(row, words));
	const [one] = hours;
	return {
		key: row.key,
		from: beginningOf(row),
		lines: () =>
			hours.length === 1
				? [
						{
							title: title(facts.short),
							note: note(joined(`${one!.text}, ${one!.givers}`, extra)),
							marks: (ground) => eventMarks(only(one!.at), ground)
						}
					]
				: [
						{ title: title(facts.short), note: note(extra), marks: () => [] },
						...hours.map(({ at, text, givers }): Line => ({
							title: title(text),
							note: note(givers),
							marks: (ground) => eventMarks(only(at), ground)
						}))
					]
	};
}

/** Over the whole axis and on at both ends: nothing says where on it, or that it was within. */
const anyTime = ({ scale }: Ground, dashed: boolean): TimeMark => ({
	kind: 'any',
	from: scale.start,
	to: scale.end,
	...(dashed && { dashed })
});

function listedEntry(row: EventRow, when: string, words: TimelineWords): Entry {
	return {
		key: row.key,
		from: beginningOf(row),
		lines: () => [
			{
				title: title(row.facts.short),
				note: note(joined(when, standingOf(row, words))),
				marks: (ground) => [anyTime(ground, row.facts.standing === 'disputed')]
			}
		]
	};
}

/** Two statements of a lane that have it in common differ in whom they count. */
const saidBy = ({ facts }: ClaimRow): string => facts.claimant + spokenOf(facts.record).edtf;

/**
 * @param lane what is counted in its lane; default: none, since it has no lane of its own
 * @param twin whether the people whom it counts tell it from another
 */
function statementEntry(
	row: ClaimRow,
	window: Period,
	words: TimelineWords,
	lane?: string,
	twin?: boolean
): Entry {
	const { facts } = row;
	const { claim } = facts.record;
	const spoken = spokenOf(facts.record);
	const { from, to } = periodOf(spoken);
	const day = words.timeline.shortDate({ date: spoken }, !isNear(spoken, window));
	const lines =
		(counted?: string): Entry['lines'] =>
		(dates) => [
			{
				title: { text: words.figureInUnit(claim), style: ({ saying }) => saying, role: 'saying' },
				note: note(
					joined(
						[
							counted,
							twin && facts.population,
							facts.name,
							...(dates ? [day, ...(claim.asOf ? [words.timeline.saidLater(facts.said)] : [])] : [])
						]
							.filter(Boolean)
							.join(', '),
						facts.retracted ?? ''
					)
				),
				marks: (ground) => [
					Number.isFinite(from) || Number.isFinite(to)
						? statementMark(row, ground)
						: anyTime(ground, facts.retracted !== undefined)
				]
			}
		];
	return {
		key: row.key,
		from: Number.isFinite(from) ? from : to,
		lines: lines(),
		amongOthers: lines(lane)
	};
}

/** The marks that stand in some lanes, for the line under them. */
export function legendOf(
	kinds: readonly TimeMark[],
	lanes: readonly Lane[],
	clock: boolean
): Set<TimelineMark> {
	const found = new Set<TimelineMark>();
	for (const { kind, before, after, dashed, solid, head, tail } of kinds) {
		if (dashed || head || tail) found.add('disputed');
		// What may have been before or after all that is drawn looks like what has no time.
		if (kind === 'any' || (kind === 'span' && before && after)) {
			found.add('any');
			continue;
		}
		if (kind === 'box' && clock) found.add('hours');
		else if (kind !== 'edge') found.add(kind);
		if (before || after) found.add('goes-on');
		if (solid && kind === 'box') found.add('solid');
	}
	if (lanes.some(({ series }) => series)) found.add('series');
	return found;
}
