import { parseHeader, type ColumnMap, type Fields, type FieldsOf } from './columns.ts';
import { readCsv, WrongQuote, type CsvRecord } from './csv.ts';
import { lineReader, type ReadLine } from './number-line.ts';
import { NumberList } from './number-list.ts';
import { numberAt, rangeOf } from './number-range.ts';
import { LineProblem, Problems, WrongFile } from './problems.ts';
import { textLines } from './text-lines.ts';

export interface FileOptions {
  /** what the text is encoded in, unless a byte order mark says; absent: UTF-8 */
  readonly encoding?: string | undefined;
  readonly columns?: ColumnMap | undefined;
  /** numbers that the metadata does not know are taken as they are */
  readonly trust?: boolean | undefined;
  /** is told of each number, how many there are by then */
  readonly onRead?: ((numbers: number) => void) | undefined;
}

export interface NumberFile {
  /** in ascending order */
  readonly numbers: NumberList;
  /** of which the metadata of numbers does not say the same as the file, or nothing */
  readonly doubtful: Doubtful;
}

export interface Doubtful {
  readonly count: number;
  readonly first: { readonly number: string; readonly line: number } | undefined;
}

/** Chosen: so many are checked in memory before anything is written. */
const mostNumbers = 10_000_000;

/** Reads and checks a whole file; throws WrongFile that names the lines at fault. */
export async function readNumberFile(
  source: AsyncIterable<Uint8Array>,
  options: FileOptions = {},
): Promise<NumberFile> {
  const rows = new RowReader(options);
  try {
    await readCsv(textLines(source, options.encoding), (record) => rows.read(record));
  } catch (error) {
    if (!(error instanceof WrongQuote)) throw error;
    rows.fail(error);
  }
  return rows.end();
}

class RowReader {
  readonly #problems = new Problems();
  readonly #numbers = new NumberList();
  readonly #options: FileOptions;
  readonly #read: (fields: Fields) => ReadLine;
  #fieldsOf: FieldsOf | undefined;
  #rows = 0;
  #doubtful: Doubtful = { count: 0, first: undefined };

  constructor(options: FileOptions) {
    this.#options = options;
    this.#read = lineReader({ trust: options.trust });
  }

  read({ line, fields }: CsvRecord): void {
    try {
      if (this.#fieldsOf) this.#readRow(line, this.#fieldsOf(fields));
      else this.#fieldsOf = parseHeader(fields, this.#options.columns);
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      // Without its columns, nothing can be said of the rest.
      if (!this.#fieldsOf) throw new WrongFile(`line ${line}: ${error.message}`);
      this.#problems.add(line, error.message);
    }
  }

  #readRow(line: number, fields: Fields): void {
    this.#rows++;
    const range = rangeOf(fields, { anyLength: this.#options.trust });
    if (this.#numbers.length + range.count > mostNumbers) {
      throw new WrongFile(
        `line ${line}: the file has more than ${mostNumbers} numbers: import it in parts`,
      );
    }
    for (let place = 0; place < range.count; place++) {
      const read = this.#read({ ...fields, number: numberAt(range, place) });
      this.#numbers.add(read, line);
      if (read.isDoubtful) this.#doubt(line, read);
      this.#options.onRead?.(this.#numbers.length);
    }
  }

  /** Nothing after this can be read. */
  fail({ line, message }: WrongQuote): void {
    this.#problems.add(line, message);
    this.#problems.throwIfAny();
  }

  #doubt(line: number, { number }: ReadLine): void {
    const { count, first = { number, line } } = this.#doubtful;
    this.#doubtful = { count: count + 1, first };
  }

  end(): NumberFile {
    if (!this.#fieldsOf) throw new WrongFile('the file is empty');
    const numbers = this.#numbers;
    numbers.sort();
    for (let index = 1; index < numbers.length; index++) {
      if (!numbers.isRepeated(index)) continue;
      const [line, before] = [numbers.lineAt(index), numbers.lineAt(index - 1)];
      const number = numbers.at(index)?.number;
      this.#problems.add(line, `${number} is in line ${before} already: leave it out of one`);
    }
    this.#problems.throwIfAny();
    if (this.#rows === 0)
      throw new WrongFile('the file names its columns, and has no line after that');
    return { numbers, doubtful: this.#doubtful };
  }
}
