/** Where everything of a timeline stands: a row for each event and statement, its dates on one axis. Pure. */
import {
	bold,
	round,
	sans,
	serif,
	stack,
	WIDTHS,
	type LayoutName,
	type TextPart
} from '../figure/layouts.ts';
import { textWidth, type TextLine } from '../figure/text.ts';
import type { ClaimRecord } from '../lesson/claims.ts';
import { firstMinute, instant, type Bounds } from '../lesson/dates.ts';
import { boundsOf, spokenOf, type EventRecord } from '../lesson/events.ts';
import type { TimelineView } from '../lesson/schema.ts';
import { lanesOn, measuresOn, tracksWithout, type OwnTerms } from '../lesson/terms.ts';
import type { TimelineWords } from '../words/index.ts';
import { dateMark, statementMark, type DateMark } from './marks.ts';
import { timeScale, timeTicks, type TimeScale, type TimeTick } from './scale.ts';
import { DRAWN } from './types.ts';

export interface TimelineRow {
	event?: EventRecord;
	statement?: ClaimRecord;
	y: number;
	height: number;
	/** The step speaks of it. */
	focused: boolean;
	texts: TextLine[];
	/** One for each date that a source gives. */
	marks: DateMark[];
	/** Path data that joins dates on which sources differ. */
	joined: string;
	/** Path data of a statement's ring. */
	ring: string;
	dashed: boolean;
}

export interface TimelineLayout {
	width: number;
	height: number;
	/** Tick labels and the names of the tracks. */
	texts: TextLine[];
	/** Path data of the grid, and of the lines over the tracks. */
	grid: string;
	rules: string;
	rows: TimelineRow[];
	/** Path data of the bars that say how many events began when, where there are too many for rows. */
	density: string;
}

export interface TimelineInput {
	view: TimelineView;
	events: readonly EventRecord[];
	statements: readonly ClaimRecord[];
	terms: Pick<OwnTerms, 'tracks'>;
	words: TimelineWords;
}

interface Form {
	width: number;
	/** The axis. */
	start: number;
	end: number;
	/** Where the texts of a row stand. */
	text: { x: number; width: number };
	/** Whether the dates stand beside the texts or under them. */
	beside: boolean;
	/** User units that a tick label takes. */
	room: number;
	name: number;
	detail: number;
	leading: number;
}

const FORMS: Record<LayoutName, Form> = {
	wide: {
		width: WIDTHS.wide,
		start: 420,
		end: 940,
		text: { x: 14, width: 376 },
		beside: true,
		room: 76,
		name: 17,
		detail: 15,
		leading: 19
	},
	narrow: {
		width: WIDTHS.narrow,
		start: 20,
		end: 344,
		text: { x: 12, width: 348 },
		beside: false,
		room: 78,
		name: 17,
		detail: 15,
		leading: 20
	}
};

const LANE = 22;
const TRACK = 34;

export function timelineLayout(name: LayoutName, input: TimelineInput): TimelineLayout {
	const form = FORMS[name];
	const { view, events, terms, words } = input;
	const missing = tracksWithout(view, input.statements, terms);
	const { earliest, latest } = view.window;
	const scale = timeScale(
		{ earliest: earliest ?? latest ?? '2000-01-01T00:00', latest: latest ?? earliest ?? '2000-12-31T23:59' },
		form.start,
		form.end
	);
	const until = view.latest?.latest === undefined ? undefined : instant(view.latest.latest) + 60_000;
	const many = events.length + input.statements.length > DRAWN;

	const texts: TextLine[] = [];
	const rows: TimelineRow[] = [];
	const rules: number[] = [];
	let density = '';
	let y = 30;
	for (const track of view.tracks) {
		const held = measuresOn(terms, track);
		const statements = input.statements.filter(({ claim }) => held.includes(claim.measure));
		const gap = missing.includes(track);
		const lanes = lanesOf(events, track, terms);
		const own = lanes.flatMap(({ records }) => records);
		if (!own.length && !statements.length && !gap) continue;
		rules.push(y);
		stack(texts, y + 8, form.text.x, form.width, [
			{ text: words.timeline.trackName(track, terms), style: sans(form.detail), role: 'column' }
		]);
		y += TRACK;
		if (many) {
			density += bars(own, scale, y, 90);
			y += 100;
			continue;
		}
		for (const { name: lane, records } of lanes) {
			if (lane)
				y =
					stack(texts, y + 4, form.text.x, form.width, [
						{ text: lane, style: sans(form.detail), role: 'lane' }
					]) + 4;
			for (const record of records) y = eventRow(rows, record, form, scale, y, words, view, until);
		}
		for (const record of statements) y = statementRow(rows, record, form, scale, y, words);
		if (gap)
			y =
				stack(texts, y + 4, form.text.x, form.text.width, [
					{ text: words.timeline.ui.noFigure, style: serif(form.name), role: 'quote' }
				]) + 14;
	}
	const ticks = timeTicks(scale, form.room, words);
	texts.push(...tickLabels(ticks, form));
	return {
		width: form.width,
		height: Math.ceil(y + 2),
		texts,
		grid: ticks.map(({ x }) => `M${x},24V${round(y)}`).join(''),
		rules: rules.map((at) => `M0,${round(at)}H${form.width}`).join(''),
		rows,
		density
	};
}

