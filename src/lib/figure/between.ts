/** A scene on its way to another: marks that both hold move, all else is that of the second. Pure. */
import { keyText } from '../rows/types.ts';
import type { Item, Scene } from './scene.ts';

/**
 * @param share of the way, from 0 to 1; at 1 it is the second scene itself
 */
export function between(from: Scene, to: Scene, share: number): Scene {
	if (share >= 1) return to;
	const known = new Map(from.items.map((item) => [keyText(item.key), item]));
	return {
		...to,
		items: to.items.map((item) => {
			const before = known.get(keyText(item.key));
			return before ? itemBetween(before, item, share) : item;
		})
	};
}

function itemBetween(from: Item, to: Item, share: number): Item {
	return {
		...to,
		marks: moved(from.marks, to.marks, share),
		texts: moved(from.texts, to.texts, share),
		hit: moved(from.hit, to.hit, share),
		...(to.shapes && { shapes: moved(from.shapes, to.shapes, share) })
	};
}

/** What is no place and no length: a text keeps its size, a mark its side. */
const STILL: readonly string[] = ['style', 'preferred'];

/** Numbers of the same shape move; where the shape is another, the second stands. */
function moved<T>(from: unknown, to: T, share: number): T {
	if (typeof to === 'number')
		return (typeof from === 'number' && Number.isFinite(from) ? from + (to - from) * share : to) as T;
	if (typeof to !== 'object' || to === null || typeof from !== 'object' || from === null) return to;
	if (Array.isArray(to))
		return Array.isArray(from) && from.length === to.length
			? (to.map((one: unknown, at) => moved(from[at], one, share)) as T)
			: to;
	const other = from as Record<string, unknown>;
	const same = Object.entries(to).every(
		([key, value]) => typeof value !== 'string' || key === 'text' || key === 'role' || other[key] === value
	);
	if (!same) return to;
	return Object.fromEntries(
		Object.entries(to).map(([key, value]) => [
			key,
			STILL.includes(key) ? (value as unknown) : moved(other[key], value as unknown, share)
		])
	) as T;
}

/** How long a move takes, in milliseconds. */
export const MOVE = 350;

/** Slow at both ends. */
export const eased = (share: number): number => share * share * (3 - 2 * share);
