import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	vitePlugin: {
		// Only the files of elements/ are custom elements; what they use stays what it is.
		dynamicCompileOptions: ({ filename }) => ({ customElement: filename.includes('/lib/elements/') })
	},
	kit: {
		// A build that runs beside another, or beside svelte-check, rewrites no file that they read.
		outDir: process.env.SVELTEKIT_OUT ?? '.svelte-kit',
		// Every page is a prerendered document of src/lib/site; SvelteKit only routes and prerenders.
		adapter: adapter({ pages: 'build/site', assets: 'build/site', precompress: true }),
		paths: { relative: true },
		alias: { crossread: 'src/lib/index.ts', 'crossread/*': 'src/lib/*' },
		// The relative addresses of our own pages are the only links there are to follow.
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
