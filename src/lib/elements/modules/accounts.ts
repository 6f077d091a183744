import { draw } from '../drawn/accounts.ts';
import { defineElement } from '../element.ts';
import { accounts } from '../kinds/accounts.ts';

defineElement(accounts, { draw, start: () => import('../live/accounts.ts') });
