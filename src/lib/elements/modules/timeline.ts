import { draw } from '../drawn/timeline.ts';
import { defineElement } from '../element.ts';
import { timeline } from '../kinds/timeline.ts';

defineElement(timeline, { draw, start: () => import('../live/timeline.ts') });
