/** The elements in React's JSX, with their events as React 19 names them: for who imports the types of `crossread/elements/react`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CrossreadAttributes, CrossreadElement, CrossreadEvents } from './types.js';

type Tag = keyof CrossreadAttributes;
type Handlers = { [Name in keyof CrossreadEvents as `on${Name}`]?: (event: CrossreadEvents[Name]) => void };
type Props<T extends Tag> = DetailedHTMLProps<HTMLAttributes<CrossreadElement<T>>, CrossreadElement<T>> &
	CrossreadAttributes[T] &
	Handlers;

declare module 'react' {
	namespace JSX {
		interface IntrinsicElements {
			'crossread-narrative': Props<'crossread-narrative'>;
			'crossread-timeline': Props<'crossread-timeline'>;
			'crossread-claims': Props<'crossread-claims'>;
			'crossread-accounts': Props<'crossread-accounts'>;
			'crossread-map': Props<'crossread-map'>;
		}
	}
}
