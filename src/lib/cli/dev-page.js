/**
 * What `crossread dev` puts into each page: it asks for the page anew when the lesson has changed, and shows what is
 * wrong with it over the last version that was right.
 */
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const { version } = script.dataset;
/** @type {HTMLElement | undefined} */
let box;

/**
 * @typedef {{ folder: string, problems: string[] }} Told
 * @typedef {{ version: number, shown: boolean, problems: Told[] }} State
 */

/** @param {Told[]} told */
function show(told) {
	box?.remove();
	box = undefined;
	if (!told.length) return;
	box = document.createElement('crossread-problems');
	// The page's styles do not reach it, nor its own the page.
	const root = box.attachShadow({ mode: 'open' });
	const style = document.createElement('link');
	style.rel = 'stylesheet';
	style.href = script.src.replace(/dev\.js.*$/, 'dev.css');
	const aside = element('aside', '');
	aside.setAttribute('role', 'alert');
	const close = element('button', 'Hide');
	close.setAttribute('type', 'button');
	close.addEventListener('click', () => box?.remove());
	aside.append(element('h2', 'Problems: the page shows the last version without any'), close);
	for (const { folder, problems } of told) {
		const list = element('ul', '');
		list.append(...problems.map((problem) => element('li', problem)));
		aside.append(element('h3', folder), list);
	}
	root.append(style, aside);
	document.body.append(box);
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

// A sandboxed frame may not ask; the page around it does.
if (window.origin !== 'null') {
	const events = new EventSource(script.src.replace(/dev\.js.*$/, 'events'));
	events.addEventListener('state', ({ data }) => {
		const state = /** @type {State} */ (JSON.parse(data));
		if (String(state.version) !== version) location.reload();
		// What stands there already is the list of problems, while there is no lesson to show.
		else if (state.shown) show(state.problems);
	});
	// The connection would hold a place among the few that a browser has for one host.
	addEventListener('pagehide', () => events.close());
}
