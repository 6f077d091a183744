/**
 * The props of controls that run on a copy of Svelte of their own, which hears nothing of what changes in the figure's: they are read
 * anew after each choice.
 */
export function refreshed<P extends { onchoose: (choice: never) => void }>(props: P): P {
	let choices = $state(0);
	const members = Object.keys(props).map((name) => [
		name,
		{
			get() {
				void choices;
				return props[name as keyof P];
			}
		}
	]);
	return Object.defineProperties({}, {
		...Object.fromEntries(members),
		onchoose: {
			value(choice: never) {
				props.onchoose(choice);
				choices++;
			}
		}
	} as PropertyDescriptorMap) as P;
}
