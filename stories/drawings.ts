import { expect, waitFor } from 'storybook/test';

/** The drawings that are shown at the story's width. */
export const drawings = (canvas: HTMLElement): SVGElement[] =>
	[...canvas.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());

/** Once they stand in the page, all figures are arranged for the box that they have. */
export const arranged = (canvas: HTMLElement): Promise<void> =>
	waitFor(() => {
		for (const figure of canvas.querySelectorAll('figure'))
			expect(figure.querySelector('[data-frame^="box"]')).not.toBeNull();
	});
