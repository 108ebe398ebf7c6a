import { plainNumberText } from '../../domain/phone-number-text.ts';
import { quoted } from '../../domain/quoted.ts';
import { LineProblem } from './problems.ts';

/** The columns of a file, of which only the first must be there. */
export const columns = [
  'number',
  'to',
  'count',
  'country',
  'type',
  'price',
  'capabilities',
  'location',
  'address_requirements',
] as const;
export type Column = (typeof columns)[number];
export type Fields = Readonly<Partial<Record<Column, string>>>;

/** By what a file calls its columns, what they are; null: left out. */
export type ColumnMap = ReadonlyMap<string, Column | null>;

/** What is given of `--columns` is not so. */
export class WrongColumns extends Error {
  override readonly name = 'WrongColumns';
}

/** As `inventory list --csv` calls its columns; who has a number is its own matter. */
const ofLists: ColumnMap = new Map([
  ['country_code', 'country'],
  ['number_type', 'type'],
  ['phone_number_id', null],
]);

const known = `known are ${columns.join(', ')}`;

/** What `phone=number,note=` says: the first is the number, the second is left out. Throws WrongColumns. */
export function parseColumnMap(text: string): ColumnMap {
  const pairs = text.split(',').map((pair): [string, Column | null] => {
    const at = pair.lastIndexOf('=');
    const name = nameOf(pair.slice(0, Math.max(0, at)));
    const target = nameOf(pair.slice(at + 1));
    if (name === '') {
      throw new WrongColumns(`${quoted(pair)} is not name=column, such as phone=number`);
    }
    if (target !== '' && !isColumn(target)) {
      throw new WrongColumns(`${quoted(target)} is no column of a file of numbers; ${known}`);
    }
    return [name, isColumn(target) ? target : null];
  });
  return new Map(pairs);
}

/** Takes the fields of a line; throws LineProblem. */
export type FieldsOf = (record: readonly string[]) => Fields;

/** The line that names the columns; throws LineProblem where it does not. */
export function parseHeader(header: readonly string[], map: ColumnMap = new Map()): FieldsOf {
  const names = header.map(nameOf);
  const absent = [...map.keys()].find((name) => !names.includes(name));
  if (absent !== undefined) {
    throw new LineProblem(
      `has no column ${quoted(absent)}, which --columns names; it has ${listed(names)}`,
    );
  }
  const meanings: ColumnMap = new Map([...ofLists, ...map]);
  const targets = names.map((name) =>
    meanings.has(name) ? (meanings.get(name) ?? null) : name || null,
  );
  const places = placesOf(targets);
  const unnamed = names.map((name, place) => (name === '' ? place : -1));
  return (record) => {
    const place = record.findIndex(
      (value, at) => value !== '' && (at >= names.length || at === unnamed[at]),
    );
    if (place >= 0) {
      throw new LineProblem(
        `has ${quoted(record[place] ?? '')} in field ${place + 1}, for which the first line names no column`,
      );
    }
    const fields: Partial<Record<Column, string>> = {};
    for (const [name, at] of places) fields[name] = valueOf(name, record[at]);
    return fields;
  };
}

/** All but a location are codes and numbers, of which people mean only what they see. */
const valueOf = (name: Column, text = ''): string =>
  name === 'location' ? text : plainNumberText(text);

function placesOf(targets: readonly (string | null)[]): ReadonlyMap<Column, number> {
  checkNumber(targets);
  const unknown = targets.filter((name) => name !== null && !isColumn(name));
  if (unknown[0] !== undefined && unknown[0] !== null) {
    const [first] = unknown;
    const are = unknown.length === 1 ? 'is no known column' : 'are no known columns';
    throw new LineProblem(
      `${listed(unknown)} ${are}; ${known}; --columns '${first}=location' says which it is, --columns '${first}=' leaves it out`,
    );
  }
  const places = new Map<Column, number>();
  for (const [place, name] of targets.entries()) {
    if (name === null || !isColumn(name)) continue;
    if (places.has(name)) {
      throw new LineProblem(`has the column ${name} twice: leave one out, or give it another name`);
    }
    places.set(name, place);
  }
  return places;
}

function checkNumber(targets: readonly (string | null)[]): void {
  if (targets.includes('number')) return;
  const isRow = targets.some((name) => name !== null && isLikeNumber(name));
  throw new LineProblem(
    isRow
      ? 'is a number already: the first line must name the columns, number and any others'
      : `must name the columns, and has no column number, but ${listed(targets)}; --columns 'phone=number' says that the column phone is`,
  );
}

const isLikeNumber = (name: string): boolean =>
  /^['’]?[+(]*\d/.test(name) && name.replaceAll(/\D/g, '').length >= 5;

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/** Names are the same in any case, with spaces, hyphens or commas, and whatever cannot be seen. */
function nameOf(text: string): string {
  return plainNumberText(text)
    .toLowerCase()
    .replaceAll(/[\s,-]+/g, '_');
}

function listed(names: readonly (string | null)[]): string {
  const given = names
    .filter((name) => name !== null && name !== '')
    .map((name) => quoted(name ?? ''));
  const more = given.length > 10 ? [`${given.length - 10} more`] : [];
  return [...given.slice(0, 10), ...more].join(', ');
}
