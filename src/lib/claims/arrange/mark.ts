/** The mark of a statement on an axis, and where its figure stands beside it. */
import { at } from '../../axis/number.ts';
import type { Axis, Mark, MarkedKind } from '../../figure/scene.ts';
import { centred } from '../../figure/set.ts';
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
 * Where the figure stands on a horizontal axis: right of its mark, of a floor left of its cap; where neither has room, on the
 * line, and where that is too short, in several lines. `start` and `edge` are what the drawing leaves for it.
 */
export function figureBeside(
	text: string,
	mark: Mark,
	start: number,
	edge: number,
	style: TextStyle
): TextLine[] {
	const width = textWidth(text, style);
	if (width <= edge - start) return [onOneLine(text, mark, start, edge, style)];
	const lines = wrap(text, style, edge - start);
	const top = mark.at - ((lines.length - 1) * style.leading) / 2;
	return lines.map((line, index) => centred(line, start, top + index * style.leading, style, 'figure'));
}

function onOneLine(text: string, mark: Mark, start: number, edge: number, style: TextStyle): TextLine {
	const width = textWidth(text, style);
	const [left, right] = [Math.min(mark.from, mark.to), Math.max(mark.from, mark.to)];
	const open = mark.kind === 'atLeast' || mark.kind === 'moreThan';
	const gap = mark.kind === 'exact' || mark.kind === 'about' ? GAP + mark.half * 0.3 : GAP;
	if (!open && right + gap + width <= edge) return centred(text, right + gap, mark.at, style, 'figure');
	if (left - gap - width >= start && mark.kind !== 'upTo')
		return centred(text, left - gap, mark.at, style, 'figure', 'end');
	// A range is long: over it. Else on the line, from the cap inwards.
	if (mark.kind === 'range')
		return {
			text,
			x: Math.round(Math.max(start, Math.min(right, edge) - width)),
			y: Math.round(mark.at - mark.half - 5),
			anchor: 'start',
			style,
			role: 'figure'
		};
	if (open && left + gap + width <= edge) return centred(text, left + gap, mark.at, style, 'figure');
	if (right - gap - width >= start) return centred(text, right - gap, mark.at, style, 'figure', 'end');
	return centred(text, Math.max(start, edge - width), mark.at, style, 'figure');
}
