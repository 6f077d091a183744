/**
 * Time to compile 10, 100, 1,000 and 10,000 claims, from the files of a folder to the lesson: medians; and what the command
 * takes to check 10,000, started as an author starts it.
 */
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileLesson } from '../../src/lib/compiler/index.ts';
import { ferryFolder } from '../fixtures/ferry.ts';
import type { Row } from './report.ts';

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

/** A folder of the ferry's lesson with so many claims behind its own, of which the steps speak. */
async function folderWith(claims: number): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	await cp(ferryFolder, folder, { recursive: true });
	await appendFile(
		join(folder, 'claims.yaml'),
		'\n' + Array.from({ length: claims }, (_, i) => claim(i)).join('')
	);
	return folder;
}

async function milliseconds(claims: number, runs: number): Promise<number> {
	const folder = await folderWith(claims);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const began = performance.now();
		await compileLesson(folder);
		times.push(performance.now() - began);
	}
	await rm(folder, { recursive: true });
	return times.sort((a, b) => a - b)[runs >> 1]!;
}

export async function benchCompile(): Promise<Row[]> {
	await milliseconds(10, 3);
	const rows: Row[] = [];
	for (const claims of [10, 100, 1000, 10_000]) {
		const median = await milliseconds(claims, claims < 10_000 ? 5 : 3);
		rows.push({ what: `${claims} claims more`, figure: `${median.toFixed(0)} ms`, budget: '' });
	}
	return [...rows, ...(await benchCheck(10_000))];
}

/** The built command in a process of its own, from its start to its end; memory is the most that the process held. */
async function benchCheck(claims: number): Promise<Row[]> {
	const folder = await folderWith(claims);
	const used = `process.on('exit', () => {
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
		console.log('\\n' + JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
	});`;
	const began = performance.now();
	const { status, stdout } = spawnSync(
		process.execPath,
		['--import', `data:text/javascript,${encodeURIComponent(used)}`, 'dist/cli/main.js', 'check', folder],
		{ encoding: 'utf8' }
	);
	const seconds = (performance.now() - began) / 1000;
	const [megabytes, ofProcessor] = JSON.parse(stdout.trim().split('\n').at(-1)!) as [number, number];
	await rm(folder, { recursive: true });
	return [
		{
			what: `crossread check of ${claims} more`,
			figure: `${seconds.toFixed(1)} s, ${ofProcessor.toFixed(1)} s of a processor`,
			budget: '5 s'
		},
		{
			what: '  its memory at most',
			figure: `${megabytes.toFixed(0)} MB`,
			budget: '500 MB',
			holds: status === 0 && megabytes <= 500
		}
	];
}
