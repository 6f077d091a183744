/** What a language says of a comparison of claims, beside what all figures say. */
import type { Basis, Relation, SaidDate } from '../lesson/schema.ts';

export interface ComparisonPart {
	/** Over a group of claims with one basis: "From an official tally". */
	basisGroups: Record<Basis, string>;
	/** Over those that name no number, where the basis is not what groups them. */
	noNumber: string;
	/** Over those that bear on the matter and state nothing of its number. */
	bearing: string;
	/** Over claims that count something else: "The wounded: another count". */
	anotherCount: (what: string) => string;
	/** At the open end of an axis. */
	noUpperLimit: string;
	/** A day where there is little room: "17 Dec", "17 Dec, 14:30"; the hour alone where the day stands over it. */
	shortDate: (said: SaidDate, withYear: boolean, hourOnly?: boolean) => string;
	/** "likely repeats “up to 70” (the harbour office)"; the name is left out where it is the claimant's own. */
	relation: (
		type: Relation['type'],
		shown: Relation['shown'],
		name: string | undefined,
		figure: string
	) => string;
	/** Of an origin, whose echoes are folded into it: whether a source says so, or it is likely. */
	repeatedBy: (names: readonly string[], shown: Relation['shown']) => string;
	likely: string;
	/** On the button that opens what can be asked of it. */
	explore: string;
	/** Over the parts of a drawing: "In parts, by claimant". */
	partsBy: (dimension: string) => string;
	/** By what a drawing that does not fit is parted. */
	parts: { basis: string; claimant: string; measure: string };
	/** A part, by those in it: "The office · … · The Exampleton Gazette". */
	held: (names: readonly string[]) => string;
	/** Of a part that holds some of what one claimant said, the first and the last day of it: "16 Dec to 18 Dec". */
	fromTo: (from: string, to: string) => string;
	/** What is said once under the drawing. */
	foot: (facts: {
		/** "on 17 December 2011", where all were said on it. */
		sameDay: string | undefined;
		/** Where all were read. */
		carrier: string | undefined;
		/** Whether headings group the claims by their basis. */
		grouped: boolean;
		/** Whether a dotted line stands in it. */
		likely: boolean;
		/** What all of them say, or do not say, of the place. */
		scopeOfAll: string | undefined;
	}) => string;
	/** Under figures that stand apart; `equal` where one scale holds for all their rules. */
	apartFoot: (equal: boolean) => string;
	/** What is shown, in one sentence or two, with what all have in common. */
	sentence: (facts: {
		statements: number;
		numbers: number;
		claimants: number;
		sources: number;
		/** The one basis of all of them. */
		sameBasis: Basis | undefined;
		/** How many they go back to, likely links included. */
		origins: number;
		/** How many of them likely repeat another. */
		likelyRepeats: number;
	}) => string;
}
