/** The answers that are written on the lesson's page itself, kept for the tab with all else that is written in the lesson. */
import { keepAnswers, keptAnswers, tabKey } from './kept-answers.ts';
import { answered, answerName } from './work.ts';

/** @param root the lesson's narrative */
export function startAnswers(root: ParentNode): void {
	const key = tabKey(document.querySelector('script[data-page]') ? '?' : '.');
	const fields = [...root.querySelectorAll('[data-step]')].flatMap((step) =>
		[...step.querySelectorAll('textarea')].map((field, at) => ({ field, name: answerName(step.id, at) }))
	);
	function fill() {
		const kept = keptAnswers(key);
		for (const { field, name } of fields)
			if (field.value !== (kept[name] ?? '')) field.value = kept[name] ?? '';
	}
	for (const { field, name } of fields)
		field.addEventListener('input', () => keepAnswers(key, answered(keptAnswers(key), name, field.value)));
	fill();
	// It comes back from the browser's memory as it was left: meanwhile they may have been changed on another page of the lesson.
	window.addEventListener('pageshow', ({ persisted }) => persisted && fill());
}
