import { define } from './define.ts';
import TimelineElement from './TimelineElement.svelte';

define('crossread-timeline', TimelineElement);
