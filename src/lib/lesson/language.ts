/** Languages that are written from right to left, where their tag names no script. */
const LANGUAGES = 'ar arc azb ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(
	' '
);
const SCRIPTS = 'adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' ');

/** Which way a language is written, by its tag (BCP 47): by the script that the tag names, else by the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	const [name, ...rest] = language.toLowerCase().split('-');
	const script = rest.find((part) => /^[a-z]{4}$/.test(part));
	return (script ? SCRIPTS.includes(script) : LANGUAGES.includes(name!)) ? 'rtl' : 'ltr';
}

/** Whether two tags (BCP 47) name one language, whatever else they say of its script or region. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

const primary = (language: string) => language.toLowerCase().split('-')[0];
