/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// A build that runs beside another, or beside svelte-check, rewrites no file that they read.
		outDir: process.env.SVELTEKIT_OUT ?? '.svelte-kit',
		paths: { relative: true },
		alias: { crossread: 'src/lib/index.ts', 'crossread/*': 'src/lib/*' }
	}
};
