import { defineElement } from './element.ts';
import { timeline } from './kinds/timeline.ts';
import { start } from './live/timeline.ts';

defineElement(timeline, { start: () => ({ start }) });
