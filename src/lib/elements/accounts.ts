import { defineElement } from './element.ts';
import { accounts } from './kinds/accounts.ts';
import { start } from './live/accounts.ts';

defineElement(accounts, { start: () => ({ start }) });
