export { default as ClaimComparison } from './claims/ClaimComparison.svelte';
export { default as ScrollNarrative } from './narrative/ScrollNarrative.svelte';
export { default as SourceList } from './figure/SourceList.svelte';
export type { ClaimComparisonProps, ClaimsLesson } from './claims/types.ts';
export type { ScrollNarrativeProps } from './narrative/types.ts';
export type {
	Actor,
	Basis,
	Citation,
	Claim,
	ClaimsView,
	Lesson,
	LessonEvent,
	Measure,
	Quantity,
	Source,
	Step
} from './lesson/schema.ts';
