/** The live stage of a page, or its strip: what it draws, and what draws it, come when a figure comes near. */
import type { StageLoader } from '../narrative/live-stage.ts';
import type { StageData } from '../narrative/stage-data.ts';
import { later } from './later.ts';

/** Undefined in a page that names no script for it. */
export function stageOfPage(): StageLoader | undefined {
	const { stageScript, bandScript, stageData } =
		document.querySelector<HTMLElement>('script[data-stage-script]')?.dataset ?? {};
	if (stageScript === undefined || bandScript === undefined || stageData === undefined) return undefined;
	return async (source) => {
		const script = source.form === 'band' ? bandScript : stageScript;
		const [{ raise }, data] = await later<typeof import('./stage.ts'), StageData>(script, stageData);
		return raise(source, data);
	};
}
