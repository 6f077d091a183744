/** Every component, as an importer's own tests mount it: where nothing is laid out, and half of what browsers have is not there. */
import * as crossread from 'crossread';
import lesson from 'crossread/lessons/zhanaozen';
import { flushSync, mount, unmount, type Component } from 'svelte';

const { sources, actors } = lesson;

/** Mounts each, works its buttons and links, gives it back; by name the text that it had. */
export function tried(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(crossread).map(([name, component]) => {
			const target = document.body.appendChild(document.createElement('main'));
			const mounted = mount(component as Component<Record<string, unknown>>, {
				target,
				props: { lesson, sources, actors }
			});
			flushSync();
			const text = target.textContent;
			// The first of many, each of which opens a card.
			const controls = [...target.querySelectorAll('button, a[href^="#"], a[data-reading-link]')];
			for (const control of controls.slice(0, 24))
				control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
			for (const key of ['ArrowRight', 'PageDown', 'Escape'])
				document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
			flushSync();
			void unmount(mounted);
			const left = target.innerHTML;
			target.remove();
			return [name, left || text];
		})
	);
}