/** The events of a track, those of no lane first, then lane by lane; a lane without events is left out. */
function lanesOf(
	events: readonly EventRecord[],
	track: string,
	terms: Pick<OwnTerms, 'tracks'>
): { name: string | undefined; records: EventRecord[] }[] {
	return [{ id: undefined, name: undefined }, ...lanesOn(terms, track)]
		.map(({ id, name }) => ({
			name,
			records: events.filter(({ event }) => event.track === track && event.lane === id)
		}))
		.filter(({ records }) => records.length);
}

/** A label at the edge keeps inside. Where not all have room, every second, third … one has its label. */
function tickLabels(ticks: readonly TimeTick[], { start, end, detail }: Form): TextLine[] {
	const style = sans(detail);
	const placed = ticks.map(({ x, label }) => {
		const half = textWidth(label, style) / 2;
		const anchor = x - start < half ? 'start' : end - x < half ? 'end' : 'middle';
		const left = { start: x, middle: x - half, end: x - 2 * half }[anchor];
		const line: TextLine = { text: label, x, y: 16, anchor, style, role: 'tick' };
		return { left, right: left + 2 * half, line };
	});
	for (let every = 1; ; every++) {
		const some = placed.filter((_, at) => at % every === 0);
		if (some.every(({ left }, at) => !at || left >= some[at - 1]!.right + 8))
			return some.map(({ line }) => line);
	}
}

/** The texts of a row, and the heights at which its lanes stand: beside the texts, or under them. */
function frame(
	parts: readonly TextPart[],
	lanes: number,
	form: Form,
	y: number
): { texts: TextLine[]; middle: (lane: number) => number; bottom: number } {
	const texts: TextLine[] = [];
	const bottom = stack(texts, y + 10, form.text.x, form.text.width, parts);
	const room = lanes * LANE;
	if (!form.beside)
		return {
			texts,
			middle: (lane) => round(bottom + 16 + lane * LANE),
			bottom: Math.ceil(bottom + room + 14)
		};
	const height = Math.ceil(Math.max(bottom - y + 9, room + 16));
	return {
		texts,
		middle: (lane) => round(y + (height - room) / 2 + LANE / 2 + lane * LANE),
		bottom: y + height
	};
}

function eventRow(
	rows: TimelineRow[],
	record: EventRecord,
	form: Form,
	scale: TimeScale,
	y: number,
	words: TimelineWords,
	view: TimelineView,
	until: number | undefined
): number {
	const { event } = record;
	const { texts, middle, bottom } = frame(
		[
			{ text: event.short ?? event.title, style: bold(form.name), role: 'claimant' },
			{ text: words.timeline.eventNote(record), style: sans(form.detail, form.leading), role: 'note' }
		],
		event.dates.length,
		form,
		y
	);
	const marks = event.dates.map((stated, lane) =>
		dateMark(stated.date, boundsOf(stated), scale, middle(lane), until)
	);
	rows.push({
		event: record,
		y,
		height: bottom - y,
		focused: view.focus.includes(event.id),
		texts,
		marks,
		joined: marks
			.slice(1)
			.map(({ left }, at) => `M${marks[at]!.left},${middle(at) + 8}L${left},${middle(at + 1) - 8}`)
			.join(''),
		ring: '',
		dashed: event.standing === 'disputed'
	});
	return bottom;
}

function statementRow(
	rows: TimelineRow[],
	record: ClaimRecord,
	form: Form,
	scale: TimeScale,
	y: number,
	words: TimelineWords
): number {
	const { claim } = record;
	const { texts, middle, bottom } = frame(
		[
			{ text: words.claimantLabel(record), style: bold(form.name), role: 'claimant' },
			{ text: words.figureInUnit(claim), style: serif(form.name), role: 'quote' },
			...[claim.population, words.timeline.saidOf(record)].flatMap((text) =>
				text ? [{ text, style: sans(form.detail, form.leading), role: 'note' }] : []
			)
		],
		1,
		form,
		y
	);
	const date = spokenOf(record);
	const mark = dateMark(date, date, scale, middle(0));
	const isDay = mark.shape === 'tick';
	rows.push({
		statement: record,
		y,
		height: bottom - y,
		focused: false,
		texts,
		marks: isDay ? [] : [mark],
		joined: '',
		ring: isDay ? statementMark((mark.left + mark.right) / 2, middle(0)) : '',
		dashed: false
	});
	return bottom;
}

/** How many of the events began in each of at most sixty parts of the window, as bars from a line. */
function bars(
	records: readonly EventRecord[],
	{ x, start, end }: TimeScale,
	y: number,
	height: number
): string {
	const counts = new Array<number>(60).fill(0);
	const wide = (end - start) / counts.length;
	for (const { event } of records) {
		const from = startOf(event.dates.map(boundsOf));
		const bin = Math.floor(((from === undefined ? start : x(instant(from))) - start) / wide);
		counts[Math.max(0, Math.min(counts.length - 1, bin))]!++;
	}
	const most = Math.max(...counts, 1);
	return counts
		.map((count, at) => {
			const tall = round((count / most) * height);
			return tall
				? `M${round(start + at * wide + 1)},${round(y + height)}v${-tall}h${round(wide - 2)}v${tall}z`
				: '';
		})
		.join('');
}

const startOf = (dates: readonly Bounds[]) => firstMinute(dates.flatMap(({ earliest }) => earliest ?? []));
