/** What a check does in a browser, whichever its engine is. */

/** Runs a function of the page, which knows nothing of what is around it here and names no function of its own. */
export type Run = <A extends unknown[], T>(what: (...given: A) => T, ...given: A) => Promise<T>;

export type Key = 'ArrowLeft' | 'ArrowRight' | 'Escape' | 'PageDown' | 'b';

export interface Tab {
	/** CSS pixels of what is seen of a page. */
	resize: (width: number, height: number) => Promise<void>;
	open: (address: string) => Promise<void>;
	run: Run;
	/** The same in the frame that the page holds. */
	runInFrame: Run;
	press: (key: Key) => Promise<void>;
	/** CSS pixels from the upper left corner of what is seen. */
	clickAt: (x: number, y: number) => Promise<void>;
	close: () => Promise<void>;
}

export interface Browser {
	version: string;
	/** A tab that shares nothing with another. */
	open: () => Promise<Tab>;
	close: () => Promise<void>;
}

export interface Engine {
	name: string;
	/** Debian's packages that have what is not there. */
	missing: () => string[];
	/** @param scripts false: as a browser in which scripts are switched off */
	launch: (scripts: boolean) => Promise<Browser>;
}

/** Far beyond what anything takes on a busy machine: it ends what hangs. */
export const PATIENCE = 300_000;
