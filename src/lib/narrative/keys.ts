/** What a key means: reading step by step takes the two arrows; every other reading takes none (WCAG 2.1.4). */
import type { Reading } from './types.ts';

export type Command = 'forward' | 'back';

const STEPS: Record<string, Command> = { ArrowRight: 'forward', ArrowLeft: 'back' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Undefined for a key that the reading leaves to the browser. */
export function commandOf(event: Key, reading: Reading): Command | undefined {
	if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return undefined;
	return reading === 'steps' ? STEPS[event.key] : undefined;
}

/** Whether what has the focus takes keys itself, as text or a choice. What has it in a shadow root is not the target that the page is told. */
export function takesText(event: KeyboardEvent): boolean {
	const [target] = event.composedPath();
	return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
