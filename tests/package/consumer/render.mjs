// An importer's server: plain Node, no bundler, no loader.
import { ClaimComparison, ScrollNarrative } from 'crossread';
import lesson from 'crossread/lessons/zhanaozen';
import { parseLesson } from 'crossread/lesson';
import { render } from 'svelte/server';

parseLesson(structuredClone(lesson));
process.stdout.write(
	JSON.stringify({
		figure: render(ClaimComparison, { props: { lesson, view: { document: 'moscow-news' } } }).body,
		narrative: render(ScrollNarrative, { props: { lesson } }).body
	})
);
