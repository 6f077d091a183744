import type { Controls } from '../../figure/control.ts';
import type { ClaimsView } from '../../lesson/schema.ts';
import type { ClaimRows } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { Arrangement, ArrangementName } from '../arrange/index.ts';
import type { ClaimsLesson } from '../types.ts';
import type { ClaimsChoice } from './choice.ts';

export interface ClaimControlsProps {
	lesson: ClaimsLesson;
	/** As its author declares it. */
	view: ClaimsView;
	choice: ClaimsChoice;
	/** What the figure shows now: its rows in their order, its heading, and in a sentence. */
	rows: ClaimRows;
	heading: string;
	summary: string;
	onchoose: (choice: ClaimsChoice) => void;
}

/** What lets a comparison answer its reader. */
export interface ClaimExplorer {
	view: (view: ClaimsView, choice: ClaimsChoice) => ClaimsView;
	rows: (rows: ClaimRows, order: ClaimsChoice['order'], words: ClaimsWords) => ClaimRows;
	controls: Controls<ClaimControlsProps>;
	/** Every arrangement, and the words for them: a figure may have one of its own alone. */
	arrangements: Record<ArrangementName, Arrangement>;
	english: ClaimsWords;
}
