/**
 * What no parser is to meet, and PostgreSQL does not store: half of a surrogate pair, which is no
 * character (RFC 8259, 8.2), and NUL.
 */
const broken = /[\0\p{Cs}]/u;

export function isWholeText(text: string): boolean {
  return !broken.test(text);
}

/** What is wrong with a text that is not whole. */
export function problemOfText(text: string): string {
  return text.includes('\0') ? 'holds a NUL character' : 'holds half of a surrogate pair';
}
