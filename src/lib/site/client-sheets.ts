/** The client entry of the worksheets: it prints some of them alone. */

const sheets = [...document.querySelectorAll<HTMLElement>('[data-sheet]')];
const { dataset } = document.documentElement;

function choose(ids: readonly string[]): void {
	for (const sheet of sheets) sheet.toggleAttribute('data-chosen', ids.includes(sheet.dataset.sheet!));
	if (ids.length) dataset.chosen = '';
	else delete dataset.chosen;
}

document.addEventListener('click', ({ target }) => {
	const ids = (target as Element).closest<HTMLElement>('[data-print]')?.dataset.print;
	if (ids === undefined) return;
	choose(ids.split(' '));
	window.print();
});
// Whoever prints by the browser's own way prints all.
window.addEventListener('afterprint', () => choose([]));
dataset.sheets = '';
