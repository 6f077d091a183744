import { expect, it, test } from 'vitest';
import { inlineJson } from '../../../src/lib/site/inline-json.ts';

test.each(['</script>', '</SCRIPT >', '<!-- <script>', ']]>', '<', '\u2028 \u2029', '"\\', 'Жаңаөзен 😀'])(
	'%j holds no “<” and reads back as it was',
	(text) => {
		const json = inlineJson({ [text]: [text] });
		expect(json).not.toContain('<');
		expect(JSON.parse(json)).toEqual({ [text]: [text] });
	}
);

it('writes “<” as JSON itself may', () => {
	expect(inlineJson('</script>')).toBe('"\\u003c/script>"');
});

it('leaves what is harmless as it is', () => {
	expect(inlineJson({ n: 1, list: [true, null, 'a & b > c'] })).toBe(
		'{"n":1,"list":[true,null,"a & b > c"]}'
	);
});
