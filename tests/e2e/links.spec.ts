/** Every link of every page that is built leads to something that exists. One test for all pages, none of which needs a script. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@playwright/test';

/** Pages by their folder: the site, and the files that open from a disk. */
const PAGES = ['build/site', 'build/offline'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html') && !path.startsWith('storybook'))
		.map((path) => ({ folder, path: path.replaceAll('\\', '/') }))
);

const pagesRead = new Map<string, { ids: Set<string>; links: string[] }>();

function read(file: string) {
	const known = pagesRead.get(file);
	if (known) return known;
	const markup = readFileSync(file, 'utf8').replace(/(<script[^>]*>)[^]*?<\/script>/g, '$1</script>');
	const values = (name: string) =>
		[...markup.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
			value!.replaceAll('&amp;', '&')
		);
	const page = { ids: new Set(values('id')), links: [...values('href'), ...values('src')] };
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
			return Boolean(id) && !read(join(folder, target)).ids.has(decodeURIComponent(id!));
		});
		expect(lost).toEqual([]);
	});
