/** The table twin as a file: the same records, one row a claim, RFC 4180 with a byte order mark for Excel. */
import { claimRecord } from '../lesson/claims.ts';
import { proseText } from '../lesson/prose.ts';
import { statedBounds } from '../lesson/quantity.ts';
import type { Claim, Lesson } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';

type Cell = (lesson: Lesson, claim: Claim, words: CoreWords) => string | number | undefined;

/**
 * `stated_min` and `stated_max` hold the numbers a statement names. An end that is not stated is an empty
 * cell, never 0, and no column holds a mean, a middle or a sum.
 */
const columns: Record<string, Cell> = {
	id: (_, claim) => claim.id,
	event: (_, claim) => claim.event,
	measure: (_, claim) => claim.measure,
	figure: (_, { quantity }, words) => {
		const preferred = words.preferred(quantity);
		return words.figure(quantity) + (preferred ? ` (${preferred})` : '');
	},
	kind: (_, claim) => claim.quantity.kind,
	stated_min: (_, claim) => statedBounds(claim.quantity).min,
	stated_max: (_, claim) => statedBounds(claim.quantity).max,
	left_open: (_, claim, words) => words.openness(claim.quantity),
	population: (_, claim) => claim.population,
	unit: (_, claim) => claim.unit,
	place: (lesson, claim, words) => words.scope(claimRecord(lesson, claim)),
	claimant: (lesson, claim, words) => words.claimantName(claimRecord(lesson, claim)),
	stake: (lesson, claim) => claimRecord(lesson, claim).claimant.stake,
	stance: (_, claim) => claim.stance,
	basis: (lesson, claim, words) => words.basis(claimRecord(lesson, claim)),
	said: (_, claim) => claim.said.edtf,
	said_earliest: (_, claim) => claim.said.earliest,
	said_latest: (_, claim) => claim.said.latest,
	as_of: (_, claim) => claim.asOf?.edtf,
	carrier: (lesson, claim) => claimRecord(lesson, claim).source.carrier,
	locator: (lesson, claim) => claimRecord(lesson, claim).citation.locator,
	wording: (lesson, claim) => claimRecord(lesson, claim).citation.wording,
	audience: (_, claim) => claim.audience,
	appendix_reason: (_, claim) => claim.appendixReason,
	note: (_, claim) => claim.note && proseText(claim.note)
};

export function claimsCsv(
	lesson: Lesson,
	words: CoreWords,
	claims: readonly Claim[] = lesson.claims
): string {
	const rows = claims.map((claim) => Object.values(columns).map((cell) => quote(cell(lesson, claim, words))));
	return '\uFEFF' + [Object.keys(columns), ...rows].map((row) => row.join(',') + '\r\n').join('');
}

function quote(value: string | number | undefined): string {
	if (value === undefined) return '';
	// A cell that opens with one of these would be run as a formula by a spreadsheet.
	const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
