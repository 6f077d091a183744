/**
 * Claims at one moment, ordered for the eye: sections that share an axis, in them groups by how the claimants could know, in
 * these one block per claimant, with one line per statement.
 */
import { grouped } from '../../lesson/grouped.ts';
import { origins } from '../../lesson/origins.ts';
import { compareDates } from '../../lesson/dates.ts';
import type { ClaimRow, ClaimRows, Grouping } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { ComparisonPart } from '../../words/index.ts';

/** A statement that is folded into another, and whether a source states that it repeats it. */
export interface Echo {
	row: ClaimRow;
	shown: RowLink['shown'];
}

export interface Statement {
	row: ClaimRow;
	/** Rows folded into this one, since they repeat it. */
	echoes: readonly Echo[];
}

export interface Block {
	/** As its statements name the claimant. */
	name: string;
	stake: string;
	statements: Statement[];
}

export interface Group {
	/** None where all of a section stand in it. */
	heading?: string | undefined;
	/** Whether its heading, or the foot, says that the place is not stated. */
	scopeSaid: boolean;
	blocks: Block[];
}

export interface Section {
	/** None over the first, which the figure's heading names. */
	heading?: string | undefined;
	/** Whether any of its statements has a place on an axis. */
	numbers: boolean;
	groups: Group[];
}

/** The rows to draw: all, or origins alone with what is folded into each. */
export function statementsOf({ rows, links }: ClaimRows, fold: boolean): Statement[] {
	if (!fold) return rows.map((row) => ({ row, echoes: [] }));
	const byId = new Map(rows.map((row) => [row.key.id, row]));
	const claims = rows.map(({ facts }) => facts.record.claim);
	return origins(claims, links, { likely: true }).map(({ id, origin, echoes }) => {
		const first = origin ? id : echoes[0]!.claim.id;
		return {
			row: byId.get(first)!,
			echoes: echoes
				.map(({ claim, shown }) => ({ row: byId.get(claim.id)!, shown }))
				.filter(({ row }) => row.key.id !== first)
		};
	});
}

/** The one value that all of some rows have; undefined where they differ or there is none. */
export function shared<T>(rows: readonly ClaimRow[], value: (row: ClaimRow) => T): T | undefined {
	const [first, ...others] = rows.map(value);
	return others.every((other) => other === first) ? first : undefined;
}

/** What a section holds: claims that name a number share its axis, those that name none join the first of their measure. */
function sectionKey({ facts }: ClaimRow): string {
	return facts.axis < 0 ? `measure ${facts.measure}` : `axis ${facts.axis}`;
}

export function sectionsOf(
	statements: readonly Statement[],
	{ view, measureName, grouping }: Pick<ClaimRows, 'view' | 'measureName' | 'grouping'>,
	words: ComparisonPart
): Section[] {
	/** The first axis of each measure, where what is said of it in words stands too. */
	const axisOf = new Map<string, string>();
	for (const { row } of statements)
		if (row.facts.axis >= 0 && !axisOf.has(row.facts.measure)) axisOf.set(row.facts.measure, sectionKey(row));
	const keys = grouped(statements, ({ row }) =>
		row.facts.axis < 0 ? (axisOf.get(row.facts.measure) ?? sectionKey(row)) : sectionKey(row)
	);
	const main = (members: readonly Statement[]) =>
		members.some(({ row }) => row.facts.measure === view.measure && row.facts.event === view.event);
	const all = [...keys.values()];
	const ordered = [...all.filter(main), ...all.filter((members) => !main(members))];
	return ordered.map((members, at) => ({
		heading: at === 0 ? undefined : words.anotherCount(headingOf(members, ordered, measureName)),
		numbers: members.some(({ row }) => row.facts.axis >= 0),
		groups: groupsOf(members, words, grouping)
	}));
}

/** What sets a section apart from those before it: its measure, else whom, else where it counts. */
function headingOf(
	members: readonly Statement[],
	sections: readonly (readonly Statement[])[],
	measureName: ClaimRows['measureName']
): string {
	const { facts } = members[0]!.row;
	const alike = sections.filter(
		(others) => others !== members && others[0]!.row.facts.measure === facts.measure
	);
	if (!alike.length) return measureName(facts.measure);
	const differs = (value: (row: ClaimRow) => string | undefined) =>
		alike.every((others) => value(others[0]!.row) !== value(members[0]!.row));
	const apart = [facts.population, facts.scope, facts.unit].filter(
		(text, at) => text && differs(({ facts: f }) => [f.population, f.scope, f.unit][at])
	);
	return [measureName(facts.measure), ...(apart.length ? apart : [facts.scope, facts.population])]
		.filter(Boolean)
		.join(', ');
}

function groupsOf(
	members: readonly Statement[],
	words: ComparisonPart,
	grouping: Grouping | undefined
): Group[] {
	const bears = ({ row }: Statement) => !grouping && row.facts.quantity.kind === 'none';
	const stating = members.filter((one) => !bears(one));
	const bearing = members.filter(bears);
	const oneBasis =
		!grouping &&
		shared(
			stating.map(({ row }) => row),
			({ facts }) => facts.basis
		) !== undefined;
	const differing =
		shared(
			members.map(({ row }) => row),
			({ facts }) => facts.scope
		) === undefined;
	/** What is not stated by any of a group, and by others is, stands in its heading. */
	const named = (heading: string | undefined, some: readonly Statement[]): Group[] => {
		if (!some.length) return [];
		const scope = shared(
			some.map(({ row }) => row),
			({ facts }) => facts.scope
		);
		const open = heading !== undefined && differing && scope !== undefined && !some[0]!.row.facts.scopeStated;
		return [
			{
				heading: open ? `${heading}; ${scope}` : heading,
				scopeSaid: open || !differing,
				blocks: blocksOf(some)
			}
		];
	};
	const parts = oneBasis
		? [
				...named(
					undefined,
					stating.filter(({ row }) => row.facts.axis >= 0)
				),
				...named(
					words.noNumber,
					stating.filter(({ row }) => row.facts.axis < 0)
				)
			]
		: [
				...grouped(stating, ({ row }) => grouping?.heading(row) ?? words.basisGroups[row.facts.basis])
			].flatMap(([heading, some]) => named(heading || undefined, some));
	const [first, ...rest] = [...parts, ...named(words.bearing, bearing)];
	// Alone it needs no heading, unless that is what its lines leave out.
	return first ? [rest.length || grouping ? first : { ...first, heading: undefined }, ...rest] : [];
}

function blocksOf(statements: readonly Statement[]): Block[] {
	const blocks = new Map<string, Block>();
	for (const statement of statements) {
		const { claimant, actor, stake } = statement.row.facts;
		const block = blocks.get(claimant);
		if (block) block.statements.push(statement);
		else blocks.set(claimant, { name: actor, stake, statements: [statement] });
	}
	for (const block of blocks.values()) {
		block.statements.sort((a, b) => compareDates(a.row.facts.said, b.row.facts.said));
		block.name =
			shared(
				block.statements.map(({ row }) => row),
				({ facts }) => facts.name
			) ?? block.name;
	}
	return [...blocks.values()];
}
