/** Puts the strip into a narrative, in the steps that ask for it, where the figure whose place it takes is out of sight. */
import { flushSync, mount, unmount } from 'svelte';
import type { BandWords } from '../claims/arrange/band.ts';
import Band from './Band.svelte';
import type { LiveStage, StageSource } from './live-stage.ts';
import type { Spot } from './stage.ts';
import type { StageData } from './stage-data.ts';

/** As much of a figure that it is still looked at. */
const IN_SIGHT = 0.5;
/** The line of the screen just below the strip, for whose height see `narrative.css`: a figure that lies across it would go under it. */
const BELOW = '-35% 0px -64% 0px';

export function raiseBand(
	{ root, track, fail }: StageSource,
	data: StageData,
	{ language, words }: { language: string; words: BandWords }
): LiveStage {
	const band = mount(Band, { target: track, props: { data, language, words, onfail: fail } }) as {
		show: (spot: Spot | undefined, seen: readonly number[], under: readonly number[]) => void;
	};
	const figures = new Map(
		[...root.querySelectorAll<HTMLElement>('[data-step][data-band]')].map(({ id }) => [
			id,
			[...root.querySelectorAll(`#${CSS.escape(id)} .cr-step-figure`)]
		])
	);
	let at: Spot | undefined;
	const seen = new Set<Element>();
	/** Those that have come up to the strip. */
	const under = new Set<Element>();
	function show() {
		const own = (at && figures.get(at.step)) ?? [];
		const among = (some: ReadonlySet<Element>) =>
			own.flatMap((figure, index) => (some.has(figure) ? index : []));
		flushSync(() => band.show(at, among(seen), among(under)));
	}
	/** Keeps in a set the figures of which an observer says that they are in it. */
	function keepIn(
		some: Set<Element>,
		holds: (entry: IntersectionObserverEntry) => boolean,
		options: IntersectionObserverInit
	): IntersectionObserver {
		const observer = new IntersectionObserver((entries) => {
			for (const entry of entries)
				if (holds(entry)) some.add(entry.target);
				else some.delete(entry.target);
			show();
		}, options);
		for (const figure of [...figures.values()].flat()) observer.observe(figure);
		return observer;
	}
	const observers = [
		keepIn(seen, ({ intersectionRatio }) => intersectionRatio >= IN_SIGHT, { threshold: IN_SIGHT }),
		keepIn(under, ({ isIntersecting }) => isIntersecting, { rootMargin: BELOW })
	];
	return {
		show(spot) {
			at = figures.has(spot.step) ? spot : undefined;
			show();
		},
		end() {
			for (const observer of observers) observer.disconnect();
			void unmount(band);
		}
	};
}
