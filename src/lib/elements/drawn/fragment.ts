/**
 * Markup of ours as nodes. The build puts this module in the place of Svelte's own for its templates (hence the names), so that a page
 * with Trusted Types meets one policy, of the name that Svelte gives it.
 */
interface Policies {
	createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => typeof rules;
}

const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('svelte-trusted-html', {
	createHTML: (html) => html
});

export const create_trusted_html = (html: string): string => policy?.createHTML(html) ?? html;

export function create_fragment_from_html(html: string): DocumentFragment {
	const template = document.createElement('template');
	template.innerHTML = create_trusted_html(html.replaceAll('<!>', '<!---->'));
	return template.content;
}
