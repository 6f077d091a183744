/** The fields that a student writes in, and what each says. */

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isMark = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && control.type === 'checkbox';

/** Of a mark `on`, or nothing. */
export function valueOf(control: Control): string {
	if (!isMark(control)) return control.value;
	return control.checked ? 'on' : '';
}
