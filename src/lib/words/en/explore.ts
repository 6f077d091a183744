/** English: the controls of a figure. */
import type { ExplorePart } from '../explore.ts';

export const explore: ExplorePart = {
	controls: 'Explore this figure',
	reset: 'As it was',
	counted: (name, count) => `${name} (${count})`,
	take: {
		label: 'Take along what is seen:',
		kinds: { svg: 'Drawing (SVG)', png: 'Picture (PNG)', csv: 'Table (CSV)', json: 'Data (JSON)' },
		copy: (kind) => `${kind}, to be copied`,
		failed: 'This page lets no such file be made.'
	},
	claims: {
		arrangement: {
			label: 'Set',
			options: { moment: 'at one moment', 'over-time': 'over time', apart: 'apart' }
		},
		order: {
			label: 'In the order of',
			options: { basis: 'how each could know', claimant: 'who says so', date: 'the day said' }
		},
		document: { label: 'Read in', all: 'all sources' },
		latest: { label: 'Said', all: 'on any day', by: (day) => `by ${day}` },
		fold: 'Fold what repeats another'
	}
};
