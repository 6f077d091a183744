/** A drawing as a file of its own: nothing of the page around is needed to show it. */

/** What a stylesheet gives to a drawing and its parts hand down. */
const INHERITED = [
	'fill',
	'fill-opacity',
	'font-family',
	'font-size',
	'font-style',
	'font-weight',
	'letter-spacing',
	'paint-order',
	'stroke',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'stroke-width',
	'text-anchor',
	'visibility'
] as const;

/** What each part has for itself, and what it has where nothing is said. */
const OWN: Readonly<Record<string, string>> = { opacity: '1', display: 'inline' };

export interface Captions {
	/** What the drawing is called. */
	title: string;
	/** What it shows, and where that was read. */
	description: string;
}

/**
 * The text of an SVG file: as the drawing looks now, on the paper that it stands on, with its captions inside. What is computed from
 * stylesheets stands in it as attributes; what led to somewhere in the page leads nowhere.
 */
export function svgFile(drawing: SVGSVGElement, { title, description }: Captions): string {
	const { width, height } = drawing.getBoundingClientRect();
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	styled(drawing, copy);
	for (const link of [...copy.querySelectorAll('a')]) {
		const group = make('g');
		for (const { name, value } of [...link.attributes])
			if (!name.includes('href') && name !== 'tabindex') group.setAttribute(name, value);
		group.append(...link.childNodes);
		link.replaceWith(group);
	}
	for (const one of [copy, ...copy.querySelectorAll('*')])
		for (const name of ['class', 'style', 'tabindex', 'aria-label', 'aria-labelledby'])
			one.removeAttribute(name);
	copy.setAttribute('xmlns', SVG);
	copy.setAttribute('width', String(Math.round(width)));
	copy.setAttribute('height', String(Math.round(height)));
	const [x, y, w, h] = (copy.getAttribute('viewBox') ?? `0 0 ${width} ${height}`).split(/[\s,]+/);
	const paper = make('rect');
	for (const [name, value] of Object.entries({
		x,
		y,
		width: w,
		height: h,
		fill: paperOf(drawing),
		stroke: 'none'
	}))
		paper.setAttribute(name, value!);
	copy.prepend(text('title', title), text('desc', description), paper);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

const SVG = 'http://www.w3.org/2000/svg';
const make = (name: string) => document.createElementNS(SVG, name);
const text = (name: string, content: string) => Object.assign(make(name), { textContent: content });

function styled(from: Element, to: Element, around?: CSSStyleDeclaration): void {
	const style = getComputedStyle(from);
	for (const name of INHERITED) {
		const value = style.getPropertyValue(name);
		if (value !== around?.getPropertyValue(name)) to.setAttribute(name, value);
		else to.removeAttribute(name);
	}
	for (const [name, usual] of Object.entries(OWN)) {
		const value = style.getPropertyValue(name);
		if (around && value !== usual) to.setAttribute(name, value);
	}
	[...from.children].forEach((child, at) => styled(child, to.children[at]!, style));
}

/** The colour of the paper, whatever theme it has. */
function paperOf(drawing: Element): string {
	const probe = document.createElement('div');
	probe.style.backgroundColor = 'var(--cr-paper)';
	drawing.parentElement!.append(probe);
	const { backgroundColor } = getComputedStyle(probe);
	probe.remove();
	return backgroundColor;
}

/**
 * The same as a picture in pixels.
 *
 * @param scale pixels of the picture to one of the drawing
 * @throws where the page lets no picture be made
 */
export async function pngFile(svg: string, scale = 2): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
	);
}
