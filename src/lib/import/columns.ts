/** The columns of sheets that are read, and what each holds; `--help` prints them. */

/** Events: the columns as Knight Lab names them. */
export const TIMELINE_COLUMNS = {
	'Year, Month, Day': 'when it began; a year before Christ is negative',
	'End Year, End Month, End Day': 'when it ended',
	'Time, End Time': 'the hours, of one day',
	Headline: 'the title, and the id made of it',
	Group: 'the track, or the lane, of that id or name in lesson.yaml',
	Text: 'the summary, without its HTML'
};

/** Columns of a sheet of one's own, by the names of the fields. */
export const CLAIM_COLUMNS = {
	id: 'unique; default: row and its line',
	'event, measure, population, unit, claimant, as, stance, audience, appendixReason, note':
		'as in claims.yaml',
	kind: 'exact, range, atLeast, moreThan, upTo, about, words, unknown or none',
	n: 'the number of exact, atLeast, moreThan, upTo and about',
	'min, max, preferred, preferredLabel': 'of a range; preferred is the value that a dataset calls its best',
	'term, bound': 'of words',
	why: 'of unknown',
	scope: 'not-stated or unclear',
	places: 'in place of scope: ids with semicolons between them',
	'source, locator, wording, withheld': 'the citation',
	basis: 'one or more, with semicolons between them',
	'said, asOf': 'days such as 2011-12-17 or 17 December 2011'
};

/** What a sheet that was made for people calls some of them. */
export const CLAIM_HEADINGS: Readonly<Record<string, readonly string[]>> = {
	claimant: ['Who', 'Said by', 'Stated by', 'Speaker'],
	n: ['Number', 'Figure', 'How many', 'Count'],
	said: ['Date', 'Day', 'When', 'Date said'],
	places: ['Place', 'Where', 'Location'],
	locator: ['Page'],
	wording: ['Quotation', 'Quote'],
	note: ['Notes', 'Comment', 'Comments', 'Remarks']
};
