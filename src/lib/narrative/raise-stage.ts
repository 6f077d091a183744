/** Puts the live stage into a narrative. Loaded when a figure comes near: most of what draws comes with it. */
import { flushSync, mount, unmount } from 'svelte';
import type { Basemap } from '../map/basemaps.ts';
import { wordsContext } from '../words/context.ts';
import type { NarrativeWords, Words } from '../words/index.ts';
import { coverFigures } from './covered.ts';
import type { LiveStage, StageSource } from './live-stage.ts';
import Stage from './Stage.svelte';
import type { StageData } from './stage-data.ts';

/**
 * @param maps the geometry of its maps, where the page does not hold it
 * @param words default: English, as its figures have it
 */
export function raiseStage(
	{ root, track, fail }: StageSource,
	data: StageData,
	{ language, maps, words }: { language: string; maps?: readonly Basemap[]; words?: NarrativeWords }
): LiveStage {
	const covered = coverFigures(root, track);
	const stage = mount(Stage, {
		target: track,
		props: {
			data,
			language,
			maps,
			onshown(shown: boolean) {
				root.toggleAttribute('data-staged', shown);
				covered.cover(shown);
			},
			ontable: covered.openTable,
			onfail: fail
		},
		// It asks for the words of a narrative alone.
		...(words && { context: wordsContext(words as Words) })
	}) as { show: LiveStage['show'] };
	return {
		show(spot) {
			flushSync(() => stage.show(spot));
		},
		end() {
			root.removeAttribute('data-staged');
			covered.end();
			void unmount(stage);
		}
	};
}
