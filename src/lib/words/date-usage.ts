/**
 * What languages write around their dates: how the compiler tells a date in prose from a number that states something. Apart
 * from all other words, of more languages than these are in.
 */

/** What a language writes around its dates and after its ordinals, as parts of a regular expression. */
export interface DateUsage {
	/** After a number that ranks and does not count: 15th. */
	ordinal?: string;
	/** Before a year, and after one. */
	before?: string;
	after?: string;
	/** After an hour: 2 pm. */
	hour?: string;
}

const USAGE: Partial<Record<string, DateUsage>> = {
	en: {
		ordinal: 'st|nd|rd|th|d',
		before: 'in|since|until|till|during|early|late|mid|circa|ca\\.|c\\.|AD|year',
		after: '(?:AD|BCE?|CE)(?!\\p{L})',
		hour: "[ap]\\.?m\\.?|o[’']clock"
	},
	de: {
		before: 'im Jahre?|Jahr|Anfang|Ende|Mitte|seit|bis|um|von|ab|nach|vor|Sommer|Winter|Herbst|Frühling',
		hour: 'Uhr'
	},
	fr: {
		ordinal: 'ers?|re|nde?|e|ème|d',
		before: "en|depuis|vers|dès|l[’']an|l[’']année|début|fin|de|été|hiver",
		hour: 'h(?:eures?)?'
	},
	es: { ordinal: 'º|ª|er', before: 'en|desde|hasta|año|de|del', hour: 'h(?:oras)?' },
	it: { ordinal: '°|º|ª', before: 'nel|dal|del|anno|fino al', hour: 'ore' },
	pt: { ordinal: 'º|ª', before: 'em|desde|até|de|ano', hour: 'h(?:oras)?' },
	nl: { ordinal: 'e|ste|de', before: 'in|sinds|tot|van|jaar', hour: 'uur' },
	pl: { before: 'w|od|do|roku?', after: 'r\\.|rok(?:u|iem)?' },
	ru: {
		ordinal: '-(?:го|й|я|е|му|м|ым|х|ой|ю|ая|ое|ый|ые|ых)',
		before: 'в|с|до|после|около',
		after: 'гг?\\.|год(?:а|у|ом|е|ов|ы)?(?!\\p{L})',
		hour: 'час(?:а|ов)?'
	},
	uk: {
		ordinal: '-(?:го|й|я|е|му|м|ї)',
		before: 'у|в|з|до|після',
		after: 'рр?\\.|р(?:оку|ік|оці)(?!\\p{L})'
	},
	kk: {
		ordinal: '-(?:шы|ші|ыншы|інші|нші|ншы)',
		after: 'ж\\.|жж\\.|жыл(?!\\p{L})|жыл(?:ы|ғы|дан|дың|дар|да)\\p{L}*',
		hour: 'сағат'
	}
};

/** Of a language by its tag (BCP 47), with that of English, whose forms may stand in every language. */
export const dateUsage = (language: string): DateUsage[] =>
	[USAGE.en, USAGE[language.toLowerCase().split('-')[0]!]].filter((usage) => usage !== undefined);

/** The names of the months, as they stand alone and after a day, long and short, the longest first. English ones with them. */
export function monthNames(language: string): string[] {
	const names = new Set<string>();
	for (const tag of ['en', language])
		for (const month of ['long', 'short'] as const)
			for (let at = 0; at < 12; at++)
				for (const form of [{ month }, { day: 'numeric', month }] as const)
					for (const { type, value } of parts(tag, form, at))
						if (type === 'month' && /^\p{L}/u.test(value)) names.add(value.replace(/\.$/, ''));
	return [...names].sort((a, b) => b.length - a.length);
}

function parts(language: string, form: Intl.DateTimeFormatOptions, month: number) {
	// The compiler alone asks, to know dates in prose; nothing of it is printed.
	// eslint-disable-next-line no-restricted-globals
	const { DateTimeFormat } = Intl;
	const [tag = 'en'] = DateTimeFormat.supportedLocalesOf(language);
	return new DateTimeFormat(tag, { ...form, timeZone: 'UTC' }).formatToParts(Date.UTC(2000, month, 15));
}
