import type { Snippet } from 'svelte';
import type { ScrollNarrativeProps } from '../narrative/types.ts';

export interface LessonPageProps extends Pick<ScrollNarrativeProps, 'lesson' | 'reading' | 'onstep'> {
	/**
	 * The address of a file of the site, for its downloads: `claims.csv`, `lesson.json`.
	 * @default no downloads
	 */
	file?: (path: string) => string;
	/**
	 * What stands between the cover and the steps.
	 * @default nothing
	 */
	afterCover?: Snippet;
}
