import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { assetFiles, ASSETS } from '../../built-assets.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => assetFiles().map((file) => ({ file }));

const types: Record<string, string> = {
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.woff2': 'font/woff2'
};

export const GET: RequestHandler = ({ params }) =>
	new Response(new Uint8Array(readFileSync(join(ASSETS, params.file))), {
		headers: { 'content-type': types[extname(params.file)] ?? 'application/octet-stream' }
	});
