/** Knight Lab's sheet for TimelineJS → events. */
import { Parser } from 'htmlparser2';
import { idOf } from '../compiler/id-of.ts';
import { TIMELINE_COLUMNS } from './columns.ts';
import { plain, type Row, type Sheet } from './csv.ts';
import { leftColumns, type Draft } from './records.ts';
import { quoted, type Report } from './report.ts';

const CARRIED = new Set(
	Object.keys(TIMELINE_COLUMNS)
		.flatMap((names) => names.split(', '))
		.concat('Type')
		.map(plain)
);

export const isTimeline = ({ columns }: Sheet) =>
	['year', 'headline'].every((name) => columns.map(plain).includes(name));

/** A track of lesson.yaml, as far as a sheet's groups are looked up in it. */
export interface Track {
	id: string;
	name?: string | undefined;
	lanes?: readonly { id: string; name?: string | undefined }[] | undefined;
}

/** @param tracks of lesson.yaml, in which groups are looked up by id or name */
export function timelineEvents(sheet: Sheet, tracks: readonly Track[], report: Report): Draft[] {
	const ids = new Map<string, number>();
	const rows = sheet.rows.filter((row) => {
		const type = row.cell('Type').toLowerCase();
		if (type !== 'title' && type !== 'era') return true;
		report.left(`row of type ${type}`, `line ${row.line}, ${quoted(row.cell('Headline'))}`);
		return false;
	});
	leftColumns(sheet.columns, (column) => CARRIED.has(plain(column)), rows, report);
	return rows.map((row) => {
		const title = plainText(row.cell('Headline')).replaceAll('\n', ' ');
		const base = idOf(title) ?? `event-${row.line}`;
		const count = (ids.get(base) ?? 0) + 1;
		ids.set(base, count);
		const date = dateOf(row, report);
		const hours = date && hoursOf(row, date, report);
		const summary = plainText(row.cell('Text'));
		const place = placeOf(row, tracks, report);
		return {
			id: count === 1 ? base : `${base}-${count}`,
			fields: {
				...(date && { dates: [{ date, ...(hours && { hours }) }] }),
				...(title && { title }),
				...(summary && { summary: asMarkdown(summary) }),
				...place
			},
			needs: [
				...(title ? [] : ['title']),
				...(date ? ['citations of the date'] : ['dates']),
				...(summary ? [] : ['summary']),
				...(place.track ? [] : ['track']),
				'standing',
				'citations'
			]
		};
	});
}

/** Where the events of the row's group stand: on the track, or in the lane, that is named so; else on a track to declare. */
function placeOf(row: Row, tracks: readonly Track[], report: Report): { track?: string; lane?: string } {
	const group = row.cell('Group');
	if (!group) return {};
	const isNamed = ({ id, name }: Pick<Track, 'id' | 'name'>) =>
		[id, name].some((one) => one !== undefined && plain(one) === plain(group));
	const track = tracks.find(isNamed);
	if (track) return { track: track.id };
	for (const { id, lanes } of tracks) {
		const lane = lanes?.find(isNamed);
		if (lane) return { track: id, lane: lane.id };
	}
	const id = idOf(group);
	if (id === undefined) {
		report.left('group of which no id can be made', `line ${row.line}, ${quoted(group)}`);
		return {};
	}
	report.declare(`tracks: [{ id: ${id}, name: ${quoted(group)} }]`);
	return { track: id };
}

function dateOf(row: Row, report: Report): string | undefined {
	const ends = ['', 'End '].map((end) => {
		const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => row.cell(end + part));
		return year ? dayOf(year, month!, day!) : undefined;
	});
	const stated = ['Year', 'Month', 'Day', 'End Year', 'End Month', 'End Day'].map((part) => row.cell(part));
	if (ends.includes(null) || ends[0] === undefined) {
		if (stated.some(Boolean))
			report.left('date that is none', `line ${row.line}, ${quoted(stated.filter(Boolean).join(' '))}`);
		return undefined;
	}
	const [first, last] = ends;
	return last && last !== first ? `${first}/${last}` : first!;
}

/** EDTF; null where the cells hold no date. A year before Christ is one less there, since it counts a year 0. */
function dayOf(year: string, month: string, day: string): string | null {
	const whole = [year, month, day].map((part) => part.replace(/\.0+$/, ''));
	if (!/^-?\d{1,4}$/.test(whole[0]!) || ![whole[1]!, whole[2]!].every((part) => /^\d{0,2}$/.test(part)))
		return null;
	const number = Number(whole[0]);
	if (number === 0) return null;
	const digits = String(number < 0 ? -number - 1 : number).padStart(4, '0');
	const parts = [whole[1]!, whole[1] ? whole[2]! : ''].filter((part) => Number(part) > 0);
	return [
		`${number < 0 && digits !== '0000' ? '-' : ''}${digits}`,
		...parts.map((part) => part.padStart(2, '0'))
	].join('-');
}

function hoursOf(row: Row, date: string, report: Report): string | undefined {
	const stated = ['Time', 'End Time'].map((column) => row.cell(column));
	if (!stated.some(Boolean)) return undefined;
	const [from, to] = stated.map(hourOf);
	const isDay = /^-?\d{4}-\d{2}-\d{2}$/.test(date);
	if (isDay && from && (to || !stated[1])) return to && to !== from ? `${from}/${to}` : from;
	report.left(
		'hour that is none of one day',
		`line ${row.line}, ${quoted(stated.filter(Boolean).join(' to '))}`
	);
	return undefined;
}

/** "10:30", "10:30:15 PM", "8 am" → "10:30", "22:30", "08:00" */
function hourOf(stated: string): string | undefined {
	const [, hour, minute = '00', half] =
		stated.match(/^(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?$/i) ?? [];
	if (hour === undefined || (!half && !stated.includes(':'))) return undefined;
	const h = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
	return h < 24 && Number(minute) < 60 ? `${String(h).padStart(2, '0')}:${minute}` : undefined;
}

const BLOCKS = new Set([
	'p',
	'div',
	'br',
	'li',
	'ul',
	'ol',
	'blockquote',
	'h1',
	'h2',
	'h3',
	'h4',
	'tr',
	'span'
]);

/** A cell's HTML as the text that it shows; a block begins a paragraph. */
function plainText(cell: string): string {
	let text = '';
	let hidden = 0;
	const isHidden = (name: string) => name === 'script' || name === 'style';
	const parser = new Parser({
		ontext: (data) => (text += hidden ? '' : data.replace(/\s+/g, ' ')),
		onopentagname: (name) => {
			if (isHidden(name)) hidden++;
			if (BLOCKS.has(name)) text += '\n\n';
		},
		onclosetag: (name) => {
			if (isHidden(name)) hidden--;
			// What is set apart by its style alone, as Knight Lab's notes are.
			text += BLOCKS.has(name) ? '\n\n' : name === 'span' ? ' ' : '';
		}
	});
	parser.end(cell);
	return text
		.split(/\n\n+/)
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter(Boolean)
		.join('\n\n');
}

/** Marks that Markdown would take for its own stand as they are. */
const asMarkdown = (text: string) =>
	text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/gm, '\\$1');
