/** @type {import('@sveltejs/kit').Config} */
export default {
	vitePlugin: {
		// Only the files of elements/ are custom elements; what they use stays what it is.
		dynamicCompileOptions: ({ filename }) => ({ customElement: filename.includes('/lib/elements/') })
	},
	kit: {
		// A build that runs beside another, or beside svelte-check, rewrites no file that they read.
		outDir: process.env.SVELTEKIT_OUT ?? '.svelte-kit',
		paths: { relative: true },
		alias: { crossread: 'src/lib/index.ts', 'crossread/*': 'src/lib/*' }
	}
};
