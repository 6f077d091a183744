/** wireit's own reading of a pattern, for tests that must find what it finds. It publishes no types. */
declare module 'wireit/lib/util/glob.js' {
	export function glob(
		patterns: readonly string[],
		options: {
			cwd: string;
			followSymlinks: boolean;
			includeDirectories: boolean;
			expandDirectories: boolean;
			throwIfOutsideCwd: boolean;
		}
	): Promise<{ path: string }[]>;
}
