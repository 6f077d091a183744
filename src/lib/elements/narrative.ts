import { define } from './define.ts';
import NarrativeElement from './NarrativeElement.svelte';

define('crossread-narrative', NarrativeElement);
