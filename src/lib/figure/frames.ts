/** What of a frame a figure's heading leaves to its drawing. Pure. */
import { type Frame } from './frame.ts';
import { setLines } from './set.ts';
import { bold, sans, type TextStyle } from './text.ts';

/** As the stylesheet sets them. */
const SCREEN = { heading: bold(20, 1.25), sentence: sans(17, 1.45), gaps: 30, share: 1 };
/** On a slide the number of a part stands beside the heading. */
const SLIDE = { heading: bold(24, 1.2), sentence: sans(18, 1.3), gaps: 13, share: 0.9 };

/** The frame without the height of heading and sentence. */
export function drawingFrame(frame: Frame, heading: string, sentence: string): Frame {
	if (frame.height === undefined) return frame;
	const k = (frame.type ?? 16) / 16;
	const set = frame.medium === 'slide' ? SLIDE : SCREEN;
	const lines = (text: string, style: TextStyle, width: number) =>
		setLines(text, style, width / k).length * style.leading * k;
	const head =
		lines(heading, set.heading, frame.width * set.share) +
		lines(sentence, set.sentence, frame.width) +
		set.gaps;
	// A heading that leaves next to nothing is no reason to cut what it is of.
	return { ...frame, height: Math.max(frame.height - head, frame.height / 2) };
}
