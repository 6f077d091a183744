export { default as AccountComparison } from './accounts/AccountComparison.svelte';
export { default as ClaimComparison } from './claims/ClaimComparison.svelte';
export { default as CorroborationMatrix } from './classroom/CorroborationMatrix.svelte';
export { default as Glossary } from './narrative/Glossary.svelte';
export { default as Language } from './words/Language.svelte';
export { default as LessonMap } from './map/LessonMap.svelte';
export { default as LessonPage } from './site/LessonPage.svelte';
export { default as ScrollNarrative } from './narrative/ScrollNarrative.svelte';
export { default as SourceList } from './figure/SourceList.svelte';
export { default as Timeline } from './timeline/Timeline.svelte';
export { default as WordsFigure } from './words-figure/WordsFigure.svelte';
export type { AccountComparisonProps, AccountsLesson } from './accounts/types.ts';
export type { CorroborationMatrixProps } from './classroom/types.ts';
export type { ClaimComparisonProps, ClaimsLesson } from './claims/types.ts';
export type { ClaimOrder, ClaimsChoice } from './claims/explore/choice.ts';
export type { TimelineLesson, TimelineProps } from './timeline/types.ts';
export type { LessonMapProps, MapLesson } from './map/types.ts';
export type { WordsFigureLesson, WordsFigureProps } from './words-figure/types.ts';
export type { LessonPageProps } from './site/types.ts';
export type {
	AccountsWords,
	ClaimsWords,
	CoreWords,
	MapWords,
	NarrativeWords,
	StatementWords,
	TimelineWords,
	UsageWords,
	Words
} from './words/index.ts';
export type { Reading, ScrollNarrativeProps } from './narrative/types.ts';
export type {
	Account,
	AccountsView,
	Actor,
	Basis,
	Citation,
	Claim,
	ClaimsView,
	Lesson,
	LessonEvent,
	MapView,
	Measure,
	Quantity,
	Source,
	Step,
	Term,
	TimelineView,
	WordsView
} from './lesson/schema.ts';
