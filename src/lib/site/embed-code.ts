/** The code that puts a part of a lesson into another page. */
import type { Lesson } from '../lesson/schema.ts';
import type { Words } from '../words/index.ts';
import { escapeHtml } from './escape-html.ts';
import { figuresOf } from './embed-views.ts';
import type { IslandName } from './islands.ts';

/** A part that has an embed page and an element. */
export type EmbedName = 'narrative' | IslandName;

/** The parts of a lesson that can be put into another page. */
export const embedsOf = (lesson: Lesson): EmbedName[] => ['narrative', ...figuresOf(lesson)];

/** CSS pixels, in which a figure fits whatever the frame's width is, from 320 on, with its folds closed; a narrative scrolls. */
const HEIGHTS: Record<EmbedName, number> = {
	narrative: 720,
	claims: 810,
	accounts: 860,
	timeline: 720,
	map: 720
};

/**
 * A frame that may run its own script and open a source in a tab of its own, and nothing else. The link beneath it is what is left
 * where a system that keeps pages takes frames out.
 *
 * @param home where the lesson stands, with a slash at its end; empty where that is not known
 */
export function frameCode(
	{ title }: Pick<Lesson, 'title'>,
	name: EmbedName,
	home: string,
	words: Words
): string {
	const address = `${escapeHtml(home)}embed/${name}/`;
	const named = escapeHtml(`${title}: ${words.pages.embed.names[name]}`);
	return [
		'<iframe',
		`\tsrc="${address}"`,
		`\ttitle="${named}"`,
		`\twidth="100%" height="${HEIGHTS[name]}" frameborder="0" loading="lazy"`,
		'\tsandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"',
		'></iframe>',
		`<p><a href="${address}">${named}</a></p>`
	].join('\n');
}

export function elementCode(name: EmbedName, home: string): string {
	return [
		'<script src="crossread.js" defer></script>',
		`<crossread-${name} src="${escapeHtml(home)}lesson.json"></crossread-${name}>`
	].join('\n');
}
