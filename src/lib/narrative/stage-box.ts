/** The box of what is drawn live, as its probe has it. */
import type { Attachment } from 'svelte/attachments';
import { typeOf } from '../figure/box.ts';

/** CSS pixels; `type` is the reader's text size. */
export interface StageBox {
	width: number;
	height: number;
	type: number;
}

/** Tells the size of the element that it is attached to, whenever that or its text size is another; nothing while it has none. */
export function measured(told: (box: StageBox) => void): Attachment<HTMLElement> {
	return (probe) => {
		let before: StageBox | undefined;
		const observer = new ResizeObserver(([entry]) => {
			const { inlineSize, blockSize } = entry!.contentBoxSize[0]!;
			const [width, height] = [Math.floor(inlineSize), Math.floor(blockSize)];
			const type = typeOf(getComputedStyle(probe).fontSize);
			if (!width || !height) return;
			if (before?.width === width && before.height === height && before.type === type) return;
			told((before = { width, height, type }));
		});
		observer.observe(probe);
		return () => observer.disconnect();
	};
}
