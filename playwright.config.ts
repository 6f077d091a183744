import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
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
