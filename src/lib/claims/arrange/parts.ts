import type { Arrangement } from './index.ts';

/** All parts of a comparison set in a frame, in their order. */
export const allParts = ({ parts, scene }: ReturnType<Arrangement>) =>
	Array.from({ length: parts }, (_, part) => scene(part));
