/**
 * The stage stands after all steps in the page and belongs, for whoever goes by Tab, after the step that it shows. This
 * leads from the last stop of that step into the stage, and from the stage on to the next step or back.
 */
import { tabbable } from 'tabbable';

type Stop = HTMLElement | SVGElement;

/** Where Tab leads from here; undefined where the browser's own order holds. */
export function tabTarget(
	from: Element,
	backward: boolean,
	{ step, next, stage }: { step: HTMLElement; next: HTMLElement | undefined; stage: HTMLElement }
): Stop | undefined {
	const onStage = tabbable(stage);
	if (step.contains(from)) return !backward && tabbable(step).at(-1) === from ? onStage[0] : undefined;
	if (!stage.contains(from)) return undefined;
	if (backward) return onStage[0] === from ? tabbable(step).at(-1) : undefined;
	return onStage.at(-1) === from && next ? tabbable(next)[0] : undefined;
}
