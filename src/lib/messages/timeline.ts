/** English: the words of the timeline figure. */
export {};
