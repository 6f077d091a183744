declare module 'subset-font' {
	/** Axes pinned to a value or narrowed to a range, by tag. */
	type VariationAxes = Record<string, number | { min: number; max: number; default?: number }>;
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2' | 'sfnt'; variationAxes?: VariationAxes }
	): Promise<Buffer>;
}
