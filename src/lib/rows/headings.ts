/** What the figure of a view is called. */
import type { Lesson, View } from '../lesson/schema.ts';
import type { NarrativeWords } from '../words/index.ts';
import { accountsHeading } from './accounts.ts';
import { claimsHeading } from './claims.ts';
import { timelineHeading } from './events.ts';
import { mapHeading } from './places.ts';
import { termsHeading } from './terms.ts';

export function headingOf(view: View, lesson: Lesson, words: NarrativeWords): string {
	switch (view.figure) {
		case 'claims':
			return claimsHeading(view, lesson, words);
		case 'timeline':
			return timelineHeading(view, lesson, words);
		case 'accounts':
			return accountsHeading(view, lesson, words);
		case 'map':
			return mapHeading(view, lesson, words);
		case 'words':
			return termsHeading(view, words);
	}
}
