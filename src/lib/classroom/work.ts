/**
 * What a student writes in a lesson: kept for the tab, saved to a file by whoever wrote it, and opened again. Pure, and without
 * anything that the page itself does not need.
 */

/** By the name of the control that each is written in. */
export type Answers = Readonly<Record<string, string>>;

/** The lesson that they belong to. */
export interface WorkLesson {
	id: string;
	title: string;
	version: string;
}

const FORMAT = 'crossread-work';
const VERSION = 1;

/** Characters of the longest file that is read. A whole class writes less. */
const LONGEST = 2_000_000;

/** Why a file can't be opened. */
export type WorkProblem =
	| { kind: 'unreadable' | 'not-ours' | 'newer' | 'too-long' }
	/** It belongs to another lesson, which it names. */
	| { kind: 'other-lesson'; title: string }
	/** Something in it is no text, under this name. */
	| { kind: 'damaged'; name: string };

/** @param saved when it is saved */
export const workFile = (answers: Answers, lesson: WorkLesson, saved: Date): string =>
	`${JSON.stringify({ format: FORMAT, version: VERSION, lesson, saved: saved.toISOString(), answers }, null, '\t')}\n`;

/**
 * What a file of answers is called, so that those of a class lie beside one another: by who is named in it, else by when it is saved.
 *
 * @param saved in the time zone of the device
 */
export function fileName({ signed = '' }: Answers, { id }: Pick<WorkLesson, 'id'>, saved: Date): string {
	const name = signed
		.normalize()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
	const two = (n: number) => String(n).padStart(2, '0');
	const day = [saved.getFullYear(), two(saved.getMonth() + 1), two(saved.getDate())].join('-');
	const hour = [saved.getHours(), saved.getMinutes(), saved.getSeconds()].map(two).join('');
	return `${id}-answers-${name.slice(0, 40) || `${day}-${hour}`}.json`;
}

/**
 * Reads a saved file. What it holds for controls that this lesson does not have is there too.
 *
 * @param lesson the id of the lesson that it is opened in
 */
export function readWork(text: string, lesson: string): { answers: Answers } | { problem: WorkProblem } {
	if (text.length > LONGEST) return { problem: { kind: 'too-long' } };
	let file: unknown;
	try {
		file = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return { problem: { kind: 'unreadable' } };
	}
	if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.answers))
		return { problem: { kind: 'not-ours' } };
	if (typeof file.version !== 'number' || file.version > VERSION) return { problem: { kind: 'newer' } };
	const of = isRecord(file.lesson) ? file.lesson : {};
	if (of.id !== lesson)
		return { problem: { kind: 'other-lesson', title: String(of.title ?? of.id ?? '').slice(0, 200) } };
	const wrong = Object.entries(file.answers).find(([, answer]) => typeof answer !== 'string');
	if (wrong) return { problem: { kind: 'damaged', name: wrong[0].slice(0, 200) } };
	return { answers: file.answers as Answers };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of the control for the answer to a question of a step; on the lesson's page and on the one that holds all. */
export const answerName = (step: string, question: number): string => `answer.${step}.${question + 1}`;

/** Some answers with another; an empty one is none. */
export function answered(answers: Answers, name: string, answer: string): Answers {
	const { [name]: _, ...others } = answers;
	return answer === '' ? others : { ...others, [name]: answer };
}
