/** Which records prose names. */
import { linesOf } from '../lesson/prose.ts';
import type { Block, Inline, Step } from '../lesson/schema.ts';
import { keyOf, type RowKey } from './types.ts';

/** The record that a piece of prose names: a figure its claim, a mention its event, place, account or word. */
export function keyNamed(inline: Inline): RowKey | undefined {
	if (inline.type === 'figure') return { kind: 'claim', id: inline.claim };
	return inline.type === 'mention' ? keyOf(`${inline.of}-${inline.id}`) : undefined;
}

/** Every record that some texts name, in their order. */
export function namedIn(...prose: readonly (readonly Block[])[]): RowKey[] {
	return linesOf(prose.flat())
		.flat()
		.flatMap((inline) => keyNamed(inline) ?? []);
}

/** Every record that the text of a step and the answers to its questions name, in their order. */
export const namedInStep = ({ body, questions }: Pick<Step, 'body' | 'questions'>): RowKey[] =>
	namedIn(body, ...questions.map(({ answer }) => answer));
