import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A plain file server, as a school's or a newsroom's would be, with the site's own 404. */
export function serveSite(folder: string, headers: Record<string, string> = {}): Handler {
	const serve = sirv(folder, { brotli: true, gzip: true, etag: true });
	return (request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		serve(request, response, () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(readFileSync(join(folder, '404.html')));
		});
	};
}
