/**
 * Defines an element that Svelte compiled. A page may load two copies of us; the first to come is kept. On a server,
 * where there are no elements, it does nothing.
 */
export function define(name: string, component: unknown): void {
	if (typeof customElements === 'undefined') return;
	const { element } = component as { element?: CustomElementConstructor };
	if (element && !customElements.get(name)) customElements.define(name, element);
}
