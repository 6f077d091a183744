/** The elements in React's JSX; checked by tsc, never run. */
import type {} from 'crossread/elements/react';
import zhanaozen from 'crossread/lessons/zhanaozen';

export const figure = (
	<crossread-claims
		lesson={zhanaozen}
		measure="deaths"
		theme="dark"
		oncrossread-select={({ detail }) => detail?.id.toUpperCase()}
	>
		<p>What stands inside.</p>
	</crossread-claims>
);
export const story = <crossread-narrative src="/lesson.json" reading="plain" />;

// @ts-expect-error no such reading
export const other = <crossread-narrative reading="aloud" />;
