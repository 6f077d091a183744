/** A sheet of figures → claims. What the sheet does not say, its claimant or the kind of its figure, is never guessed. */
import * as v from 'valibot';
import { citationKey, id } from '../lesson/atoms.ts';
import { hyphenated } from '../compiler/id-of.ts';
import { CLAIM_COLUMNS, CLAIM_HEADINGS } from './columns.ts';
import { plain, sheetDate, type Row, type Sheet } from './csv.ts';
import { leftColumns, type Draft } from './records.ts';
import { quoted, type Report } from './report.ts';

const OWN = Object.keys(CLAIM_COLUMNS).flatMap((names) => names.split(', '));

/** The columns of a sheet of one's own, by the field that each holds. A field's own name goes before another for it. */
function ownColumns(columns: readonly string[]): Map<string, string> {
	const named = new Map(columns.filter(Boolean).map((column) => [plain(column), column]));
	return new Map(
		OWN.flatMap((field) => {
			const names = [field, ...(CLAIM_HEADINGS[field] ?? [])];
			const found = names.map((name) => named.get(plain(name))).find((column) => column !== undefined);
			return found === undefined ? [] : [[field, found] as const];
		})
	);
}

/** What the author says of a whole sheet on the command line. */
export interface Said {
	source?: string | undefined;
	claimant?: string | undefined;
}

interface Shape {
	name: string;
	/** Columns without which it is another. */
	columns: string[];
	/** What the import reads; what it does not, it reports. */
	carried: string[];
	draft(row: Row, said: Said, report: Report): Draft[];
}

const REQUIRED = ['measure', 'scope', 'quantity', 'claimant', 'citations', 'basis', 'said', 'stance'];

/** With the fields that a claim lacks; `instead` says what the sheet has in the place of one. */
function draftOf(
	id: string,
	given: Record<string, unknown>,
	instead: Record<string, string> = {},
	also: string[] = []
): Draft {
	const fields = Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
	);
	return {
		id,
		fields,
		needs: [...also, ...REQUIRED.filter((field) => !Object.hasOwn(fields, field)), ...Object.keys(instead)]
			.filter((field, index, all) => all.indexOf(field) === index)
			.map((field) => (instead[field] === undefined ? field : `${field} (${instead[field]})`))
	};
}

