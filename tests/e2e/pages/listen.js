// The editor's own script: it notes what it hears of the figure.
window.heard = [];
for (const type of ['crossread-ready', 'crossread-select', 'crossread-step'])
	document.addEventListener(type, (event) => window.heard.push([type, event.detail]));
