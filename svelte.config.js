import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Every page is a prerendered document of src/lib/site; SvelteKit only routes and prerenders.
		adapter: adapter({ pages: 'build/site', assets: 'build/site', precompress: true }),
		paths: { relative: true },
		alias: { crossread: 'src/lib/index.ts', 'crossread/*': 'src/lib/*' },
		// The relative addresses of our own pages are the only links there are to follow.
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
