/** The rows of a comparison of claims, from the data of its page. Pure. */
import type { ClaimRows } from '../../rows/claims.ts';
import { axisKey, type StageData, type StageView } from '../stage-data.ts';
import { claimFrom, rowsAt } from './view.ts';

export function claimRowsAt(given: StageView & { figure: 'claims' }, data: StageData): ClaimRows {
	const { view, links, axes, names, fractional } = given;
	const rows = rowsAt(given.rows, data, claimFrom);
	return {
		view,
		links,
		rows,
		byId: new Map(rows.map((row) => [row.key.id, row])),
		columns: [],
		axisTitle: (measure, unit) => axes[axisKey(measure, unit)]!,
		measureName: (measure) => names[measure]!,
		fractional: (measure) => fractional.includes(measure)
	};
}
