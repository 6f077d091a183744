import { cp, rm } from 'node:fs/promises';
import { extname } from 'node:path';

// Each lesson as one file, without the site around it and the copies that only a server sends.
await rm('build/offline', { recursive: true, force: true });
await cp('build/site/offline', 'build/offline', {
	recursive: true,
	filter: (file) => ['', '.html'].includes(extname(file))
});
