/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), in full width too. */
const formula = String.raw`=+\-@\t\r\n＝＋－＠`;

/** Where a cell begins, also in a spreadsheet that takes another separator for that of cells or rows. */
const harmful = new RegExp(String.raw`(?<=^|[;\t\r\n])(?=['${formula}])`, 'g');

/** Asked first, as most text is not, and a file may have millions of cells. */
const mayBeHarmful = new RegExp(String.raw`^['${formula}]|[;\t\r\n]`);

/** A number in E.164 is at most a number there. */
const plainNumber = /^\+\d+$/;

/**
 * A row of RFC 4180, with its end. Null is an empty cell, an object or a list is JSON. In text an apostrophe goes
 * before whatever may be read as the beginning of a formula, and before an apostrophe there: who reads the
 * file takes away one after the beginning and after each `;`, tab and line break.
 */
export function csvRow(values: readonly unknown[]): string {
  return `${values.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return quoted(JSON.stringify(value));
  if (!mayBeHarmful.test(value) || plainNumber.test(value)) return quoted(value);
  return quoted(value.replaceAll(harmful, "'"));
}

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}
