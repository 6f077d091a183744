/** The live stage of a page: what it draws stands in the page as data, and what draws it comes later. */
import type { StageLoader } from '../narrative/live-stage.ts';
import type { StageData } from '../narrative/stage-data.ts';

/** Undefined in a page that carries no data for it. */
export function stageOfPage(): StageLoader | undefined {
	const data = document.querySelector('script[data-stage-rows]');
	const script = document.querySelector<HTMLElement>('script[data-stage-script]')?.dataset.stageScript;
	if (!data || script === undefined) return undefined;
	return async (source) => {
		// Of the page, and not of the script that asks.
		const { raise } = (await import(
			/* @vite-ignore */ new URL(script, document.baseURI).href
		)) as typeof import('./stage.ts');
		return raise(source, JSON.parse(data.textContent) as StageData);
	};
}
