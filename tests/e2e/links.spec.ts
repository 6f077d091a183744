/** Every link of every page that is built leads to something that exists. One test for all pages, none of which needs a script. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Pages by their folder: the site, and the files that open from a disk. */
const PAGES = ['build/site', 'build/offline'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html') && !path.startsWith('storybook'))
		.map((path) => ({ folder, path: path.replaceAll('\\', '/') }))
);

interface Read {
	ids: Set<string>;
	links: string[];
	/** The ids of the pages that a single file holds packed, by the names that its address asks for. */
	held: Map<string, Set<string>>;
}
const pagesRead = new Map<string, Read>();

const valuesOf = (markup: string, name: string) =>
	[...markup.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
		value!.replaceAll('&amp;', '&')
	);

function read(file: string): Read {
	const known = pagesRead.get(file);
	if (known) return known;
	const whole = readFileSync(file, 'utf8');
	const packed = [...whole.matchAll(/<script type="application\/gzip" data-page="([^"]*)">([^<]*)</g)];
	const markup = whole.replace(/(<script[^>]*>)[^]*?<\/script>/g, '$1</script>');
	const page = {
		ids: new Set(valuesOf(markup, 'id')),
		links: [...valuesOf(markup, 'href'), ...valuesOf(markup, 'src')],
		held: new Map(
			packed.map(([, name, data]) => [
				name!,
				new Set(valuesOf(gunzipSync(Buffer.from(data!, 'base64')).toString(), 'id'))
			])
		)
	};
	pagesRead.set(file, page);
	return page;
}

test('there are pages of a site and files for a disk', () => {
	expect(new Set(PAGES.map(({ folder }) => folder)).size).toBe(2);
});

for (const { folder, path } of PAGES)
	test(`every link of ${folder}/${path} leads to something that exists`, () => {
		const { links } = read(join(folder, path));
		expect(links.length).toBeGreaterThan(0);
		const lost = links.filter((link) => {
			if (/^[a-z]+:/.test(link)) return false;
			const [address = '', id] = link.split('#');
			const at = posix.join(posix.dirname(path), address.replace(/\?.*/, ''));
			const target =
				!address || address.startsWith('?')
					? path
					: /(^|\/)\.{0,2}$/.test(at) || address.endsWith('/')
						? posix.join(at, 'index.html')
						: at;
			if (!existsSync(join(folder, target))) return true;
			const { ids, held } = read(join(folder, target));
			const asked = new URLSearchParams(address.split('?')[1]).get('page');
			const there = asked === null ? ids : held.get(asked);
			return !there || (Boolean(id) && !there.has(decodeURIComponent(id!)));
		});
		expect(lost).toEqual([]);
	});
