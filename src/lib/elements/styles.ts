import css from '../styles/elements.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Gives an element's shadow root our stylesheet without a `<style>`, which a strict page policy refuses. */
export function adoptStyles(Element: new () => HTMLElement) {
	return class extends Element {
		constructor() {
			super();
			if (!sheet) {
				sheet = new CSSStyleSheet();
				sheet.replaceSync(css);
			}
			this.shadowRoot!.adoptedStyleSheets = [sheet];
		}
	};
}
