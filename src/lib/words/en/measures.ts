/** English: what every lesson counts, and how a lesson's own terms go before that. */
import type { Measure } from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import type { MeasureTexts, StatementWords } from '../types.ts';
import { uncapitalized } from './numbers.ts';

const texts = (heading: string, many: string, one = many, axis = `${many} stated`): MeasureTexts => ({
	heading,
	many,
	one,
	axis
});

export const measures: StatementWords['measures'] = {
	deaths: texts('Deaths', 'deaths', 'death'),
	'bodies-seen': texts('Bodies seen', 'bodies seen', 'body seen', 'bodies said to have been seen'),
	'deaths-witnessed': texts('Deaths seen by one witness', 'deaths seen by one witness', 'death seen'),
	'names-listed': texts('Names on a list', 'names on a list', 'name on a list', 'names said to be listed'),
	wounded: texts('Wounded', 'wounded'),
	'hospital-intake': texts(
		'Received by a hospital',
		'people received by a hospital',
		'person received by a hospital'
	),
	detained: texts('Detained', 'detained'),
	charged: texts('Charged or on trial', 'charged or on trial'),
	convicted: texts('Convicted', 'convicted'),
	present: texts('People present', 'people present', 'person present'),
	inhabitants: texts('Inhabitants', 'inhabitants', 'inhabitant')
};

/** How a lesson calls what is counted: as it declares it, or as every lesson does. */
export function measureTexts(measure: Measure, terms: Pick<OwnTerms, 'measures'>): MeasureTexts {
	const own = terms.measures.find(({ id }) => id === measure);
	if (own) {
		const many = own.many ?? uncapitalized(own.name);
		return texts(own.name, many, own.one, own.axis);
	}
	return Object.hasOwn(measures, measure)
		? measures[measure as keyof typeof measures]
		: texts(measure, measure);
}
