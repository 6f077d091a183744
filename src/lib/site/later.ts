/**
 * A module and what it works on, when a reader comes to need them.
 *
 * @param script the address of the module, of the page and not of the script that asks
 * @param data the address of its data, as JSON
 * @throws where one of them can't be had
 */
export async function later<Module, Data>(script: string, data: string): Promise<[Module, Data]> {
	const [response, module] = await Promise.all([
		fetch(data),
		import(/* @vite-ignore */ new URL(script, document.baseURI).href) as Promise<Module>
	]);
	if (!response.ok) throw new Error(`${data}: ${response.status}`);
	return [module, (await response.json()) as Data];
}
