import { draw } from '../drawn/map.ts';
import { defineElement } from '../element.ts';
import { map } from '../kinds/map.ts';

defineElement(map, { draw, start: () => import('../live/map.ts') });
