import { anew } from '../../figure/anew.ts';

/**
 * The props of controls that run on a copy of Svelte of their own, which hears nothing of what changes in the figure's: they are read
 * anew after each choice.
 */
export function refreshed<P extends { onchoose: (choice: never) => void }>(props: P): P {
	let choices = $state(0);
	function onchoose(choice: never) {
		props.onchoose(choice);
		choices++;
	}
	return anew(Object.keys(props) as (keyof P)[], (name) => {
		void choices;
		return name === 'onchoose' ? onchoose : props[name];
	});
}
