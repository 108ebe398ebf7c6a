import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { csvRow } from '../../domain/csv-row.ts';
import { systemReasonOf } from './system-reason.ts';
import { destination, paged } from './pager.ts';
import { namesIn, refuseUnknown, type Printing } from './printing.ts';
import { safeLine, safeText } from './safe-text.ts';
import { styled } from './style.ts';
import { flattened, propertyLines, type NamedText } from './property-lines.ts';
import { alignColumns, columnsWithRoom } from './table.ts';

type Row = object;
type Cells = Readonly<Record<string, unknown>>;

/** What a table shows of its records, where nobody says which columns. */
export interface Shown {
  readonly columns?: readonly string[];
  /** columns that are never cut, as what is in them is copied */
  readonly whole?: readonly string[];
  /** columns that a narrow window shows first; the others follow in their order */
  readonly first?: readonly string[];
  /** how a value is shown on a terminal, by its column; pipes get what it is */
  readonly cells?: Readonly<Record<string, (value: unknown, record: never) => string>>;
}

/** So many rows decide on the widths of columns; what follows keeps to them. */
const window = 200;
const defaultWidth = 80;

/** One record: JSON, or a line for each of its properties. */
export async function printOne(record: Row, printing: Printing, shown: Shown = {}): Promise<void> {
  const cells = record as Cells;
  refuseUnlessIn(cells, printing);
  if (printing.quiet) return writeLines(idsOf(cells, printing));
  if (isJson(printing)) return write(jsonOf(picked(cells, printing)));
  const names = columnsOf(cells, printing, Object.keys(cells));
  if (printing.csv) return write([names, names.map((name) => cells[name])].map(csvLine).join('\n'));
  await write(fieldLines(names, cells, shown).join('\n'));
}

function fieldLines(names: readonly string[], cells: Cells, shown: Shown): string[] {
  if (!process.stdout.isTTY) return names.map((name) => `${name}\t${textOf(cells[name])}`);
  const properties = names.flatMap((name): NamedText[] =>
    shown.cells?.[name]
      ? [[name, cellText(name, cells, shown)]]
      : flattened(name, cells[name]).map(([path, value]) => [safeText(path), textOf(value) || '-']),
  );
  return propertyLines(properties, widthOfTerminal());
}

const widthOfTerminal = (): number => process.stdout.columns || defaultWidth;

/** What the command did not know to be there, a server's own record may have; an empty list has nothing. */
function refuseUnlessIn(record: Cells, printing: Printing): void {
  const { printed } = printing;
  if (!printed?.isOpen) return;
  refuseUnknown(printing, [...new Set([...printed.fields, ...Object.keys(record)])]);
}

/** Nothing of a record that has none. */
function idsOf(record: Cells, { printed }: Printing): string[] {
  const { ids = ['id'] } = printed ?? {};
  const id = ids.map((name) => record[name]).find((value) => value !== null && value !== undefined);
  return id === undefined ? [] : [textOf(id)];
}

async function writeLines(lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await write(lines.join('\n'));
}

/** Several records: a JSON array, a table, or CSV. None is `none` on a terminal, `[]`, or nothing. */
export async function printAll(
  records: readonly Row[] | AsyncIterable<Row>,
  printing: Printing,
  shown: Shown = {},
): Promise<void> {
  if (isJson(printing)) return printJson(records, printing);
  await paged(() => printTable(records, printing, shown));
}

async function printTable(
  records: readonly Row[] | AsyncIterable<Row>,
  printing: Printing,
  shown: Shown,
): Promise<void> {
  let printed = 0;
  let columns: readonly string[] = [];
  for await (const rows of windowsOf(records)) {
    if (printed === 0) {
      refuseUnlessIn(rows[0] ?? {}, printing);
      columns = withRoom(columnsOf(rows[0] ?? {}, printing, shown.columns), {
        rows,
        printing,
        shown,
      });
      if (printing.csv) await write(csvLine(columns));
    }
    await writeLines(linesOf(rows, { columns, printing, shown, isFirst: printed === 0 }));
    printed += rows.length;
  }
  if (printed > 0) return;
  refuseUnlessIn({}, printing);
  if (process.stdout.isTTY && !printing.csv && !printing.quiet) await write('none');
}

