import type { Snippet } from 'svelte';
import type { ScrollNarrativeProps } from '../narrative/types.ts';

export interface LessonPageProps extends Pick<
	ScrollNarrativeProps,
	'lesson' | 'reading' | 'onstep' | 'slides' | 'work'
> {
	/**
	 * Whether the page's address is its own: it then reads the step and `?reading=…` from it, and writes both.
	 * @default true
	 */
	address?: boolean;
	/**
	 * The address of a file of the site, for its downloads: `claims.csv`, `lesson.json`.
	 * @default no downloads
	 */
	file?: (path: string) => string;
	/**
	 * The address of a page that holds everything said in full, all sources, how the lesson was made, and the downloads.
	 * @default the page holds these itself
	 */
	tables?: string | undefined;
	/**
	 * What stands between the cover and the steps.
	 * @default nothing
	 */
	afterCover?: Snippet;
}
