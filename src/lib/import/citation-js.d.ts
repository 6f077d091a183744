/** The part of citation-js that the import uses; the packages bring no types. */
declare module '@citation-js/core' {
	export const plugins: {
		input: {
			/** The items of CSL-JSON that a text holds. */
			chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
		};
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
