/** Defines an element that Svelte compiled. A page may load two copies of us; the first to come is kept. */
export function define(name: string, component: unknown): void {
	const { element } = component as { element?: CustomElementConstructor };
	if (element && !customElements.get(name)) customElements.define(name, element);
}
