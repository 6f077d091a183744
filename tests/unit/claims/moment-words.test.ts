import { expect, test } from 'vitest';
import { apart } from '../../../src/lib/claims/arrange/apart.ts';
import { atOneMoment } from '../../../src/lib/claims/arrange/moment.ts';
import { FRAMES } from '../../../src/lib/figure/frame.ts';
import { momentWords } from '../../../src/lib/words/en/moment-words.ts';
import { rowsOf } from '../../fixtures/comparisons.ts';
import { claim, date } from '../../fixtures/kinds.ts';

/** As elements and embeds bring them: without the words of an axis of time. */
test.each(Object.entries({ moment: atOneMoment, apart }))(
	'what one claimant said many times falls into parts, each with its days, %s',
	(arrangement, arrange) => {
		const days = Array.from({ length: 40 }, (_, at) => `2001-03-${String((at % 28) + 1).padStart(2, '0')}`);
		const claims = days.map((day, at) => claim(`c${at}`, { kind: 'exact', n: at }, { said: date(day) }));
		const rows = rowsOf({ claims, view: { arrangement: arrangement as 'moment' | 'apart' } });
		const { parts, scene } = arrange(rows, { focus: [] }, FRAMES.S, momentWords);
		expect(parts).toBeGreaterThan(1);
		const names = scene(0).parts!.names;
		expect(new Set(names).size).toBe(parts);
		if (arrangement === 'moment') expect(names[0]).toMatch(/, 1 Mar \d*\s?to \d+ Mar/);
	}
);
