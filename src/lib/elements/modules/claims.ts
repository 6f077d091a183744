import { draw } from '../drawn/claims.ts';
import { defineElement } from '../element.ts';
import { claims } from '../kinds/claims.ts';

defineElement(claims, { draw, start: () => import('../live/claims.ts') });
