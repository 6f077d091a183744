/** What a reader of an embed page has chosen of its figure: it stands in the address, so that a frame can be given one. */

type Choice = Record<string, string | boolean | undefined>;

/** What comes before it in an address, where no id of the page begins like that. */
const MARK = '#?';

const MEANT: Record<string, boolean> = { true: true, false: false };

export const choiceIn = (hash: string): Choice | undefined =>
	hash.startsWith(MARK)
		? Object.fromEntries(
				[...new URLSearchParams(hash.slice(MARK.length))].map(([id, text]) => [id, MEANT[text] ?? text])
			)
		: undefined;

/** The script that the one of the page names brings what answers; it is asked for once. */
function fetched(): Promise<unknown> {
	const client = document.querySelector<HTMLScriptElement>('script[data-explore]')!;
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.type = client.type;
		script.src = client.dataset.explore!;
		script.onload = () => resolve((globalThis as { crossreadExplorer?: unknown }).crossreadExplorer);
		script.onerror = () => reject(new Error(script.src));
		document.head.append(script);
	});
}

/** The props of a figure that can be asked something. */
export const exploring = () => ({
	explorer: fetched,
	explored: choiceIn(location.hash),
	onexplore(choice: Choice) {
		const chosen = Object.entries(choice).filter(([, value]) => value !== undefined);
		const text = new URLSearchParams(chosen.map(([id, value]) => [id, String(value)])).toString();
		history.replaceState(null, '', text ? MARK + text : location.pathname + location.search);
	}
});
