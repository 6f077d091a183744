/** Claims at one moment: groups by how the claimant could know, one block per claimant, one line per statement. */
import type { Arrange } from './index.ts';

export const atOneMoment: Arrange = (_rows, _state, frame) => ({
	arrangement: 'moment',
	width: frame.width,
	height: 0,
	axes: [],
	areas: [],
	lines: [],
	texts: [],
	items: [],
	links: []
});
