/** For `npm run mutate`: a fault in a folder is to be caught by the tests of the pure code, not by a page that breaks. */
import { defineConfig } from 'vitest/config';
import unit from './vitest.unit.config.ts';

export default defineConfig({
	...unit,
	test: { ...unit.test, include: ['tests/unit/{compiler,lesson,map,timeline}/**/*.test.ts'] }
});
