import { typeScale } from '../../figure/frame.ts';
import { DRAWN } from '../../figure/scene.ts';
import type { TimelineView } from '../../lesson/schema.ts';
import shared from '../../styles/elements.css?inline';
import { across } from '../../timeline/arrange/across.ts';
import timelineStyles from '../../timeline/timeline.css?inline';
import { eventWords } from '../../words/en/timeline.ts';
import type { ElementKind } from '../element.ts';

/** `<crossread-timeline>`: events along time. What sets it on a narrow page, statements among its events, or too many of them, is fetched as it is asked for. */
export const timeline: ElementKind = {
	name: 'timeline',
	attributes: ['step'],
	styles: [shared, timelineStyles],
	async shownOf(given, box) {
		const { lesson } = given;
		const view: Partial<TimelineView> = given.viewOf('timeline') ?? {};
		const told = view.measures?.length ? lesson.claims.length : 0;
		const [narrow, many, statements] = await Promise.all([
			// Where it is not shown, it is drawn for both.
			(!box || typeScale(box).narrow) && import('../../timeline/arrange/down.ts'),
			lesson.events.length + told > DRAWN && import('../../timeline/arrange/density.ts'),
			told > 0 && import('./timeline-statements.ts')
		]);
		return {
			lesson,
			view,
			english: statements ? statements.timelineWords : eventWords,
			...(statements && { statementsIn: statements.statementsIn }),
			kit: { across, ...narrow, ...many, ...statements }
		};
	}
};
