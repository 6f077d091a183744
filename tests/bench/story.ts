/** The lesson as a newsroom would take it for a page made by hand: its text as HTML, its records as rows for charts. */
import { admittedClaims, byId } from '../../src/lib/lesson/claims.ts';
import { statedBounds } from '../../src/lib/lesson/quantity.ts';
import type { ClaimsView, Inline, Lesson, Prose, Step } from '../../src/lib/lesson/schema.ts';
import { en } from '../../src/lib/words/en/index.ts';
import { escapeHtml } from '../../src/lib/site/escape-html.ts';

/** A figure that the usual page draws in a step; `rows` is how many rows a chart needs room for. */
export interface Slot {
	id: string;
	caption: string;
	rows?: number;
}

function inline(lesson: Lesson, part: Inline): string {
	switch (part.type) {
		case 'text':
		case 'mention':
		case 'show':
			return escapeHtml(part.text);
		case 'emphasis':
			return `<em>${escapeHtml(part.text)}</em>`;
		case 'strong':
		case 'figure':
			return `<strong>${escapeHtml(part.text)}</strong>`;
		case 'citation':
			return escapeHtml(`(${byId(lesson.sources, part.source).carrier}, ${part.locator})`);
	}
}

const prose = (lesson: Lesson, blocks: Prose): string =>
	blocks
		.map((block) => {
			const line = (parts: readonly Inline[]) => parts.map((part) => inline(lesson, part)).join('');
			return block.type === 'paragraph'
				? `<p>${line(block.children)}</p>`
				: `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`;
		})
		.join('\n');

/** The whole text: title, question, introduction and every step. */
export function storyHtml(lesson: Lesson, slots: ReadonlyMap<string, Slot> = new Map()): string {
	const step = ({ id, heading, body }: Step) => {
		const slot = slots.get(id);
		return [
			`<section id="${id}">`,
			`<h2>${escapeHtml(heading)}</h2>`,
			prose(lesson, body),
			...(slot
				? [
						`<figure><div id="${slot.id}"${slot.rows ? ` style="height:${slot.rows * 44 + 36}px"` : ''}></div>`,
						`<figcaption>${escapeHtml(slot.caption)}</figcaption></figure>`
					]
				: []),
			'</section>'
		].join('\n');
	};
	return [
		`<h1>${escapeHtml(lesson.title)}</h1>`,
		`<p><strong>${escapeHtml(lesson.question)}</strong></p>`,
		`<p>${escapeHtml(lesson.introduction)}</p>`,
		`<p>${escapeHtml(lesson.contentNote)}</p>`,
		...lesson.steps.map(step)
	].join('\n');
}

/** A claim as a row of a dot plot: the numbers it states, null for one it does not. */
export interface ChartRow {
	claimant: string;
	text: string;
	min: number | null;
	max: number | null;
}

const rows = (lesson: Lesson, view: ClaimsView): ChartRow[] =>
	admittedClaims(lesson, view).flatMap(({ claim, claimant }) => {
		const { min, max } = statedBounds(claim.quantity);
		if (min === undefined && max === undefined) return [];
		return [
			{
				claimant: claimant.name,
				text: en.figure(claim.quantity),
				min: min ?? null,
				max: max ?? null
			}
		];
	});

/** What the figures of the usual page draw, and the steps in which they stand. */
export function storyFigures(lesson: Lesson) {
	const first = (kind: string) => lesson.steps.find(({ views }) => views[0]?.figure === kind)!.id;
	const counts = lesson.steps.flatMap(({ id, views }) => {
		const view = views.find((one): one is ClaimsView => one.figure === 'claims');
		const chart = view ? rows(lesson, view) : [];
		return chart.length > 1 ? [{ step: id, chart }] : [];
	});
	const charts = counts.slice(0, 2).map(({ step, chart }) => ({ id: `chart-${step}`, step, chart }));
	const slots = new Map<string, Slot>([
		[first('map'), { id: 'map', caption: 'Places of the story' }],
		[first('timeline'), { id: 'timeline', caption: 'What happened when' }],
		...charts.map(({ id, step, chart }): [string, Slot] => [
			step,
			{ id, caption: 'How many, and who says so', rows: chart.length }
		])
	]);
	return {
		slots,
		charts: Object.fromEntries(charts.map(({ id, chart }) => [id, chart])),
		// The background of decades is in the text.
		events: lesson.events
			.filter(({ track }) => track !== 'overview')
			.map(({ id, title, track = '', dates }) => ({
				id,
				title,
				track,
				start: dates[0]!.date.earliest,
				end: dates[0]!.date.latest
			})),
		// Those of the country: the towns that only commented on it would make a map of half the world.
		places: lesson.places.flatMap(({ names, lon, lat, within }) =>
			lon === undefined || lat === undefined || !within ? [] : [{ name: names.en, lon, lat }]
		)
	};
}
