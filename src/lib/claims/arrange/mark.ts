/** The mark of a statement on an axis, and where its figure stands beside it. */
import { at } from '../../axis/number.ts';
import type { Axis, Mark, MarkedKind } from '../../figure/scene.ts';
import { centred, round } from '../../figure/set.ts';
import { textWidth, wrap, type TextLine, type TextStyle } from '../../figure/text.ts';
import { namesNumber } from '../../lesson/quantity.ts';
import type { ClaimFacts } from '../../rows/claims.ts';

export interface MarkPlace {
	/** Where it stands across its axis. */
	at: number;
	half: number;
	/** Where the arrow of a statement without upper limit ends. */
	limit: number;
}

/** Undefined for a statement that names no number. */
export function markOf(facts: ClaimFacts, axis: Axis, place: MarkPlace): Mark | undefined {
	const { quantity, bounds } = facts;
	if (!namesNumber(quantity)) return undefined;
	const kind = quantity.kind as MarkedKind;
	const least = bounds.min === undefined ? undefined : at(axis, bounds.min);
	const most = bounds.max === undefined ? undefined : at(axis, bounds.max);
	const ends = {
		from: kind === 'upTo' ? most! : least!,
		to: kind === 'upTo' ? axis.range[0] : most === undefined ? place.limit : most
	};
	return {
		kind,
		along: axis.along,
		...ends,
		at: place.at,
		half: place.half,
		retracted: facts.retracted !== undefined,
		...(quantity.kind === 'range' && quantity.preferred ? { preferred: at(axis, quantity.preferred.n) } : {})
	};
}

const GAP = 10;

/**
 * Where the figure stands on a horizontal axis: right of its mark, of a floor left of its cap; where neither has room, over it, and
 * where that is too short, in several lines. Never on the line of its mark, which would strike it out.
 *
 * @param room what the drawing leaves for it, and where a line that comes down to the mark begins
 */
export function figureBeside(
	text: string,
	mark: Mark,
	{ start, edge, line = Infinity }: { start: number; edge: number; line?: number },
	style: TextStyle
): TextLine[] {
	const width = textWidth(text, style);
	const [left, right] = [Math.min(mark.from, mark.to), Math.max(mark.from, mark.to)];
	const open = mark.kind === 'atLeast' || mark.kind === 'moreThan';
	const gap = mark.kind === 'exact' || mark.kind === 'about' ? GAP + mark.half * 0.3 : GAP;
	if (!open && right + gap + width <= edge) return [centred(text, right + gap, mark.at, style, 'figure')];
	if (left - gap - width >= start && mark.kind !== 'upTo')
		return [centred(text, left - gap, mark.at, style, 'figure', 'end')];
	const lines = wrap(text, style, edge - start);
	const widest = Math.max(...lines.map((line) => textWidth(line, style)));
	// Over the end that it names, before the line that comes down to that.
	const over = line < right ? line - GAP / 2 - widest : right - widest;
	const x = Math.max(start, Math.min(open ? left : over, edge - widest));
	const last = mark.at - mark.half - 5;
	return lines.map((line, index) => ({
		text: line,
		x: round(x),
		y: Math.round(last - (lines.length - 1 - index) * style.leading),
		anchor: 'start',
		style,
		role: 'figure'
	}));
}
