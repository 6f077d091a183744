/** What `crossread dev` tells the pages that are open, as they hear it. */
export interface State {
	version: number;
	shown: boolean;
	problems: { folder: string; problems: string[] }[];
}

export interface News {
	/** The next that was not read yet; the first comes at once. */
	next(): Promise<State>;
	/** The next that is so. */
	until(is: (state: State) => boolean): Promise<State>;
	/** Settles when the other side has no more to say. */
	ended: Promise<void>;
	close(): void;
}

export async function news(address: string): Promise<News> {
	const stop = new AbortController();
	const { body } = await fetch(`${address}__crossread/events`, { signal: stop.signal });
	const states: State[] = [];
	const waiting: ((state: State) => void)[] = [];
	const ended = (async () => {
		let text = '';
		for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
			text += piece;
			const events = text.split('\n\n');
			text = events.pop()!;
			for (const event of events) {
				const [, data] = /^event: state\ndata: (.*)$/.exec(event)!;
				const state = JSON.parse(data!) as State;
				const first = waiting.shift();
				if (first) first(state);
				else states.push(state);
			}
		}
	})().catch((error: Error) => {
		if (!stop.signal.aborted && error.message !== 'terminated') throw error;
	});
	const next = () =>
		new Promise<State>((resolve) => {
			const state = states.shift();
			if (state) resolve(state);
			else waiting.push(resolve);
		});
	return {
		next,
		async until(is) {
			for (;;) {
				const state = await next();
				if (is(state)) return state;
			}
		},
		ended,
		close: () => stop.abort()
	};
}
