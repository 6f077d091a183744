/** The live stage of a page that its server drew: a module that is asked for when a figure comes near. */
import type { StageLoader } from '../narrative/live-stage.ts';
import { raiseStage } from '../narrative/raise-stage.ts';
import type { StageData } from '../narrative/stage-data.ts';
import { narrativeWords } from '../words/en/narrative.ts';

/** Undefined where the page speaks another language than it does: its figures then stay in their steps. */
export const raise = (
	source: Parameters<StageLoader>[0],
	data: StageData
): ReturnType<typeof raiseStage> | undefined =>
	data.language === narrativeWords.language
		? raiseStage(source, data, { language: document.documentElement.lang })
		: undefined;