async function* windowsOf(records: readonly Row[] | AsyncIterable<Row>): AsyncGenerator<Cells[]> {
  let rows: Cells[] = [];
  for await (const record of records) {
    rows.push(record as Cells);
    if (rows.length < window) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

interface Lines {
  readonly columns: readonly string[];
  readonly printing: Printing;
  readonly shown: Shown;
  readonly isFirst: boolean;
}

function linesOf(rows: readonly Cells[], { columns, printing, shown, isFirst }: Lines): string[] {
  if (printing.quiet) return rows.flatMap((row) => idsOf(row, printing));
  if (printing.csv) return rows.map((row) => csvLine(columns.map((name) => row[name])));
  if (!process.stdout.isTTY) {
    return rows.map((row) => columns.map((name) => textOf(row[name])).join('\t'));
  }
  const { texts, isWhole } = tableOf(rows, columns, shown);
  const lines = alignColumns(texts, widthOfTerminal(), isWhole);
  return isFirst ? lines : lines.slice(1);
}

function tableOf(rows: readonly Cells[], columns: readonly string[], shown: Shown) {
  const headers = columns.map((name) => styled(['bold', 'underline'], name));
  return {
    texts: [headers, ...rows.map((row) => columns.map((name) => cellText(name, row, shown)))],
    isWhole: columns.map((name) => name === 'id' || shown.whole?.includes(name) === true),
  };
}

/** Those of a table's columns that fit its window, where nobody said which; what is left out is told. */
function withRoom(
  columns: readonly string[],
  { rows, printing, shown }: Pick<Lines, 'printing' | 'shown'> & { rows: readonly Cells[] },
): readonly string[] {
  const { csv, quiet } = printing;
  if (!process.stdout.isTTY || csv || quiet || printing.columns !== undefined) return columns;
  const { texts, isWhole } = tableOf(rows, columns, shown);
  const inOrder = [...new Set([...(shown.first ?? []), ...columns])];
  const kept = columnsWithRoom(texts, widthOfTerminal(), {
    isWhole,
    byImportance: inOrder.map((name) => columns.indexOf(name)).filter((place) => place >= 0),
  });
  const left = columns.filter((_, place) => !kept.includes(place));
  if (left.length > 0 && process.stderr.isTTY) {
    say(`without ${left.join(', ')}, for want of room: --columns says which there are to be`);
  }
  return kept.map((place) => columns[place] ?? '');
}

async function printJson(
  records: readonly Row[] | AsyncIterable<Row>,
  printing: Printing,
): Promise<void> {
  let printed = 0;
  for await (const rows of windowsOf(records)) {
    if (printed === 0) refuseUnlessIn(rows[0] ?? {}, printing);
    const texts = rows.map((row) => jsonOf(picked(row, printing)));
    await write(`${printed === 0 ? '[' : ','}${texts.join(',')}`, '');
    printed += rows.length;
  }
  if (printed === 0) refuseUnlessIn({}, printing);
  await write(printed === 0 ? '[]' : ']');
}

/** Records as they come, each at once: JSON in lines, or a line of a table at a terminal and where columns are named. */
export async function printEach(
  records: AsyncIterable<Row>,
  printing: Printing,
  shown: Shown,
): Promise<void> {
  const { csv, quiet } = printing;
  const isTable = process.stdout.isTTY || csv || quiet || printing.columns !== undefined;
  let columns: readonly string[] | null = null;
  for await (const record of records) {
    const row = record as Cells;
    if (isJson(printing) || !isTable) {
      await write(safeLine(JSON.stringify(picked(row, printing))));
      continue;
    }
    const isFirst = columns === null;
    columns ??= columnsOf(row, printing, shown.columns);
    if (isFirst && csv) await write(csvLine(columns));
    await writeLines(linesOf([row], { columns, printing, shown, isFirst }));
  }
}

const isJson = ({ json }: Printing): boolean => json !== undefined && json !== false;

/** What a record is without is null. */
function picked(record: Cells, { json }: Printing): Cells {
  const names = namesIn('--json', json);
  return names ? Object.fromEntries(names.map((name) => [name, record[name] ?? null])) : record;
}

const columnsOf = (
  record: Cells,
  { columns }: Printing,
  fallback: readonly string[] = Object.keys(record),
): readonly string[] => namesIn('--columns', columns) ?? fallback;

/** Programs get a line, people something to read. */
const jsonOf = (value: unknown): string =>
  safeLine(JSON.stringify(value, undefined, process.stdout.isTTY ? 2 : undefined));

/** Files get what there is, terminals nothing that they take for a command. */
function csvLine(values: readonly unknown[]): string {
  const line = csvRow(values.map(joined)).slice(0, -lineEnd.length);
  return process.stdout.isTTY ? safeLine(line) : line;
}

/** A list of plain values is one text; what is nested is JSON. */
const joined = (value: unknown): unknown =>
  Array.isArray(value) && value.every(isPlain) ? value.join(', ') : value;

const lineEnd = '\r\n';

function cellText(name: string, record: Cells, { cells }: Shown): string {
  const value = record[name];
  const show = cells?.[name] as ((value: unknown, record: Cells) => string) | undefined;
  if (show && value !== null && value !== undefined) return show(value, record);
  return textOf(value) || '-';
}

/** It may be any tenant's text: no terminal takes it for a command, nor anybody for more lines than there are. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every(isPlain)) return safeText(value.join(', '));
  return safeText(
    typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | boolean}`,
  );
}

const isPlain = (value: unknown): boolean => typeof value !== 'object';

/** On standard error: what is beside what was asked for. */
export function say(line: string): void {
  process.stderr.write(`trunkline: ${safeLine(line)}\n`);
}

const guarded = new WeakSet<Writable>();

/** Whoever reads may have enough, as `head` has: then nothing more is written, and that is no failure. */
function guard(stream: Writable): void {
  if (guarded.has(stream)) return;
  guarded.add(stream);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    say(`standard output: ${systemReasonOf(error)}`);
    process.exit(1);
  });
}

/** Text on standard output, with the end of its line; waits for who reads slowly. */
export const write = (text: string, end = '\n'): Promise<void> => writeBytes(`${text}${end}`);

/** A piece of a file on standard output, likewise. */
export async function writeBytes(chunk: string | Uint8Array): Promise<void> {
  const stream = destination();
  guard(stream);
  if (!stream.write(chunk)) await once(stream, 'drain');
}
