/** Packs what npm would publish and installs it once for all tests of this folder. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../scripts/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

const npm = (cwd: string, ...args: string[]) =>
	execFileSync('npm', [...args, '--loglevel=error'], {
		cwd,
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});

export const TARBALL = `${root}.build/pack/crossread.tgz`;

export default function setup(): void {
	for (const step of ['package', 'build:site'])
		execFileSync('npm', ['run', '--silent', step], {
			cwd: root,
			stdio: 'inherit',
			shell: process.platform === 'win32'
		});
	mkdirSync(`${root}.build/pack`, { recursive: true });
	const [{ filename }] = JSON.parse(
		npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', '.build/pack')
	) as [{ filename: string }];
	const packed = readFileSync(`${root}.build/pack/${filename}`);
	writeFileSync(TARBALL, packed);

	ensureInstalled(here);
	const stamp = `${here}node_modules/.crossread-packed`;
	const hash = createHash('sha256').update(packed).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
	npm(here, 'install', '--no-save', '--no-package-lock', '--prefer-offline', TARBALL);
	writeFileSync(stamp, hash);
}
