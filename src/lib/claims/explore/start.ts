/** The controls of a comparison. */
import { mount, unmount } from 'svelte';
import type { Controls } from '../../figure/control.ts';
import ClaimControls from './ClaimControls.svelte';
import type { ClaimControlsProps } from './types.ts';

export const startControls: Controls<ClaimControlsProps> = (props, target, contexts) => {
	const controls = mount(ClaimControls, { target, props, context: contexts as Map<symbol, unknown> });
	return () => void unmount(controls);
};
