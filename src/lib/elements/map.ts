import { defineElement } from './element.ts';
import { map } from './kinds/map.ts';
import { start } from './live/map.ts';

defineElement(map, { start: () => ({ start }) });
