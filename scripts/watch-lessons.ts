/** In development: a saved lesson file is compiled at once, and what is wrong with it is shown over the page. */
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildLessons } from './lessons.ts';

export function watchLessons(from: string, out: string): Plugin {
	return {
		name: 'crossread-lessons',
		apply: 'serve',
		configureServer(server) {
			const folder = resolve(from) + sep;
			let last = Promise.resolve();
			const compile = async () => {
				try {
					await buildLessons(from, out);
				} catch (error) {
					const { message, stack = '' } = error as Error;
					server.config.logger.error(message);
					server.ws.send({ type: 'error', err: { message, stack } });
				}
			};
			server.watcher.add(folder);
			// One after the other: two saves in a row never write one module at a time.
			server.watcher.on('all', (_, file) => {
				if (resolve(file).startsWith(folder)) last = last.then(compile);
			});
		}
	};
}
