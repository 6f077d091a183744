import { expect, it } from 'vitest';
import { directionOf } from '../../../src/lib/lesson/language.ts';

it.each([
	['en', 'ltr'],
	['kk', 'ltr'],
	['ru-KZ', 'ltr'],
	['zh-Hant-TW', 'ltr'],
	['ar', 'rtl'],
	['ar-EG', 'rtl'],
	['HE', 'rtl'],
	['fa', 'rtl'],
	['kk-Arab', 'rtl'],
	['pa-Arab-PK', 'rtl'],
	['az-Latn', 'ltr'],
	['ug-Cyrl', 'ltr'],
	// A region of four digits or letters elsewhere in the tag is no script.
	['en-001', 'ltr'],
	['de-1901', 'ltr']
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
