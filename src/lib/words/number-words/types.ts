/** A number that stands as words in a text. */
export interface NumberWord {
	/** As it stands there: "one hundred and fifty". */
	words: string;
	/** Where it begins. */
	index: number;
	n: number;
}

/** What a language knows of its number words. */
export interface NumberWords {
	/** Every number word of a text, in order. */
	find(text: string): NumberWord[];
	/** The first number word that counts people, or what was done to them; undefined where none does. */
	stated(text: string): NumberWord | undefined;
	/** Whether a wording holds a number as words. */
	holds(wording: string, n: number): boolean;
}