const SHAPES: Shape[] = [
	{
		name: 'ACLED',
		columns: ['event_id_cnty', 'event_date', 'fatalities'],
		carried: ['event_id_cnty', 'event_date', 'fatalities'],
		draft(row, said, report) {
			const id = row.cell('event_id_cnty');
			const n = row.cell('fatalities');
			// ACLED writes 0 too where no number was reported: an unknown count is not zero.
			if (!Number(n)) {
				report.left('row without fatalities, where 0 may mean none or not known', `line ${row.line}`);
				return [];
			}
			const given = { measure: 'deaths', ...stated(row, 'event_date', id, said, n, report) };
			return [
				draftOf(idFrom(id), given, { quantity: `fatalities: ${n}; of which kind is not said` }, ['event'])
			];
		}
	},
	{
		name: 'UCDP GED',
		columns: ['best', 'high', 'low', 'date_start', 'date_end'],
		carried: ['id', 'best', 'high', 'low', 'date_start', 'date_end'],
		draft(row, said, report) {
			const [low, best, high] = ['low', 'best', 'high'].map((column) => numberOf(row.cell(column)));
			const id = row.cell('id');
			const words = ['low', 'best', 'high'].map((column) => `${column} ${row.cell(column)}`).join(', ');
			if (low === undefined || high === undefined || best === undefined) {
				report.left('row without numbers in low, best and high', `line ${row.line}, ${quoted(words)}`);
				return [];
			}
			const days = ['date_start', 'date_end'].map((column) => day(row, column, report));
			const asOf = days[0] && days[1] && days[0] !== days[1] ? days.join('/') : days[0];
			const isRange = low < high && low <= best && best <= high;
			return [
				draftOf(
					`ucdp-${idFrom(id)}`,
					{
						measure: 'deaths',
						...(isRange && {
							quantity: { kind: 'range', min: low, max: high, preferred: { n: best, label: 'best' } }
						}),
						claimant: said.claimant,
						citations: citations(said, `row ${id}`, words),
						asOf
					},
					isRange ? {} : { quantity: `${words}; of which kind is not said` },
					['event']
				)
			];
		}
	},
	{
		name: 'Airwars',
		columns: ['Civilians reported killed'],
		carried: [
			'Incidence_id',
			'Incidence_date',
			'Incident_id',
			'Incident_Date',
			'Civilians reported killed',
			'Civilians reported injured'
		],
		draft(row, said, report) {
			const id = row.cell('Incidence_id') || row.cell('Incident_id') || `row-${row.line}`;
			const column = row.cell('Incidence_date') ? 'Incidence_date' : 'Incident_Date';
			const figures = [
				['Civilians reported killed', 'deaths', 'killed'],
				['Civilians reported injured', 'wounded', 'injured']
			] as const;
			return figures.flatMap(([figure, measure, ending]): Draft[] => {
				const cell = row.cell(figure);
				const [, min, max] = cell.match(/^(\d+)\s*[-–—]\s*(\d+)$/) ?? [];
				if (!min && numberOf(cell) === undefined) {
					if (cell && cell !== 'NA')
						report.left(`cell of ${figure} without a number`, `line ${row.line}, ${quoted(cell)}`);
					return [];
				}
				return [
					draftOf(
						`${idFrom(id)}-${ending}`,
						{
							measure,
							population: 'civilians',
							...(min && { quantity: { kind: 'range', min: Number(min), max: Number(max) } }),
							...stated(row, column, id, said, cell, report)
						},
						min ? {} : { quantity: `${figure}: ${cell}; of which kind is not said` },
						['event']
					)
				];
			});
		}
	}
];

/** The day of an incident is the date that its figure speaks of; when the figure was said, such sheets do not say. */
function stated(row: Row, dateColumn: string, id: string, said: Said, wording: string, report: Report) {
	return {
		claimant: said.claimant,
		citations: citations(said, `row ${id}`, wording),
		asOf: day(row, dateColumn, report)
	};
}

const citations = ({ source }: Said, locator: string, wording: string) =>
	source && [{ source, locator, wording }];

function day(row: Row, column: string, report: Report): string | undefined {
	const cell = row.cell(column);
	if (!cell) return undefined;
	const read = sheetDate(cell);
	if ('edtf' in read) return read.edtf;
	report.left(`date in ${column}`, `line ${row.line}, ${read.problem}`);
	return undefined;
}

/** 1300 and 1,300; undefined for 1.300, which is either, and for words. */
function numberOf(cell: string): number | undefined {
	if (/^\d+(\.\d{1,2}|\.\d{4,})?$/.test(cell) || /^\d+\.0+$/.test(cell)) return Number(cell);
	return /^\d{1,3}([,\u00a0\u202f ]\d{3})+$/.test(cell) ? Number(cell.replace(/\D/g, '')) : undefined;
}

const idFrom = (id: string) => hyphenated(id) || 'row';

/** Those of the sheet, or undefined where its columns are of no known shape. */
export function sheetClaims(
	sheet: Sheet,
	said: Said,
	report: Report
): { drafts: Draft[]; shape: string } | undefined {
	const columns = new Set(sheet.columns.map(plain));
	const shape = SHAPES.find((one) => one.columns.every((column) => columns.has(plain(column))));
	if (shape) {
		const carried = new Set(shape.carried.map(plain));
		leftColumns(sheet.columns, (column) => carried.has(plain(column)), sheet.rows, report);
		return { shape: shape.name, drafts: sheet.rows.flatMap((row) => shape.draft(row, said, report)) };
	}
	const own = ownColumns(sheet.columns);
	const isOfClaims =
		['measure', 'claimant', 'kind'].some((column) => columns.has(column)) ||
		['claimant', 'n'].every((field) => own.has(field));
	if (!isOfClaims) return undefined;
	const carried = new Set(own.values());
	for (const [field, column] of own) if (plain(column) !== plain(field)) report.read(column, field);
	const missing = OWN.filter((field) => !own.has(field));
	leftColumns(sheet.columns, (column) => carried.has(column), sheet.rows, report, missing);
	const rows = sheet.rows.map((row) => ({
		line: row.line,
		cell: (field: string) => (own.has(field) ? row.cell(own.get(field)!) : '')
	}));
	return { shape: 'claims', drafts: rows.map((row) => ownDraft(row, said, report)) };
}

