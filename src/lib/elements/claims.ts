import { define } from './define.ts';
import ClaimsElement from './ClaimsElement.svelte';

define('crossread-claims', ClaimsElement);
