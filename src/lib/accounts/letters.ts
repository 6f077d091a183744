/** A, B, …, Z, AA, AB: counted from 0. */
export function letter(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
