/** What runs in the embed pages of figures: each script holds what one kind of view needs, and no more. See `revive/`. */
export const FIGURE_CLIENTS = [
	'claims',
	'claims-over-time',
	'accounts',
	'timeline',
	'timeline-statements',
	'map'
] as const;

export type FigureClient = (typeof FIGURE_CLIENTS)[number];
