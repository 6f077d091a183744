import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// Generous, so that a busy machine turns nothing red; what is measured in time stands in the bench.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	forbidOnly: true,
	reporter: process.env.CROSSREAD_REPORT
		? [['line'], ['json', { outputFile: process.env.CROSSREAD_REPORT }]]
		: 'list',
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1280, height: 800 },
		timezoneId: 'Asia/Almaty',
		launchOptions
	}
});
