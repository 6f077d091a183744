import { flushSync, hydrate, mount, unmount, type Component } from 'svelte';
import { contextOf } from '../context.ts';
import cardStyles from '../../figure/card.css?inline';
import ElementFigure from '../ElementFigure.svelte';
import type { Shown, Start } from '../element.ts';
import { adopt } from './adopt.ts';

/**
 * Makes the figure of a component live in an element.
 *
 * @param propsOf its props from what is shown; default: all of it
 */
export function starting(figure: unknown, propsOf = (shown: Shown) => shown): Start {
	return (target, given, told, around, drawn) => {
		// What only a live figure can open is styled once it is live.
		adopt(target.getRootNode(), cardStyles);
		let shown = $state.raw(propsOf(given));
		const props = {
			figure: figure as Component<Shown>,
			get shown() {
				return shown;
			},
			...told
		};
		const made = (drawn ? hydrate : mount)(ElementFigure, { target, props, context: contextOf(around) });
		flushSync();
		return {
			show(next) {
				shown = propsOf(next);
				flushSync();
			},
			end: () => void unmount(made)
		};
	};
}
