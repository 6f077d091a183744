/** Whether a figure stands on a slide: one part of its drawing is shown, in frames of their own, and no table beside it. */
import { getContext, setContext } from 'svelte';

/** The shapes of screens that a slide is drawn for, by their frames: as wide as 3:2 and wider, or narrower. */
export const SHAPES = ['P', 'P4'] as const;
export type Shape = (typeof SHAPES)[number];

const KEY = Symbol.for('crossread.slide');

/** What a slide shows of a figure. */
export interface SlidePart {
	/** Which part of its drawing, counted from 0. */
	part: () => number;
	/** The address of the page that lists statements and sources. */
	home: () => string;
}

export const setSlide = (slide: SlidePart): SlidePart => setContext(KEY, slide);
export const onSlide = (): SlidePart | undefined => getContext<SlidePart | undefined>(KEY);
