/** A linear axis from zero. Its ticks are values and stand equally far apart; their labels come from the words. */
import { ticks, tickIncrement } from 'd3-array';
import type { Axis, Tick } from '../figure/scene.ts';
import { round } from '../figure/set.ts';
import { textWidth, type TextStyle } from '../figure/text.ts';

export interface NumberAxisInput {
	name: string;
	along: Axis['along'];
	/** The largest figure in view, which ends the axis: it is printed at its mark and has no rule. */
	largest: number;
	/** Where zero and the largest figure stand. */
	from: number;
	to: number;
	style: TextStyle;
	format: (n: number) => string;
	/**
	 * What the labels of a horizontal axis stay within, where they are moved inwards.
	 * @default they stand at their ticks, however far they reach beyond
	 */
	room?: readonly [from: number, to: number];
	/**
	 * Whether its values have decimals.
	 * @default false
	 */
	fractional?: boolean;
	/**
	 * Whether each unit has a fine tick where there is room, as on a measuring stick.
	 * @default false
	 */
	fine?: boolean;
}

/** Below this, the fine ticks of a measuring stick are a grey bar. CSS pixels. */
const FINE = 4.5;
const GAP = 10;

export function numberAxis(input: NumberAxisInput): Axis {
	const { name, along, from, to, style, format, fractional = false, fine = false } = input;
	const largest = input.largest > 0 ? input.largest : 1;
	const place = (value: number) => round(from + (value / largest) * (to - from));
	const length = Math.abs(to - from);
	const [first, last] = input.room ?? [-Infinity, Infinity];
	/** Where the label of a value begins and ends. */
	const label = (value: number): [number, number] => {
		const half = (along === 'x' ? textWidth(format(value), style) : style.leading * 1.6 - GAP) / 2;
		const middle = Math.max(first + half, Math.min(last - half, place(value)));
		return [middle - half, middle + half];
	};
	const clear = (values: readonly number[]) =>
		values.slice(1).every((value, index) => {
			const [[a, b], [c, d]] = [label(values[index]!), label(value)];
			return Math.max(a, c) - Math.min(b, d) >= GAP;
		});
	const values = labelled(largest, length, fractional, clear);
	const majors: Tick[] = values.map((value) => ({ value, at: place(value), label: format(value) }));
	const unit = fractional ? undefined : 1;
	const minors =
		fine && unit && length / largest >= FINE
			? Array.from({ length: Math.floor(largest) + 1 }, (_, value) => value)
					.filter((value) => !values.includes(value))
					.map((value) => ({ value, at: place(value) }))
			: [];
	const marked = [...majors, ...minors].sort((a, b) => a.value - b.value);
	return { name, along, domain: [0, largest], range: [from, to], ticks: marked, largest };
}

/** As many round values as have room for their labels. */
function labelled(
	largest: number,
	length: number,
	fractional: boolean,
	clear: (values: readonly number[]) => boolean
): number[] {
	const feasible: number[][] = [];
	for (let count = Math.min(10, Math.max(1, Math.floor(length / 55))); count >= 1; count--) {
		const values = ticks(0, largest, count).filter((value) => fractional || Number.isInteger(value));
		if (values.length < 2) continue;
		if (clear(values)) feasible.push(values);
	}
	// A scale that ends at the largest figure is read at once.
	const best = feasible.find((values) => values.at(-1) === largest && values.length > 3) ?? feasible[0];
	if (best) return best;
	const step = Math.abs(tickIncrement(0, largest, 1)) || largest;
	const last = Math.floor(largest / step) * step;
	return last > 0 && (fractional || Number.isInteger(last)) && clear([0, last]) ? [0, last] : [0];
}

/** Where a value stands on an axis. */
export function at({ domain, range }: Axis, value: number): number {
	const share = (value - domain[0]) / (domain[1] - domain[0]);
	return round(range[0] + share * (range[1] - range[0]));
}
