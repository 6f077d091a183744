/** What lets a comparison answer its reader, but for the controls: each page has a way of its own to them. */
export { claimsWords as english } from '../../words/en/claims-words.ts';
export { arrangements } from '../arrange/index.ts';
export { chosenView as view, orderedRows as rows } from './choice.ts';
