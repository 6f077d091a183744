import { across } from './across.ts';
import { density } from './density.ts';
import { down } from './down.ts';
import type { Kit } from './kit.ts';
import { seriesPanel } from './series-panel.ts';
import { seriesOf } from './series.ts';

export const wholeKit: Kit = { down, across, seriesOf, seriesPanel, density };
