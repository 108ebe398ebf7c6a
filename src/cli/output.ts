import { safeLine, safeText } from './safe-text.ts';

type Row = object;

interface Printing {
  json?: boolean;
}

/** One record: JSON, or a line for each of its properties. */
export function printOne(record: Row, { json }: Printing): void {
  const entries = Object.entries(record);
  const width = Math.max(...entries.map(([name]) => name.length));
  const lines = entries.map(([name, value]) => `${name.padEnd(width)}  ${formatValue(value)}`);
  write(json ? JSON.stringify(record) : lines.join('\n'));
}

/** Several records: a JSON array, or a table; of wide ones, with these columns only. */
export function printAll(
  records: readonly Row[],
  { json }: Printing,
  columns: readonly string[] = Object.keys(records[0] ?? {}),
): void {
  write(json ? JSON.stringify(records) : tableOf(records as Cells[], columns));
}

type Cells = Record<string, unknown>;

function tableOf(records: readonly Cells[], names: readonly string[]): string {
  if (records.length === 0) return 'none';
  const rows = [names, ...records.map((record) => names.map((name) => formatValue(record[name])))];
  const widths = names.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

/** It may be any tenant's text: no terminal takes it for a command, nor anybody for more lines than there are. */
function formatValue(value: unknown): string {
  return value === null ? '-' : safeText(`${value as string | number | boolean}`);
}

/** On standard error: what is beside what was asked for. */
export function say(line: string): void {
  process.stderr.write(`trunkline: ${safeLine(line)}\n`);
}

function write(text: string): void {
  process.stdout.write(`${safeLine(text)}\n`);
}
