/**
 * The client entry of a page that holds a narrative and may fetch nothing: a single file, or a frame without an origin. Its cards
 * stand in it as data. A single file holds them packed, as its downloads and this script, and the other pages of the lesson, of which
 * the address asks for one: `?page=present`.
 */
import type { PageCards } from '../rows/page-cards.ts';
import { drawCards } from './cards.ts';
import { startPage } from './start-page.ts';
import { unpack, unpacked } from './unpack.ts';

const cards = document.querySelector<HTMLScriptElement>('script[data-cards]')!;
const asked = new URLSearchParams(location.search).get('page');
const page = [...document.querySelectorAll<HTMLScriptElement>('script[data-page]')].find(
	({ dataset }) => dataset.page === asked
);
if (page) void turnTo(page.textContent);
else {
	document.documentElement.hidden = false;
	startPage();
	if (cards.type === 'application/json') draw(cards.textContent);
	else void unpack(cards.textContent).then(draw);
	document.addEventListener('click', download);
}

function draw(text: string) {
	drawCards(JSON.parse(text) as PageCards);
}

/** Puts a page in the place of the lesson's, with its own script, the styles of both by their numbers, and the shapes of the maps. */
async function turnTo(packed: string) {
	const styles = [...document.querySelectorAll('style')].map(({ outerHTML }) => outerHTML);
	const maps = document.querySelector('.cr-basemaps')?.outerHTML ?? '';
	const [html, data] = await Promise.all([packed, cards.textContent].map(unpack));
	document.open();
	document.write(
		html!
			.replace(/<style>(\d)<\/style>/g, (_, at: string) => styles[Number(at)]!)
			.replace('<svg class="cr-basemaps"></svg>', () => maps)
	);
	document.close();
	// The browser looked for it in the lesson's page.
	document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
	draw(data!);
}

/** What is packed comes as the file that it is. */
function download(event: MouseEvent) {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a[download$=".gz"]');
	if (!link) return;
	event.preventDefault();
	void unpacked(link.href.split(',')[1]!)
		.blob()
		.then((blob) => {
			const file = document.createElement('a');
			file.href = URL.createObjectURL(blob);
			file.download = link.download.replace(/\.gz$/, '');
			file.click();
			// Once it has been read.
			setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
		});
}
