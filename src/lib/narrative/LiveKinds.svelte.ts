/** What draws the kinds of figure of a stage, as far as it has come. */
import type { FigureKind } from '../figure/types.ts';
import { KINDS, type Kinds } from './stage-views.ts';

export class LiveKinds {
	come = $state.raw<Partial<Kinds>>({});
	readonly #coming: Partial<Record<FigureKind, Promise<void>>> = {};

	/** Fetches what draws some kinds, each once. */
	fetch(wanted: readonly FigureKind[]): Promise<unknown> {
		return Promise.all(
			wanted.map(
				(kind) =>
					(this.#coming[kind] ??= KINDS[kind]().then(({ make }) => {
						this.come = { ...this.come, [kind]: make };
					}))
			)
		);
	}
}
