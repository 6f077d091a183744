import AccountsElement from './AccountsElement.svelte';
import { define } from './define.ts';

define('crossread-accounts', AccountsElement);
