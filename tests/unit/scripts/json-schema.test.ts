import { describe, expect, it, test } from 'vitest';
import { children, jsonSchemas, type JsonSchema } from '../../../scripts/json-schema.ts';
import { BASES } from '../../../src/lib/lesson/vocabulary.ts';

const schemas = jsonSchemas();

/** Every record of a schema, with its path. */
function records(schema: JsonSchema, path = ''): [string, JsonSchema][] {
	return [
		...(schema.properties ? [[path, schema] as [string, JsonSchema]] : []),
		...children(schema).flatMap((child, index) => records(child, `${path}/${index}`))
	];
}

it('there is one for each file of a lesson folder, and one for the lesson', () => {
	expect(Object.keys(schemas)).toEqual([
		...['lesson', 'actors', 'sources', 'readings', 'places', 'events', 'claims', 'relations', 'accounts'].map(
			(name) => `schemas/${name}.schema.json`
		),
		...['reach', 'glossary', 'documents', 'activities', 'step'].map((name) => `schemas/${name}.schema.json`),
		'lesson.schema.json'
	]);
});

describe.each(Object.entries(schemas))('%s', (file, schema) => {
	it('describes every field', () => {
		const fields = records(schema).flatMap(([path, { properties }]) =>
			Object.entries(properties!).map(([key, { description }]) => ({ at: `${path}.${key}`, description }))
		);
		expect(fields.length).toBeGreaterThan(3);
		expect(fields.filter(({ description = '' }) => !/^\S.*[.…]$|^\S.*:.+/.test(description))).toEqual([]);
	});

	it('lets an editor mark an unknown key', () => {
		const open = records(schema).filter(([, { additionalProperties }]) => additionalProperties !== false);
		// GeoJSON lets others put keys of their own beside its own.
		if (file !== 'schemas/places.schema.json') expect(open).toEqual([]);
	});
});

const claim = (schemas['schemas/claims.schema.json']!.items as JsonSchema).properties!;

it('offers the values of the closed lists', () => {
	expect((claim.basis!.items as JsonSchema).enum).toEqual(BASES);
});

test('an author’s date and prose are text, a lesson’s are resolved', () => {
	expect(claim.note!.type).toBe('string');
	expect(claim.said!.anyOf).toEqual([{ type: 'string' }, { type: 'number' }]);
	const compiled = (schemas['lesson.schema.json']!.properties!.claims!.items as JsonSchema).properties!;
	expect(Object.keys(compiled.said!.properties!)).toContain('earliest');
	expect(compiled.note!.type).toBe('array');
});

it('takes each description from the field it stands over', () => {
	expect(claim.asOf!.description).toBe(
		'The date the figure speaks of, where that is not the day it was said.'
	);
	const kinds = (claim.quantity!.oneOf ?? claim.quantity!.anyOf) as JsonSchema[];
	const n = (kind: string) =>
		kinds.find(({ properties }) => properties!.kind!.const === kind)!.properties!.n!.description;
	expect(n('atLeast')).toBe('The lower limit, included: "70 or higher".');
	expect(n('moreThan')).toBe('The lower limit, not included: "over 2,600".');
});

it('is the same each time', () => {
	expect(JSON.stringify(jsonSchemas())).toBe(JSON.stringify(schemas));
});
