/**
 * The nine kinds of statement about a quantity. They are different kinds, not different precisions:
 * nothing here turns one into another, and nothing here adds, averages or picks a middle.
 * How a kind reads in a language is the business of `words/`.
 */
import type { Quantity } from './schema.ts';

/** The numbers a statement names, and only those. */
export interface StatedBounds {
	min?: number;
	max?: number;
}

/** An end that is not stated is undefined, never 0. For `about`, both are the number named. */
export function statedBounds(quantity: Quantity): StatedBounds {
	switch (quantity.kind) {
		case 'exact':
		case 'about':
			return { min: quantity.n, max: quantity.n };
		case 'range':
			return { min: quantity.min, max: quantity.max };
		case 'atLeast':
		case 'moreThan':
			return { min: quantity.n };
		case 'upTo':
			return { max: quantity.n };
		case 'words':
		case 'unknown':
		case 'none':
			return {};
	}
}

/** Every number that a text about the statement may print: its bounds, and the value that a dataset prefers. */
export function namedNumbers(quantity: Quantity): number[] {
	const preferred = quantity.kind === 'range' && quantity.preferred;
	return [...Object.values(statedBounds(quantity)), ...(preferred ? [preferred.n] : [])];
}

/** Whether the statement names a number at all, and so has a mark on an axis. */
export function namesNumber(quantity: Quantity): boolean {
	const { min, max } = statedBounds(quantity);
	return min !== undefined || max !== undefined;
}

/**
 * Whether two statements could both be right as they are worded. `about` says nothing of how far off it
 * may be, and a statement without a number says nothing that a number could exclude: both are undefined.
 */
export function canBothHold(a: Quantity, b: Quantity): boolean | undefined {
	if (!namesNumber(a) || !namesNumber(b) || a.kind === 'about' || b.kind === 'about') return undefined;
	const [lowA, highA] = interval(a);
	const [lowB, highB] = interval(b);
	return Math.max(lowA, lowB) <= Math.min(highA, highB);
}

function interval(quantity: Quantity): [number, number] {
	const { min = 0, max = Infinity } = statedBounds(quantity);
	return [quantity.kind === 'moreThan' ? min + 1 : min, max];
}
