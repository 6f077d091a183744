import { defineElement } from './element.ts';
import { claims } from './kinds/claims.ts';
import { start } from './live/claims.ts';

defineElement(claims, { start: () => ({ start }) });
