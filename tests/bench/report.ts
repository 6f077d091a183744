/** Visits as rows of a table: what is exact is held to its budget, times are compared. */
import type { Device, Visit } from './measure.ts';

/** The visits to each page, in the order of the turns. */
export interface Visits {
	ours: Visit[];
	/** Ours, in a browser without scripts. */
	withoutScripts: Visit[];
	usual: Visit[];
	plain: Visit[];
}

export interface Row {
	what: string;
	figure: string;
	budget: string;
	/** Undefined for a time, which is no test. */
	holds?: boolean;
}

function none(what: string, value: number): Row {
	return { what, figure: String(value), budget: '0', holds: value === 0 };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

type Time = 'firstPaint' | 'largestPaint' | 'blocking' | 'load' | 'scroll';
const time = (visits: Visit[], key: Time) => median(visits.map((visit) => visit[key]));
const ms = (value: number) => `${value.toFixed(0)} ms`;

/** What no visit may have. A shift is the score to two places, as it is reported everywhere. */
export function wholeRows(visits: Visit[]): Row[] {
	const shift = Math.max(...visits.map((visit) => visit.shift));
	return [
		none('requests to other hosts', Math.max(...visits.map((visit) => visit.foreignRequests))),
		none('console messages', Math.max(...visits.map((visit) => visit.messages))),
		{
			what: 'layout shift, load and scroll',
			figure: shift.toFixed(4),
			budget: '0.00',
			holds: shift < 0.005
		}
	];
}

/** Times of ours, and how many times those of the other pages they are. */
export function timeRows({ ours, withoutScripts, usual, plain }: Visits, device: Device): Row[] {
	const against = (what: string, key: Time, name: string, others: Visit[], budget = ''): Row => {
		const [own, other] = [time(ours, key), time(others, key)];
		const ratio = other > 0 ? `${(own / other).toFixed(2)}×` : '–';
		return { what: `${what}, ours : ${name}`, figure: `${ms(own)} : ${ms(other)} = ${ratio}`, budget };
	};
	const onPhone = (budget: string) => (device.network ? budget : '');
	return [
		against('first contentful paint', 'firstPaint', 'usual', usual),
		against('first contentful paint', 'firstPaint', 'plain', plain),
		against('largest contentful paint', 'largestPaint', 'usual', usual, onPhone('1.1×')),
		against('largest contentful paint', 'largestPaint', 'plain', plain),
		against('largest contentful paint', 'largestPaint', 'scripts off', withoutScripts),
		against('total blocking time', 'blocking', 'usual', usual, onPhone('50 ms')),
		against('total blocking time', 'blocking', 'plain', plain),
		against('main thread, loading', 'load', 'usual', usual),
		against('main thread, loading', 'load', 'scripts off', withoutScripts),
		against('main thread, scrolling through', 'scroll', 'usual', usual),
		against('main thread, scrolling through', 'scroll', 'scripts off', withoutScripts, '1.5×')
	];
}

export function printTable(heading: string, rows: Row[]): void {
	const widths = (['what', 'figure', 'budget'] as const).map((key) =>
		Math.max(...rows.map((row) => row[key].length))
	);
	console.log(`\n${heading}\n`);
	for (const { what, figure, budget, holds } of rows)
		console.log(
			`${what.padEnd(widths[0]!)}  ${figure.padStart(widths[1]!)}  ${budget.padStart(widths[2]!)}  ${holds === undefined ? '' : holds ? 'holds' : 'BROKEN'}`.trimEnd()
		);
}
