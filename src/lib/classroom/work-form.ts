/**
 * Drives the page that a student writes on: what is written is kept for the tab, saved, opened, printed and forgotten. It works on
 * the hooks of the markup alone; without it the fields are fields.
 */
import { handOver } from '../figure/hand-over.ts';
import { isMark, valueOf, type Control } from './controls.ts';
import { keepAnswers, keptAnswers, tabKey } from './kept-answers.ts';
import {
	answered,
	fileName,
	readWork,
	workFile,
	type Answers,
	type WorkLesson,
	type WorkProblem
} from './work.ts';

/** What is written in. */
const CONTROLS = ':is(input, select, textarea)[name]';

/** What it says, with `{0}` and `{1}` where names go. */
export interface WorkSays {
	saved: string;
	opened: string;
	homeless: string;
	cleared: string;
	notKept: string;
	writtenHere: string;
	unreadable: string;
	'not-ours': string;
	newer: string;
	'too-long': string;
	'other-lesson': string;
	damaged: string;
}

/** The name under which it is kept that the document was opened: `on` after something had been written, else `unwritten`. */
const OPENED = 'prediction.opened';

/** Once a page. */
export function driveWork(root: HTMLElement): void {
	const lesson = JSON.parse(root.dataset.lesson!) as WorkLesson;
	const says = JSON.parse(root.dataset.says!) as WorkSays;
	const key = tabKey(root.dataset.home!);
	const controls = [...root.querySelectorAll<Control>(CONTROLS)];
	const byName = new Map(controls.map((control) => [control.name, control]));
	const status = root.querySelector<HTMLElement>('[data-status]')!;
	const asking = root.querySelector<HTMLElement>('[data-asking]')!;
	const picker = root.querySelector<HTMLInputElement>('input[type="file"]')!;
	/** What is written before the document is opened. */
	const predicted = [...root.querySelectorAll<HTMLTextAreaElement>('[data-predicted] textarea')];
	const opening = root.querySelector<HTMLDetailsElement>('details[data-opens]');

	let answers: Answers = {};
	/** The button by which a file was last asked for. */
	let opener: HTMLElement | undefined;
	/** A file that waits until its reader has said whether it takes the place of what is written. */
	let waiting: { answers: Answers; file: string } | undefined;

	function fill(control: Control) {
		const value = answers[control.name] ?? '';
		if (isMark(control)) control.checked = value === 'on';
		else control.value = value;
	}

	const say = (message: string, ...names: readonly string[]) =>
		(status.textContent = message.replace(/\{(\d)\}/g, (_, at: string) => names[Number(at)] ?? ''));

	function keep(to: Answers) {
		answers = to;
		if (!keepAnswers(key, answers)) say(says.notKept);
		draw();
	}

	/** Whether the field that a line needs is filled, and that which it stands for is not. */
	const fits = ({ needs, unless }: DOMStringMap) =>
		(needs === undefined || Boolean(byName.get(needs)?.value)) &&
		(unless === undefined || !byName.get(unless)?.value);

	/** What of it depends on what is written. */
	function draw() {
		for (const echo of root.querySelectorAll<HTMLElement>('[data-echo]')) {
			const control = byName.get(echo.dataset.echo!);
			const chosen = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
			const value = control && valueOf(control);
			echo.textContent = value ? (chosen?.text.trim() ?? value) : '';
		}
		for (const line of root.querySelectorAll<HTMLElement>('[data-echoes]'))
			line.hidden =
				![...line.querySelectorAll('[data-echo]')].some(({ textContent }) => textContent !== '') ||
				!fits(line.dataset);
		for (const none of root.querySelectorAll<HTMLElement>('[data-none]'))
			none.hidden = none.parentElement!.querySelector('[data-echoes]:not([hidden])') !== null;
		const opened = answers[OPENED];
		for (const note of root.querySelectorAll<HTMLElement>('[data-opened]'))
			note.hidden = note.dataset.opened !== opened;
		for (const field of predicted) field.readOnly = opened === 'on';
		for (const part of root.querySelectorAll('[data-part]')) {
			const empty = ![...part.querySelectorAll<Control>(CONTROLS)].some((control) => valueOf(control) !== '');
			part.toggleAttribute('data-unwritten', empty && Object.keys(answers).length > 0);
		}
		for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-sorts]'))
			if (select !== choosing) sort(select);
	}

	/**
	 * The choice that is made by keyboard, one group after another: its card stays where it is as long as it has the focus, so that
	 * Tab goes on to the next card.
	 */
	let choosing: Element | undefined;

	/** A card goes to the group that is chosen for it, in the order of the letters. */
	function sort(select: HTMLSelectElement) {
		const card = select.closest<HTMLElement>('[data-card]')!;
		const group = [...card.closest('[data-sorting]')!.querySelectorAll<HTMLElement>('[data-group]')].find(
			({ dataset }) => dataset.group === select.value
		);
		if (!group || card.parentElement === group) return;
		const after = [...group.children].find(
			(one) => (one as HTMLElement).dataset.card!.localeCompare(card.dataset.card!) > 0
		);
		const focused = card.contains(document.activeElement);
		group.insertBefore(card, after ?? null);
		if (focused) select.focus({ preventScroll: true });
	}

	function show(to: Answers) {
		answers = to;
		for (const control of controls) fill(control);
		if (opening) opening.open = answers[OPENED] !== undefined;
		keep(to);
	}

	function change({ target }: Event) {
		const control = byName.get((target as Control).name);
		// Another page of the lesson may have written meanwhile.
		if (control) keep(answered({ ...answers, ...keptAnswers(key) }, control.name, valueOf(control)));
	}

	function save() {
		const now = new Date();
		const file = fileName(answers, lesson, now);
		handOver(file, new Blob([workFile(answers, lesson, now)], { type: 'application/json' }));
		say(says.saved, file);
	}

	function ask(file: typeof waiting) {
		waiting = file;
		asking.hidden = !file;
		if (!file) return;
		say(says.writtenHere, file.file);
		asking.querySelector('button')!.focus();
	}

	async function open(file: File) {
		ask(undefined);
		const read = readWork(await file.text(), lesson.id);
		// The same file may be chosen once more.
		picker.value = '';
		if ('problem' in read) return sayProblem(read.problem, file.name);
		const same = JSON.stringify(sorted(answers)) === JSON.stringify(sorted(read.answers));
		if (Object.keys(answers).length && !same) return ask({ answers: read.answers, file: file.name });
		take(read.answers, file.name);
	}

	function take(to: Answers, file: string) {
		ask(undefined);
		show(to);
		const homeless = Object.keys(to).filter((name) => name !== OPENED && !byName.has(name));
		say(
			homeless.length ? `${says.opened} ${says.homeless.replace('{0}', '{1}')}` : says.opened,
			file,
			homeless.join(', ')
		);
	}

	function sayProblem(problem: WorkProblem, file: string) {
		const more = 'title' in problem ? problem.title : 'name' in problem ? problem.name : '';
		say(says[problem.kind], file, more);
	}

	const acts: Record<string, () => void> = {
		save,
		open: () => picker.click(),
		print: () => window.print(),
		clear() {
			ask(undefined);
			show({});
			say(says.cleared);
		},
		replace() {
			if (waiting) take(waiting.answers, waiting.file);
			opener?.focus();
		},
		keep() {
			ask(undefined);
			say('');
			opener?.focus();
		}
	};

	root.addEventListener('input', change);
	root.addEventListener('click', ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('[data-do]');
		if (button?.dataset.do === 'open') opener = button;
		acts[button?.dataset.do ?? '']?.();
	});
	root.addEventListener(
		'keydown',
		({ target }) => (choosing = (target as Element).closest('select[data-sorts]') ?? undefined)
	);
	root.addEventListener('pointerdown', () => (choosing = undefined));
	root.addEventListener('focusout', ({ target }) => {
		if (target !== choosing) return;
		choosing = undefined;
		draw();
	});
	picker.addEventListener('change', () => picker.files?.[0] && void open(picker.files[0]));
	// What was written before stays as it was; whoever opens it first may still write.
	opening?.addEventListener('toggle', () => {
		if (!opening.open || answers[OPENED] !== undefined) return;
		keep(answered(answers, OPENED, predicted.some(({ value }) => value.trim()) ? 'on' : 'unwritten'));
	});
	window.addEventListener('pageshow', ({ persisted }) => persisted && show(keptAnswers(key)));

	const kept = keptAnswers(key);
	root.toggleAttribute('data-driven', true);
	// What was typed before the script had come.
	const typed = controls.flatMap((control) => (valueOf(control) ? [[control.name, valueOf(control)]] : []));
	show({ ...(Object.fromEntries(typed) as Answers), ...kept });
}

const sorted = (answers: Answers) => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
