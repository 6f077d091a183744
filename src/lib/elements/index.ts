/** Importing this defines the elements. */
import ClaimsElement from './ClaimsElement.svelte';

const constructor = (ClaimsElement as unknown as { element?: CustomElementConstructor }).element;
// A page may load two copies of us; the first to come is kept.
if (constructor && !customElements.get('crossread-claims'))
	customElements.define('crossread-claims', constructor);
