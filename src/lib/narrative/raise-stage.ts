/** Puts the live stage into a narrative. Loaded when a figure comes near: most of what draws comes with it. */
import { flushSync, mount, unmount } from 'svelte';
import type { Basemap } from '../map/basemaps.ts';
import { wordsContext } from '../words/context.ts';
import type { NarrativeWords, Words } from '../words/index.ts';
import Band from './Band.svelte';
import Stage from './Stage.svelte';
import type { LiveStage, StageSource } from './live-stage.ts';
import type { Spot } from './stage.ts';
import type { StageData } from './stage-data.ts';

/**
 * @param maps the geometry of its maps, where the page does not hold it
 * @param words default: English, as its figures have it
 */
export function raiseStage(
	{ root, track, fail, form }: StageSource,
	data: StageData,
	{ language, maps, words }: { language: string; maps?: readonly Basemap[]; words?: NarrativeWords }
): LiveStage {
	// It asks for the words of a narrative alone.
	const context = words && { context: wordsContext(words as Words) };
	if (form === 'band') return raiseBand();
	const stage = mount(Stage, {
		target: track,
		props: {
			data,
			language,
			maps,
			onshown: (shown: boolean) => root.toggleAttribute('data-staged', shown),
			onfail: fail
		},
		...context
	}) as { show: LiveStage['show'] };
	return {
		show(spot) {
			flushSync(() => stage.show(spot));
		},
		end() {
			root.removeAttribute('data-staged');
			void unmount(stage);
		}
	};

	/** In the steps that ask for it, where the figure whose place it takes is out of sight. */
	function raiseBand(): LiveStage {
		const band = mount(Band, { target: track, props: { data, language, onfail: fail }, ...context }) as {
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
}

/** As much of a figure that it is still looked at. */
const IN_SIGHT = 0.5;
