/** How the text around a figure names the rows of its table that it leads to: by context, since every kind of figure has a table. */
import { getContext, setContext } from 'svelte';

/** From the text of a record's key; undefined of a row that no text leads to. */
type RowIds = (key: string) => string | undefined;

const KEY = Symbol('rows');

/** For the one figure below the component that calls it. */
export const provideRowIds = (ids: RowIds): void => void setContext(KEY, ids);

export const useRowIds = (): RowIds => getContext<RowIds | undefined>(KEY) ?? (() => undefined);
