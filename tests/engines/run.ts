/**
 * `npm run engines`: the built lessons, slides, embed pages, elements and single files in Firefox and WebKit, beside Chromium.
 * `npm run engines -- firefox` takes one of the two. Prints a table, and what is otherwise than it should be.
 */
import { ensureInstalled } from '../../scripts/install.mjs';
import { CHECKS, type Check } from './checks.ts';
import type { Engine, Tab } from './engine.ts';
import { lookAt } from './look.ts';
import { chromium, firefox } from './puppeteer.ts';
import { serve, type Served } from './serve.ts';
import { webkit } from './webkit.ts';

/** What was seen of a check. */
interface Seen {
	holds: boolean;
	/** For the table; what is otherwise, where it does not hold. */
	said: string;
}

interface Column {
	heading: string;
	/** Of each check, in their order. */
	seen: Seen[];
}

const OTHERS: Record<string, Engine> = { firefox, webkit };

/** Those that are asked for and there; by default all that are there. */
function enginesAsked(): Engine[] {
	const asked = process.argv.slice(2);
	return (asked.length ? asked : Object.keys(OTHERS)).flatMap((name) => {
		const engine = OTHERS[name];
		const missing = engine?.missing();
		if (engine && !missing?.length) return [engine];
		console.log(
			engine
				? `${engine.name} is not there and left out. On Debian: apt-get install ${missing!.join(' ')}`
				: `No engine is called ${name}; there are ${Object.keys(OTHERS).join(' and ')}.`
		);
		// What is asked for by name was to be seen.
		if (asked.length) process.exitCode = 1;
		return [];
	});
}

async function seenOf({ run, scripts }: Check, tab: Tab, at: Served): Promise<Seen> {
	try {
		const said = (await run(tab, at)) ?? 'holds';
		if (scripts) await lookAt(tab).quiet();
		return { holds: true, said };
	} catch (thrown) {
		return { holds: false, said: (thrown as Error).message };
	} finally {
		await tab.close();
	}
}

async function columnOf(engine: Engine, at: Served): Promise<Column> {
	const column: Column = { heading: engine.name, seen: [] };
	for (const scripts of [true, false]) {
		const browser = await engine.launch(scripts);
		column.heading = `${engine.name} ${browser.version}`;
		try {
			for (const [index, check] of CHECKS.entries())
				if (check.scripts === scripts) column.seen[index] = await seenOf(check, await browser.open(), at);
		} finally {
			await browser.close();
		}
	}
	return column;
}

function printTable(columns: Column[]): void {
	const wide = Math.max(...CHECKS.map(({ what }) => what.length));
	const line = (what: string, cells: string[]) =>
		console.log(
			[what.padEnd(wide), ...cells.map((cell, at) => cell.padEnd(columns[at]!.heading.length))]
				.join('  ')
				.trimEnd()
		);
	line(
		'',
		columns.map(({ heading }) => heading)
	);
	for (const [index, { what }] of CHECKS.entries())
		line(
			what,
			columns.map(({ seen }) => (seen[index]!.holds ? seen[index]!.said : 'BROKEN'))
		);
	for (const { heading, seen } of columns)
		for (const [index, { holds, said }] of seen.entries())
			if (!holds) console.log(`\n${heading}, ${CHECKS[index]!.what}:\n  ${said}`);
}

const engines = enginesAsked();
if (engines.length) {
	ensureInstalled(import.meta.dirname);
	const at = await serve();
	const columns: Column[] = [];
	try {
		for (const engine of [chromium, ...engines]) columns.push(await columnOf(engine, at));
	} finally {
		at.close();
	}
	printTable(columns);
	if (columns.some(({ seen }) => seen.some(({ holds }) => !holds))) process.exitCode = 1;
} else {
	console.log('There is no engine to look at beside Chromium.');
	process.exitCode = 1;
}
