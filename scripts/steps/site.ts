import { rm } from 'node:fs/promises';
import { build } from 'vite';

await build({ logLevel: 'error' });
// Our pages load no client of SvelteKit's.
await rm('build/site/_app', { recursive: true });
