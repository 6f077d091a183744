import type { Preview } from '@storybook/sveltekit';
import '../src/lib/styles/generated/fonts.css';
import '../src/lib/styles/index.css';
import './preview.css';

const preview: Preview = {
	parameters: {
		// An accessibility error is a failing test.
		a11y: { test: 'error' },
		controls: { expanded: true },
		// The smallest screen that has room for the scroll story, and one in a hand.
		viewport: {
			options: {
				desk: { name: 'Desk', styles: { width: '1280px', height: '800px' } },
				phone: { name: 'Phone', styles: { width: '390px', height: '844px' } }
			}
		},
		layout: 'padded'
	},
	initialGlobals: { theme: 'light' },
	globalTypes: {
		theme: {
			description: 'Light or dark',
			toolbar: { title: 'Theme', items: ['light', 'dark'], dynamicTitle: true }
		}
	},
	decorators: [
		(story, { globals }) => {
			document.documentElement.dataset.theme = String(globals.theme);
			return story();
		}
	]
};
export default preview;
