/** The strip of a page that its server drew: a module that is asked for when a figure of a step with a strip comes near. */
import type { StageLoader } from '../narrative/live-stage.ts';
import { raiseBand } from '../narrative/raise-band.ts';
import type { StageData } from '../narrative/stage-data.ts';
import { core } from '../words/en/core.ts';

/** Undefined where the page speaks another language than it does: its figures then stay in their steps. */
export const raise = (
	source: Parameters<StageLoader>[0],
	data: StageData
): ReturnType<typeof raiseBand> | undefined =>
	data.language === core.language
		? raiseBand(source, data, { language: document.documentElement.lang, words: core })
		: undefined;
