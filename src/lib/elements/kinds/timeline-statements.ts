export { statementsIn } from '../../rows/statements.ts';
export { seriesPanel } from '../../timeline/arrange/series-panel.ts';
export { seriesOf } from '../../timeline/arrange/series.ts';
export { timelineWords } from '../../words/en/timeline-words.ts';
