/** The model without words or components: `crossread/lesson`. */
export { parseLesson } from './parse.ts';
export { LessonError, type Problem } from './problem.ts';
export type {
	Account,
	AccountsView,
	Actor,
	Citation,
	Claim,
	ClaimsView,
	Lesson,
	LessonEvent,
	MapView,
	Measure,
	Moment,
	Place,
	Quantity,
	Reach,
	Relation,
	ResolvedDate,
	SaidDate,
	Source,
	Step,
	TimelineView,
	View
} from './schema.ts';
export { SCHEMA_VERSION } from './version.ts';
export { complete, type FigureName, type ViewOf } from './view.ts';

// What a view admits, and in which order it stands.
export {
	admittedClaims,
	admits,
	agreement,
	onOneAxis,
	wholeView,
	type Agreement,
	type ClaimContext,
	type ClaimRecord
} from './claims.ts';
export {
	admittedAccounts,
	admitsAccount,
	compareAccounts,
	type AccountContext,
	type AccountRecord,
	type BeatComparison,
	type Cell
} from './accounts.ts';
export { admittedEvents, admittedStatements, type EventRecord, type TimelineContext } from './events.ts';
export { admittedTerms, type TermContext, type TermRecord, type Usage } from './glossary.ts';
export { admittedPlaces, type MapContext, type PlaceRecord } from './places.ts';
export { compareDates, saidBy } from './dates.ts';

// What the records say of one another.
export {
	comparability,
	axisConflicts,
	axisGroups,
	type Aspect,
	type AxisRelation,
	type Comparability
} from './comparability.ts';
export { countOrigins, origins, type Echo, type Origin, type OriginCount } from './origins.ts';
export { revisionChains } from './relations.ts';
export { limitsOfKnowledge, type Means, type PlaceReach } from './reach.ts';
export { canBothHold, namesNumber, statedBounds, type StatedBounds } from './quantity.ts';
