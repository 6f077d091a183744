/** What of a frame a figure's heading leaves to its drawing. Pure. */
import { type Frame } from './frame.ts';
import { setLines } from './set.ts';
import { bold, sans } from './text.ts';

/** As the stylesheet sets them. */
const HEADING = bold(20, 1.25);
const SENTENCE = sans(17, 1.45);
const GAPS = 30;

/** The frame without the height of heading and sentence. */
export function drawingFrame(frame: Frame, heading: string, sentence: string): Frame {
	if (frame.height === undefined) return frame;
	const k = (frame.type ?? 16) / 16;
	const lines = (text: string, style: typeof HEADING) =>
		setLines(text, style, frame.width / k).length * style.leading * k;
	const head = lines(heading, HEADING) + lines(sentence, SENTENCE) + GAPS;
	// A heading that leaves next to nothing is no reason to cut what it is of.
	return { ...frame, height: Math.max(frame.height - head, frame.height / 2) };
}
