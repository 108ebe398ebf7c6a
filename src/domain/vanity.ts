/** The keys of a telephone, with their letters (ITU-T E.161). */
export const keypad: readonly (readonly [digit: string, letters: string])[] = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', ''],
];

/** The key of a letter; what is no letter stays. */
export function keyOf(character: string): string {
  const key = keypad.find(([, letters]) => letters.includes(character.toUpperCase()));
  return /[a-z]/i.test(character) && key ? key[0] : character;
}

export interface Match {
  /** in the number as it is shown */
  readonly start: number;
  readonly end: number;
  /** with the letters that were looked for in the place of their digits; null: there were none */
  readonly spelled: string | null;
}

/** Where a number has what was looked for; null: nowhere, or nothing was. */
export function matchIn(displayNumber: string, contains: string | undefined): Match | null {
  const wanted = (contains ?? '').replaceAll(/[^\dA-Za-z*]/g, '');
  if (wanted === '') return null;
  const places = displayNumber
    .split('')
    .flatMap((character, place) => (/\d/.test(character) ? [place] : []));
  const digits = places.map((place) => displayNumber[place]).join('');
  const pattern = wanted
    .split('')
    .map((character) => keyOf(character).replace('*', String.raw`\d`));
  // The digits of the country are found only where no others are.
  const own = displayNumber.startsWith('+') ? displayNumber.split(' ')[0]!.length - 1 : 0;
  const found = digits.slice(own).search(new RegExp(pattern.join('')));
  const first = found < 0 ? digits.search(new RegExp(pattern.join(''))) : found + own;
  if (first < 0) return null;
  const last = first + pattern.length - 1;
  return {
    start: places[first]!,
    end: places[last]! + 1,
    spelled: /[a-z]/i.test(wanted)
      ? spell(displayNumber, wanted, places.slice(first, last + 1))
      : null,
  };
}

function spell(displayNumber: string, wanted: string, places: readonly number[]): string {
  const characters = displayNumber.split('');
  for (const [index, place] of places.entries()) {
    const letter = wanted[index] ?? '';
    if (/[a-z]/i.test(letter)) characters[place] = letter.toUpperCase();
  }
  return characters.join('');
}
