import { defineElement } from './element.ts';
import { narrative } from './kinds/narrative.ts';
import { start } from './live/narrative.ts';

defineElement(narrative, { start: () => ({ start }) });
