/**
 * What a projector is checked with before a class comes: the smallest type, the faintest lines and each pair of marks that differ
 * by little, drawn as the figures draw them on a slide. Pure: the same scene in Node and in a browser.
 */
import { typeScale, type Frame, type TypeScale } from '../figure/frame.ts';
import type { Area, Item, Line, Link, Mark, Point, Scene, Shape } from '../figure/scene.ts';
import { column, placed, round } from '../figure/set.ts';
import type { TextLine } from '../figure/text.ts';
import type { CheckSample, DeckPart } from '../words/types.ts';

/** What one sample draws, from the left end of its row and the middle of its height. */
interface Sample {
	areas?: Area[];
	lines?: Line[];
	links?: Link[];
	marks?: Mark[];
	shapes?: Shape[];
	/** How it is drawn: as what the text speaks of, or while the text speaks of others. */
	focused?: boolean;
	dimmed?: boolean;
	/** The other of a pair, where one alone is spoken of. */
	beside?: Mark[];
}

/** Samples of type stand over the whole width; the others in columns. */
const TYPE: readonly CheckSample[] = ['smallest', 'soft', 'dimmed'];
const MARKS: readonly CheckSample[] = [
	'hue',
	'denied',
	'likely',
	'open',
	'room',
	'standing',
	'lasting',
	'reach',
	'faint'
];

/** CSS pixels at the usual text size: what is drawn before a text, and between two. */
const DRAWN = 150;
const GAP = 24;

export function checkScene(words: DeckPart['check'], frame: Frame): Scene {
	const type = typeScale(frame);
	const { k } = type;
	const areas: Area[] = [];
	const lines: Line[] = [];
	const links: Link[] = [];
	const items: Item[] = [];
	let y = 0;
	const add = (sample: CheckSample, x: number, top: number, width: number): number => {
		const drawn = TYPE.includes(sample) ? 0 : DRAWN * k;
		const text = column(
			[{ text: words.samples[sample], style: type.meta, role: sample === 'soft' ? 'note' : 'quote' }],
			width - drawn
		);
		const height = Math.max(text.height, drawn ? 44 * k : 0);
		const middle = top + height / 2;
		const made = SAMPLES[sample](x, middle, k);
		areas.push(...(made.areas ?? []));
		lines.push(...(made.lines ?? []));
		links.push(...(made.links ?? []));
		const hit = { x, y: round(top), width, height: round(height) };
		items.push({
			key: { kind: 'claim', id: sample },
			marks: made.marks ?? [],
			shapes: made.shapes ?? [],
			texts: placed(text, x + drawn, middle - text.height / 2),
			hit,
			focused: made.focused ?? false,
			dimmed: made.dimmed ?? false
		});
		if (made.beside)
			items.push({
				key: { kind: 'claim', id: `${sample}-beside` },
				marks: made.beside,
				texts: [],
				hit,
				focused: false,
				dimmed: false
			});
		return height;
	};
	for (const sample of TYPE) y += add(sample, 0, y, frame.width) + 6 * k;
	y += GAP * k;
	const columns = 2;
	const width = (frame.width - GAP * k) / columns;
	for (let at = 0; at < MARKS.length; at += columns) {
		lines.push({ kind: 'hair', points: across(0, frame.width, y) });
		const heights = MARKS.slice(at, at + columns).map((sample, column) =>
			add(sample, column * (width + GAP * k), y + 8 * k, width)
		);
		y += Math.max(...heights) + 16 * k;
	}
	const foot = column([{ text: words.otherwise, style: type.aside, role: 'aside' }], frame.width);
	const texts: TextLine[] = placed(foot, 0, y + 6 * k);
	return {
		arrangement: 'check',
		width: frame.width,
		height: Math.ceil(y + 6 * k + foot.height),
		axes: [],
		areas,
		lines,
		texts,
		items,
		links
	};
}

type Draw = (x: number, y: number, k: TypeScale['k']) => Sample;

const tick = (x: number, y: number, k: number, retracted = false): Mark => ({
	kind: 'exact',
	along: 'x',
	from: x,
	to: x,
	at: y,
	half: 11 * k,
	retracted
});
const across = (x0: number, x1: number, y: number): Point[] => [
	[round(x0), round(y)],
	[round(x1), round(y)]
];
const link = (type: Link['type'], shown: Link['shown'], points: Point[]): Link => ({
	type,
	shown,
	from: '',
	to: '',
	points,
	texts: []
});
const square = (x: number, y: number, k: number, solid = false): Shape => ({
	kind: 'box',
	x: round(x),
	y: round(y - 7 * k),
	width: 14 * k,
	height: 14 * k,
	solid
});

const SAMPLES: Readonly<Record<CheckSample, Draw>> = {
	smallest: () => ({}),
	soft: () => ({}),
	dimmed: () => ({ dimmed: true }),
	hue: (x, y, k) => ({
		focused: true,
		marks: [tick(x + 40 * k, y, k)],
		beside: [tick(x + 100 * k, y, k)]
	}),
	denied: (x, y, k) => ({ marks: [tick(x + 40 * k, y, k), tick(x + 100 * k, y, k, true)] }),
	likely: (x, y, k) => ({
		links: [
			link('revises', 'stated', across(x + 10 * k, x + 60 * k, y)),
			link('repeats', 'likely', across(x + 80 * k, x + 130 * k, y))
		]
	}),
	open: (x, y, k) => ({
		marks: [tick(x + 40 * k, y, k), { ...tick(x + 85 * k, y, k), kind: 'atLeast', to: round(x + 130 * k) }]
	}),
	room: (x, y, k) => ({
		areas: [{ kind: 'room', x: round(x + 75 * k), y: round(y - 20 * k), width: 60 * k, height: 40 * k }],
		marks: [tick(x + 40 * k, y, k), tick(x + 105 * k, y, k)]
	}),
	standing: (x, y, k) => ({ shapes: [square(x + 33 * k, y, k), square(x + 98 * k, y, k, true)] }),
	lasting: (x, y, k) => ({
		shapes: [
			{ kind: 'bar', x: round(x + 6 * k), y: round(y - 7 * k), width: 54 * k, height: 14 * k },
			{ kind: 'bar', x: round(x + 76 * k), y: round(y - 7 * k), width: 60 * k, height: 14 * k, head: 24 * k }
		]
	}),
	reach: (x, y, k) => ({
		shapes: [
			{ kind: 'ring', x: round(x + 16 * k), y: round(y), radius: 7 * k },
			{ kind: 'halo', x: round(x + 16 * k), y: round(y), radius: 13 * k },
			{
				kind: 'line',
				points: across(x + 46 * k, x + 86 * k, y),
				end: 'arrow',
				dashed: true
			},
			{
				kind: 'line',
				points: across(x + 98 * k, x + 134 * k, y),
				end: 'bar'
			}
		]
	}),
	faint: (x, y, k) => ({ lines: [{ kind: 'grid', points: across(x + 10 * k, x + 130 * k, y) }] })
};
