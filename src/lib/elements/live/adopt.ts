const sheets = new Map<string, CSSStyleSheet>();

/** Styles an element with rules that only come to be needed, each once. */
export function adopt(root: Node, text: string): void {
	if (!(root instanceof ShadowRoot)) return;
	let sheet = sheets.get(text);
	if (!sheet) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		sheets.set(text, sheet);
	}
	if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
