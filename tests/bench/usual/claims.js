import * as d3 from 'd3';

const ROW = 44;
const margin = { top: 8, right: 24, bottom: 28, left: 8 };

/** A dot plot: a row for each claim, a dot at each number it states, a line between two. */
export function drawClaims(element, claims) {
	const width = element.clientWidth;
	const height = margin.top + claims.length * ROW + margin.bottom;
	const x = d3
		.scaleLinear()
		.domain([0, d3.max(claims, ({ max, min }) => max ?? min)])
		.nice()
		.range([margin.left, width - margin.right]);
	const svg = d3
		.select(element)
		.append('svg')
		.attr('viewBox', [0, 0, width, height])
		.attr('width', width)
		.attr('height', height);
	svg
		.append('g')
		.attr('transform', `translate(0,${height - margin.bottom})`)
		.call(d3.axisBottom(x).ticks(5));

	const row = svg
		.selectAll('g.claim')
		.data(claims)
		.join('g')
		.attr('class', 'claim')
		.attr('transform', (_, i) => `translate(0,${margin.top + i * ROW})`);
	row
		.append('text')
		.attr('x', margin.left)
		.attr('y', 14)
		.text(({ claimant }) => claimant);
	row
		.append('text')
		.attr('x', width - margin.right)
		.attr('y', 14)
		.attr('text-anchor', 'end')
		.text(({ text }) => text);
	row
		.append('line')
		.attr('x1', ({ min, max }) => x(min ?? max))
		.attr('x2', ({ min, max }) => x(max ?? min))
		.attr('y1', 28)
		.attr('y2', 28);
	row
		.selectAll('circle')
		.data(({ min, max }) => [...new Set([min, max])].filter((value) => value !== null))
		.join('circle')
		.attr('cx', x)
		.attr('cy', 28)
		.attr('r', 5);
	row.append('title').text(({ claimant, text }) => `${claimant}: ${text}`);
}
