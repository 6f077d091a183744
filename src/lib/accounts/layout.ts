/**
 * Where everything of a comparison of accounts stands. Pure: no DOM, no clock, the same in Node and in a browser.
 *
 * *Side by side*: a row an account, a column a question. *Stacked*, for a narrow page and for more questions than
 * columns: question by question, the answers below one another. In both, one mark is one account with all its answers,
 * so that a reader can follow one voice through all the questions.
 */
import type { LayoutName } from '../figure/layouts.ts';
import type { AccountsLayout, LayoutInput } from './parts.ts';
import { sideBySide } from './side-by-side.ts';
import { narrowPage, stacked, widePage } from './stacked.ts';

/** More questions than this do not stand side by side. */
export const COLUMNS = 6;

export function accountsLayout(name: LayoutName, input: LayoutInput): AccountsLayout {
	if (name === 'narrow') return stacked(input, narrowPage);
	return input.beats.length > COLUMNS ? stacked(input, widePage) : sideBySide(input);
}
