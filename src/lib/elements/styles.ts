import shared from '../styles/elements.css?inline';

/**
 * Makes what gives an element's shadow root its stylesheets, the shared one and those of its figure, without a
 * `<style>`, which a strict page policy refuses. The sheets serve all elements of a kind.
 *
 * @param own the rules of its figure
 */
export function adopting(...own: string[]) {
	let sheets: CSSStyleSheet[] | undefined;
	return (Element: new () => HTMLElement) =>
		class extends Element {
			constructor() {
				super();
				sheets ??= [shared, ...own].map((text) => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync(text);
					return sheet;
				});
				this.shadowRoot!.adoptedStyleSheets = sheets;
			}
		};
}
