/** English: the words of the map figure. */
export {};
