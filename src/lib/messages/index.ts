/** The one place that chooses a language. English is complete; others join it here. */
export * as messages from './en.ts';
