import type { density } from './density.ts';
import type { SetLanes } from './index.ts';
import type { seriesPanel } from './series-panel.ts';
import type { seriesOf } from './series.ts';

/** What only some timelines need: an element fetches it for those. */
export interface Kit {
	/** For frames as narrow as a phone. */
	down: SetLanes;
	/** For all others. */
	across: SetLanes;
	/** Where statements stand among the events. */
	seriesOf: typeof seriesOf;
	seriesPanel: typeof seriesPanel;
	/** Where there are more records than are drawn one by one. */
	density: typeof density;
}
