import { draw } from '../drawn/timeline.ts';
import { defineElement } from '../element.ts';
import { timeline } from '../kinds/timeline.ts';

defineElement(timeline, { draw, start: async () => (await import('../live/timeline.ts')).start });
