import { define } from './define.ts';
import MapElement from './MapElement.svelte';

define('crossread-map', MapElement);
