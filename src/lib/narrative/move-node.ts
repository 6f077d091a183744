/**
 * Moves an element of the page to another place, with the focus in it. Where the browser can't, what has the focus stays where it is.
 *
 * @param before null for the end
 * @returns whether it was moved
 */
export function moveNode(node: Element, parent: ParentNode & Node, before: Node | null): boolean {
	if (node.isConnected && 'moveBefore' in parent)
		(parent as Node & { moveBefore: Node['insertBefore'] }).moveBefore(node, before);
	else if (node.contains((node.getRootNode() as Document | ShadowRoot).activeElement)) return false;
	else parent.insertBefore(node, before);
	return true;
}
