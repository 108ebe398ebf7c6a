/**
 * What somebody wrote, for a message: in quotes, what cannot be seen by its code, and of a long text
 * no more than so many UTF-16 units.
 */
export const quoted = (text: string, most = 40): string =>
  JSON.stringify(text.slice(0, most)).replace(/\p{C}|(?! )\p{Z}/gu, codeOf);

const codeOf = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
