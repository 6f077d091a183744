import css from '../styles/elements.css?inline';

/**
 * Makes what gives an element's shadow root a stylesheet without a `<style>`, which a strict page policy refuses. One
 * sheet serves all elements of a kind.
 */
export function adopting(...texts: string[]) {
	let sheets: CSSStyleSheet[] | undefined;
	return (Element: new () => HTMLElement) =>
		class extends Element {
			constructor() {
				super();
				sheets ??= texts.map((text) => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync(text);
					return sheet;
				});
				this.shadowRoot!.adoptedStyleSheets = sheets;
			}
		};
}

export const adoptStyles = adopting(css);
