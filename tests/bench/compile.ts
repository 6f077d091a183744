/** Time to compile 10, 100, 1,000 and 10,000 claims, from the files of a folder to the lesson: medians. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileLesson } from '../../src/lib/compiler/index.ts';
import { ferryFolder } from '../fixtures/ferry.ts';

const claim = (i: number) => `- id: extra-${i}
  event: ferry-1931
  measure: wounded
  population: passengers
  scope: { places: [norrvik] }
  quantity: { kind: atLeast, n: ${i} }
  claimant: survivors
  citations:
    - { source: courier, locator: page ${1 + (i % 9)} }
  basis: [eyewitness]
  said: 1931-01-${String(1 + (i % 28)).padStart(2, '0')}
  stance: asserts
`;

async function milliseconds(claims: number, runs: number): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	await cp(ferryFolder, folder, { recursive: true });
	// Behind those there are, which the steps speak of.
	await appendFile(
		join(folder, 'claims.yaml'),
		'\n' + Array.from({ length: claims }, (_, i) => claim(i)).join('')
	);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const began = performance.now();
		await compileLesson(folder);
		times.push(performance.now() - began);
	}
	await rm(folder, { recursive: true });
	return times.sort((a, b) => a - b)[runs >> 1]!;
}

/** Lines of the table: claims, milliseconds. */
export async function benchCompile(): Promise<[claims: number, milliseconds: number][]> {
	await milliseconds(10, 3);
	const rows: [number, number][] = [];
	for (const claims of [10, 100, 1000, 10_000])
		rows.push([claims, await milliseconds(claims, claims < 10_000 ? 5 : 3)]);
	return rows;
}
