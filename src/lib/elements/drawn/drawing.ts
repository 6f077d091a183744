/**
 * Draws as a server does. The modules of this folder, and every component that they reach, are compiled for one
 * (`scripts/bundles.ts`): that takes half of what a live figure does.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { contextOf } from '../context.ts';
import ElementFigure from '../ElementFigure.svelte';
import type { Draw, Shown } from '../element.ts';
import { create_fragment_from_html } from './fragment.ts';

const told = {
	onerror(thrown: unknown) {
		throw thrown;
	},
	onselect() {}
};

export function drawing(figure: unknown): Draw {
	return (shown, around) => {
		const { body } = render(ElementFigure, {
			props: { figure: figure as Component<Shown>, shown, ...told },
			context: contextOf(around)
		});
		return create_fragment_from_html(body);
	};
}
