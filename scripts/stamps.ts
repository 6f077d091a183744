/** Nothing that has not changed is built twice: a step runs only when the content of its inputs is new. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BuildStep {
	/** Files and folders whose content decides; the step's own script among them. */
	inputs: readonly string[];
	/** What must be there for the step to count as done. */
	outputs: readonly string[];
	/** Names of the steps that come first; when one has run anew, so does this. */
	after?: readonly string[];
	run: () => Promise<void> | void;
}

const stampFile = (name: string) => join('.build/stamps', name);

function filesIn(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((entry) => filesIn(join(path, entry)));
}

/** Runs the named steps and what they come after, each at most once; returns their fingerprints. */
export async function runSteps(steps: Record<string, BuildStep>, names: readonly string[]): Promise<void> {
	const prints = new Map<string, string>();
	const visit = async (name: string): Promise<string> => {
		const known = prints.get(name);
		if (known) return known;
		const step = steps[name];
		if (!step)
			throw new Error(`There is no build step "${name}"; there are ${Object.keys(steps).join(', ')}.`);
		const hash = createHash('sha256').update(process.version);
		for (const earlier of step.after ?? []) hash.update(await visit(earlier));
		for (const file of [...step.inputs, 'package-lock.json'].flatMap(filesIn))
			hash.update(file).update(readFileSync(file));
		const print = hash.digest('hex');
		prints.set(name, print);
		const stamp = stampFile(name);
		const done =
			existsSync(stamp) &&
			readFileSync(stamp, 'utf8') === print &&
			step.outputs.every((path) => existsSync(path));
		if (!done) {
			const began = performance.now();
			await step.run();
			mkdirSync(dirname(stamp), { recursive: true });
			writeFileSync(stamp, print);
			console.log(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
		}
		return print;
	};
	for (const name of names) await visit(name);
}
