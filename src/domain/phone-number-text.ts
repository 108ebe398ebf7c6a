/** What cannot be seen: marks of direction, zero-width characters, soft hyphens, and all spaces but the plain one. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|[^\P{Zs} ]/gu;
const foreignDigit = /(?![0-9])\p{Nd}/gu;
const isDigit = /^\p{Nd}$/u;
const unseenAtEnds = new RegExp(`^(?:${unseen.source}|\\s)+|(?:${unseen.source}|\\s)+$`, 'gu');

/** What most fields are: visible ASCII, which every rule here leaves as it is. */
const visibleAscii = /^[!-~]*$/;

/** Text of any kind without what cannot be seen at its ends; within, it may have a meaning in some scripts. */
export const trimmedText = (text: string): string =>
  visibleAscii.test(text) ? text : text.replace(unseenAtEnds, '');

/**
 * A phone number, or a part of one, as it was meant: without characters that cannot be seen, which
 * spreadsheets and web pages put around numbers, and with the decimal digits of any script as 0 to 9.
 */
export function plainNumberText(text: string): string {
  if (visibleAscii.test(text)) return text;
  return text.replace(unseen, '').replace(foreignDigit, digitOf).replaceAll('＋', '+').trim();
}

/** Unicode keeps the ten digits of a script together, in their order; scripts may follow each other. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
