import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { columns, lineReader, LineProblem, type Fields, type Numbered } from './number-line.ts';

/** No line of a file is imported when any of it is wrong. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';
}

interface NumberLine extends Numbered {
  readonly line: number;
}

/** So many wrong lines are named. */
const namedLines = 10;

/** Reads and checks a whole file, in the order of its numbers; throws WrongFile that names the lines at fault. */
export async function readNumberFile(path: string): Promise<readonly Numbered[]> {
  try {
    return await numbersIn(path);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Quotes that do not match; it says where.
    throw new WrongFile(`nothing was imported; ${error.message}`);
  }
}

async function numbersIn(path: string): Promise<readonly Numbered[]> {
  const problems = new Map<number, string>();
  const numbers: NumberLine[] = [];
  const read = lineReader();
  for await (const { line, fields, problem } of linesOf(path)) {
    try {
      if (problem !== undefined) throw new LineProblem(problem);
      numbers.push({ line, ...read(fields) });
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      problems.set(line, error.message);
    }
  }
  numbers.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.line - b.line));
  numbers.forEach(({ number, line }, index) => {
    const before = numbers[index - 1];
    if (before?.number === number) {
      problems.set(line, `${number} is in line ${before.line} already`);
    }
  });
  if (problems.size > 0) throw wrongFile(problems);
  return numbers;
}

function wrongFile(problems: ReadonlyMap<number, string>): WrongFile {
  const lines = [...problems].sort(([a], [b]) => a - b);
  const named = lines.slice(0, namedLines).map(([line, problem]) => `line ${line}: ${problem}`);
  const more = lines.length > namedLines ? [`and ${lines.length - namedLines} lines more`] : [];
  return new WrongFile(`nothing was imported; ${[...named, ...more].join('; ')}`);
}

interface Line {
  /** as editors count them: of a record of several lines, the first */
  readonly line: number;
  readonly fields: Fields;
  readonly problem?: string;
}

async function* linesOf(path: string): AsyncGenerator<Line, void> {
  const options = { bom: true, trim: true, relax_column_count: true };
  const parser = parse(options);
  // What fails on the way fails the loop too.
  pipeline(createReadStream(path), parser, () => {});
  let header: readonly string[] | undefined;
  let nextLine = 1;
  for await (const record of parser as AsyncIterable<string[]>) {
    const line = nextLine;
    // Line breaks within quotes count too.
    nextLine += record.join('').split('\n').length;
    if (record.length === 1 && record[0] === '') continue;
    if (!header) header = parseHeader(record);
    else if (record.length !== header.length) {
      const problem = `has ${record.length} fields instead of ${header.length}`;
      yield { line, fields: {}, problem };
    } else yield { line, fields: fieldsOf(header, record) };
  }
  if (!header) throw new WrongFile('nothing was imported; the file is empty');
}

function parseHeader(record: readonly string[]): readonly string[] {
  const names = record.map((name) => name.toLowerCase());
  const unknown = names.find((name) => !(columns as readonly string[]).includes(name));
  const isGood = unknown === undefined && new Set(names).size === names.length;
  if (isGood && names.includes('number')) return names;
  throw new WrongFile(
    `nothing was imported; the first line must name the columns: number, and any of ${columns.slice(1).join(', ')}`,
  );
}

function fieldsOf(header: readonly string[], record: readonly string[]): Fields {
  return Object.fromEntries(header.map((name, column) => [name, record[column]]));
}
