import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../lib/site/index.ts';

/** Where scripts/bundles.ts writes the assets of our pages. */
export const ASSETS = '.build/assets';

export function builtAssets(): Assets {
	return JSON.parse(readFileSync(join(ASSETS, 'manifest.json'), 'utf8')) as Assets;
}

export function assetFiles(): string[] {
	return existsSync(ASSETS) ? readdirSync(ASSETS).filter((file) => !/^unused|\.json$/.test(file)) : [];
}