function ownDraft(row: Row, said: Said, report: Report): Draft {
	const cell = (column: string) => row.cell(column) || undefined;
	const list = (column: string) =>
		cell(column)
			?.split(/\s*[;,]\s*/)
			.filter(Boolean);
	const instead: Record<string, string> = {};
	/** What is no id, a name as people write it, is left to the author: nobody is taken for somebody. */
	const named = (field: string, stated: string | undefined, isId: (value: string) => boolean) => {
		if (stated === undefined || isId(stated)) return stated;
		instead[field] = `${quoted(stated)}, which is no id`;
		return undefined;
	};
	const places = list('places');
	const arePlaces = places?.every((place) => v.is(id, place));
	if (places && !arePlaces) instead.scope = `${quoted(places.join('; '))}, which is no id`;
	const source = named('citations', cell('source') ?? said.source, (value) => v.is(citationKey, value));
	const own = ownQuantity(row, report);
	if (own.instead !== undefined) instead.quantity = own.instead;
	const citation = source && {
		source,
		...Object.fromEntries(
			['locator', 'wording', 'withheld'].flatMap((key) => (cell(key) ? [[key, cell(key)]] : []))
		)
	};
	const isId = (value: string) => v.is(id, value);
	return draftOf(
		cell('id') ?? `row-${row.line}`,
		{
			event: named('event', cell('event'), isId),
			measure: named('measure', cell('measure'), isId),
			population: cell('population'),
			scope: places ? (arePlaces ? { places } : undefined) : cell('scope'),
			quantity: own.quantity,
			unit: cell('unit'),
			claimant: named('claimant', cell('claimant') ?? said.claimant, isId),
			as: cell('as'),
			citations: citation && [citation],
			basis: list('basis'),
			said: day(row, 'said', report),
			asOf: day(row, 'asOf', report),
			stance: cell('stance'),
			audience: cell('audience'),
			appendixReason: cell('appendixReason'),
			note: cell('note')
		},
		instead,
		citation && !cell('locator') ? ['locator'] : []
	);
}

/** The figure and its kind; where the sheet names no kind, what it has instead. */
function ownQuantity(row: Row, report: Report): { quantity?: object; instead?: string } {
	const kind = row.cell('kind');
	const cells = ['n', 'min', 'max', 'preferred', 'preferredLabel', 'term', 'bound', 'why'].flatMap(
		(column) => (row.cell(column) ? [[column, row.cell(column)] as const] : [])
	);
	const words = cells.map(([column, cell]) => `${column}: ${cell}`).join(', ');
	if (!kind) return words ? { instead: `${words}; of which kind is not said` } : {};
	const read = cells.map(([column, cell]) => {
		const isNumber = ['n', 'min', 'max', 'preferred'].includes(column);
		const value = isNumber ? numberOf(cell) : cell;
		if (value === undefined) report.left(`number in ${column}`, `line ${row.line}, ${quoted(cell)}`);
		return [column, value] as const;
	});
	if (read.some(([, value]) => value === undefined)) return { instead: `${kind}, ${words}` };
	const { preferred, preferredLabel = 'best', ...rest } = Object.fromEntries(read);
	return {
		quantity: {
			kind,
			...rest,
			...(preferred !== undefined && { preferred: { n: preferred, label: preferredLabel } })
		}
	};
}
