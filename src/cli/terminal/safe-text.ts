/** What a terminal may take for a command, or shows in an order that is not that of the text. */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** The same, but for what ends a line. */
const controlsWithin = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** As JSON writes it. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Found in a fifth of the time; nearly no line has any. */
const unusual = /[^\x20-\x7e\n]/;

/** A line of JSON that can be shown anywhere, and means the same. */
export function safeLine(json: string): string {
  return unusual.test(json) ? json.replaceAll(controlsWithin, escaped) : json;
}

/** Text in one line that can be shown anywhere. */
export const safeText = (text: string): string => text.replaceAll(controls, escaped);
