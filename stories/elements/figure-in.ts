import { expect, waitFor } from 'storybook/test';

/** The tree of the element in a story, once it holds its figure or its narrative. */
export async function figureIn(canvas: HTMLElement): Promise<ShadowRoot> {
	const root = [...canvas.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot)!.shadowRoot!;
	await waitFor(() => expect(root.querySelector('.cr-root')).toBeVisible(), { timeout: 20_000 });
	return root;
}
