/** The live stage of a page, or its strip: what it draws, and what draws it, come when a figure comes near. */
import type { StageLoader } from '../narrative/live-stage.ts';
import type { StageData } from '../narrative/stage-data.ts';
import { later } from './later.ts';

/** Undefined in a page that names no script for it. */
export function stageOfPage(): StageLoader | undefined {
	const named = document.querySelector<HTMLElement>('script[data-live]')?.dataset.live;
	if (named === undefined) return undefined;
	const [stage, band, rows] = named.split(' ') as [string, string, string];
	return async (source) => {
		const script = source.form === 'band' ? band : stage;
		const [{ raise }, data] = await later<typeof import('./stage.ts'), StageData>(script, rows);
		return raise(source, data);
	};
}
