/** Importing this defines all elements. */
import AccountsElement from './AccountsElement.svelte';
import ClaimsElement from './ClaimsElement.svelte';
import MapElement from './MapElement.svelte';
import NarrativeElement from './NarrativeElement.svelte';
import TimelineElement from './TimelineElement.svelte';
import { define } from './define.ts';

define('crossread-accounts', AccountsElement);
define('crossread-claims', ClaimsElement);
define('crossread-map', MapElement);
define('crossread-narrative', NarrativeElement);
define('crossread-timeline', TimelineElement);
