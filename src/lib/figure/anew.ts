/** Props whose members are read anew, wherever and whenever they are read. */
export const anew = <P extends object>(names: readonly (keyof P)[], read: (name: keyof P) => unknown): P =>
	Object.defineProperties(
		{},
		Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => read(name) }]))
	) as P;
