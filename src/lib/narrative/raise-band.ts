/** Puts the strip into a narrative, in the steps that ask for it, where the figure whose place it takes is out of sight. */
import { flushSync, mount, unmount } from 'svelte';
import type { BandWords } from '../claims/arrange/band.ts';
import Band from './Band.svelte';
import type { LiveStage, StageSource } from './live-stage.ts';
import type { Spot } from './stage.ts';
import type { StageData } from './stage-data.ts';

/** As much of a figure that it is still looked at. */
const IN_SIGHT = 0.5;

export function raiseBand(
	{ root, track, fail }: StageSource,
	data: StageData,
	{ language, words }: { language: string; words: BandWords }
): LiveStage {
	const band = mount(Band, { target: track, props: { data, language, words, onfail: fail } }) as {
		show: (spot: Spot | undefined, seen: readonly number[]) => void;
	};
	const figures = new Map(
		[...root.querySelectorAll<HTMLElement>('[data-step][data-band]')].map(({ id }) => [
			id,
			[...root.querySelectorAll(`#${CSS.escape(id)} .cr-step-figure`)]
		])
	);
	let at: Spot | undefined;
	const seen = new Set<Element>();
	function show() {
		const own = (at && figures.get(at.step)) ?? [];
		flushSync(() =>
			band.show(
				at,
				own.flatMap((figure, index) => (seen.has(figure) ? index : []))
			)
		);
	}
	const sight = new IntersectionObserver(
		(entries) => {
			for (const { target, intersectionRatio } of entries)
				if (intersectionRatio >= IN_SIGHT) seen.add(target);
				else seen.delete(target);
			show();
		},
		{ threshold: IN_SIGHT }
	);
	for (const figure of [...figures.values()].flat()) sight.observe(figure);
	return {
		show(spot) {
			at = figures.has(spot.step) ? spot : undefined;
			show();
		},
		end() {
			sight.disconnect();
			void unmount(band);
		}
	};
}
