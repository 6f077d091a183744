/** What is used of puppeteer-core, which is only installed where `npm run engines` runs. */
declare module 'puppeteer-core' {
	interface Frame {
		evaluate<A extends unknown[], T>(what: (...given: A) => T, ...given: A): Promise<T>;
		childFrames(): Frame[];
	}
	export interface Page {
		goto(address: string, options: { timeout: number }): Promise<unknown>;
		setViewport(size: { width: number; height: number }): Promise<void>;
		setJavaScriptEnabled(enabled: boolean): Promise<void>;
		mainFrame(): Frame;
		keyboard: { press(key: string): Promise<void> };
		mouse: { click(x: number, y: number): Promise<void> };
	}
	interface Browser {
		version(): Promise<string>;
		createBrowserContext(): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
		close(): Promise<void>;
	}
	const puppeteer: {
		launch(options: {
			browser: 'chrome' | 'firefox';
			executablePath: string;
			args?: string[];
			extraPrefsFirefox?: Record<string, boolean>;
			timeout: number;
		}): Promise<Browser>;
	};
	export default puppeteer;
}
