/** Hands a file to whoever reads the page. */
export function handOver(name: string, file: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Where it is still being read then, the browser has its own hold of it.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
