import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { trimmedText } from '../../domain/phone-number-text.ts';
import type { TextLine } from './text-lines.ts';

export interface CsvRecord {
  /** where it begins */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A quote is in a wrong place, or not closed: nobody can say what the fields from there on are. */
export class WrongQuote extends Error {
  override readonly name = 'WrongQuote';
  /** where its record begins */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

type Lines = AsyncGenerator<readonly TextLine[], void>;

/** Chosen: a quote that is not closed swallows no more of a file than this, in bytes: no line of text has as many. */
const longestRecord = 262_144;
const separators = [',', ';', '\t', '|'];

/**
 * Tells of each record that has any text, whatever separates its fields: a first line `sep=;` says it,
 * as spreadsheets write it, else the line that names the columns. Throws WrongQuote.
 */
export async function readCsv(lines: Lines, take: (record: CsvRecord) => void): Promise<void> {
  const start = await startOf(lines);
  if (!start) return;
  // The library's own count of lines is where a record ends.
  const offset = start.line - 1;
  let end = offset;
  const onRecord = (record: readonly string[], info: { readonly lines: number }) => {
    const line = end + 1;
    end = offset + info.lines;
    const fields = record.map(trimmedText);
    if (fields.some((field) => field !== '')) take({ line, fields });
    return null;
  };
  const parser = parse({
    delimiter: start.separator,
    record_delimiter: '\n',
    relax_column_count: true,
    trim: true,
    max_record_size: longestRecord,
    on_record: onRecord,
  });
  try {
    await pipeline(textFrom(start.lines, lines), parser.resume());
  } catch (error) {
    throw error instanceof CsvError
      ? new WrongQuote(end + 1, problemOf(error, offset + parser.info.lines))
      : error;
  }
}

interface Start {
  readonly separator: string;
  /** the first that is read */
  readonly line: number;
  readonly lines: readonly TextLine[];
}

/** The first line with text, and those that came with it; undefined where no line has any. */
async function startOf(lines: Lines): Promise<Start | undefined> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const at = next.value.findIndex(({ text }) => !isBlank(text));
    const first = next.value[at];
    if (!first) continue;
    const said = /^"?sep=(.)"?[,;\s]*$/iu.exec(first.text)?.[1];
    return said === undefined
      ? { separator: separatorOf(first.text), line: first.line, lines: next.value.slice(at) }
      : { separator: said, line: first.line + 1, lines: next.value.slice(at + 1) };
  }
  return undefined;
}

async function* textFrom(start: readonly TextLine[], lines: Lines): AsyncGenerator<string, void> {
  yield joined(start);
  for await (const some of lines) yield joined(some);
}

const joined = (lines: readonly TextLine[]): string =>
  lines.map(({ text }) => `${text}\n`).join('');

const isBlank = (text: string): boolean => /^[\s,;|"]*$/.test(trimmedText(text));

/** The one that there is most of outside of quotes. */
function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

function problemOf({ code }: CsvError, line: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return 'has a quote (") that is not closed: close it at the end of the field';
  }
  if (code === 'INVALID_OPENING_QUOTE') {
    return 'has a quote (") within a field that does not begin with one: put the whole field in quotes, and double those within it';
  }
  return `has a field whose quote (") is closed in line ${line}, before the field ends: close it there, and double quotes within the field`;
}
