/** Claims as a file: one line a claim, RFC 4180 with a byte order mark for Excel. */
import type { StatementWords } from '../words/index.ts';
import type { ClaimFacts, ClaimRow } from './claims.ts';

/**
 * `stated_min` and `stated_max` hold the numbers a statement names. An end that is not stated is an empty
 * cell, never 0, and no column holds a mean, a middle or a sum.
 */
const columns: Record<string, (facts: ClaimFacts, words: StatementWords) => string | number | undefined> = {
	id: ({ record }) => record.claim.id,
	event: ({ record }) => record.claim.event,
	measure: ({ measure }) => measure,
	figure: ({ quantity }, words) => {
		const preferred = words.preferred(quantity);
		return words.figure(quantity) + (preferred ? ` (${preferred})` : '');
	},
	kind: ({ quantity }) => quantity.kind,
	stated_min: ({ bounds }) => bounds.min,
	stated_max: ({ bounds }) => bounds.max,
	left_open: ({ openness }) => openness,
	population: ({ population }) => population,
	unit: ({ unit }) => unit,
	place: ({ scope }) => scope,
	claimant: ({ fullName }) => fullName,
	stake: ({ record }) => record.claimant.stake,
	stance: ({ record }) => record.claim.stance,
	basis: ({ bases }) => bases,
	said: ({ said }) => said.edtf,
	said_earliest: ({ said }) => said.earliest,
	said_latest: ({ said }) => said.latest,
	as_of: ({ record }) => record.claim.asOf?.edtf,
	carrier: ({ carrier }) => carrier,
	locator: ({ locator }) => locator,
	wording: ({ wording }) => wording,
	audience: ({ record }) => record.claim.audience,
	appendix_reason: ({ record }) => record.claim.appendixReason,
	note: ({ note }) => note
};

export function csvOf(rows: readonly Pick<ClaimRow, 'facts'>[], words: StatementWords): string {
	const lines = rows.map(({ facts }) => Object.values(columns).map((cell) => quote(cell(facts, words))));
	return '\uFEFF' + [Object.keys(columns), ...lines].map((line) => line.join(',') + '\r\n').join('');
}

function quote(value: string | number | undefined): string {
	if (value === undefined) return '';
	// A cell that opens with one of these would be run as a formula by a spreadsheet.
	const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
