/** Shows a class the address of the lesson, in type and as a picture for a camera. */
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { classAddress, PLACES, spoken, type Ends, type Fault, type Given } from './address.ts';

/** Modules of light around the picture: ISO/IEC 18004. */
const QUIET = 4;

export interface AddressLayer {
	/** Draws it anew: what is given, or the step shown, changed. */
	show: (given: Given, step: string | undefined) => void;
}

/**
 * @param dialog as the server drew it: the field, the choice, and what is wrong with an address, hidden
 * @param back the link that leads to the lesson
 * @param changed called with what a teacher typed and chose
 */
export function addressLayer(
	dialog: HTMLElement,
	back: string,
	changed: (given: Given) => void,
	signal: AbortSignal
): AddressLayer {
	const part = <E extends Element>(selector: string) => dialog.querySelector<E>(selector)!;
	const field = part<HTMLInputElement>('input');
	const choice = part<HTMLSelectElement>('select');
	const line = part<HTMLElement>('[data-address-line]');
	const picture = part<SVGSVGElement>('svg');
	const own = new URL(back, location.href);
	own.search = '';
	own.hash = '';
	/** From there, as a link of its own would say it. */
	const work = new URL(dialog.dataset.work!, location.href).href.slice(own.href.length);
	field.placeholder = spoken(own.href);
	const faults = [...dialog.querySelectorAll<HTMLElement>('[data-fault]')];
	const given = (): Given => ({
		typed: field.value,
		to: PLACES.find((place) => place === choice.value) ?? 'lesson'
	});
	for (const control of [field, choice])
		control.addEventListener('input', () => changed(given()), { signal });
	// Enter in the field is no way out: the picture is drawn by then.
	part('form').addEventListener('submit', (event) => event.preventDefault(), { signal });

	return {
		show({ typed, to }, step) {
			if (field.value !== typed) field.value = typed;
			choice.value = to;
			const ends: Ends = {
				lesson: '',
				step: step ? `#${step}` : '',
				work
			};
			const { address, fault } = classAddress({ typed, to }, own.href, ends);
			const path = address === undefined ? undefined : pathOf(address);
			const wrong: Fault | 'long' | undefined = fault ?? (path ? undefined : 'long');
			for (const one of faults) one.hidden = one.dataset.fault !== wrong;
			line.textContent = address === undefined ? '' : spoken(address);
			picture.parentElement!.hidden = !path;
			if (!path) return;
			picture.setAttribute('viewBox', path.box);
			picture.querySelector('path')!.setAttribute('d', path.d);
			picture.setAttribute('aria-label', dialog.dataset.picture!.replace('{}', line.textContent));
		}
	};
}

/** Undefined for what is too long for such a picture. */
function pathOf(address: string): { d: string; box: string } | undefined {
	try {
		const code = generate(address);
		const side = code.size + 2 * QUIET;
		return { d: toSvgPath(code), box: `${-QUIET} ${-QUIET} ${side} ${side}` };
	} catch {
		return undefined;
	}
}
