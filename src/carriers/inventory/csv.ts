import type { TextLine } from './text-lines.ts';

export interface CsvRecord {
  /** where it begins; of a quote that is not closed properly, where that opens */
  readonly line: number;
  readonly fields: readonly string[];
  /** what is wrong with it; then it has no fields */
  readonly problem?: string;
}

/** Chosen: a quote that is not closed swallows no more of a file than this. */
const longestField = 65_536;
const separators = [',', ';', '\t', '|'];

/**
 * Reads records line by line (RFC 4180), whatever separates their fields: a first line `sep=;` says
 * it, as spreadsheets write it, else the line that names the columns. Records without any text are left out.
 */
export class CsvReader {
  #separator: string | undefined;
  #fields: string[] = [];
  /** where the record begins */
  #first = 0;
  /** of the quoted field that is open, so far */
  #open: { readonly line: number; text: string } | undefined;

  /** The record that ends with this line; undefined where none does. */
  read({ line, text }: TextLine): CsvRecord | undefined {
    if (this.#separator === undefined) {
      if (isBlank(text)) return undefined;
      const said = /^"?sep=(.)"?[,;\s]*$/iu.exec(text)?.[1];
      this.#separator = said ?? separatorOf(text);
      if (said !== undefined) return undefined;
    }
    if (!this.#open) {
      this.#first = line;
      this.#fields = [];
      if (!text.includes('"')) return recordOf(line, text.split(this.#separator));
    }
    const problem = this.#scan(line, text, this.#separator);
    if (problem) return { ...problem, fields: [] };
    return this.#open ? undefined : recordOf(this.#first, this.#fields);
  }

  /** What is wrong with the end of the text, if anything. */
  end(): CsvRecord | undefined {
    return this.#open && { ...unclosed(this.#open.line), fields: [] };
  }

  /** Takes the fields of a line that has quotes, or goes on with one that is open. */
  #scan(line: number, text: string, separator: string): Problem | undefined {
    let at = this.#open ? 0 : this.#startField(line, text, { at: 0, separator });
    while (at <= text.length) {
      if (this.#open) {
        const end = this.#readQuoted(text, at);
        if (end === undefined) return this.#tooLong();
        const after = skipSpaces(text, end, separator);
        if (after < text.length && text[after] !== separator)
          return this.#badEnd(line, text, after);
        this.#fields.push(this.#open.text);
        this.#open = undefined;
        at = after;
      } else {
        const end = text.indexOf(separator, at);
        const field = text.slice(at, end < 0 ? text.length : end);
        if (field.includes('"')) return { line, problem: strayQuote };
        this.#fields.push(field);
        at = end < 0 ? text.length : end;
      }
      if (at >= text.length) return undefined;
      at = this.#startField(line, text, { at: at + 1, separator });
    }
    return undefined;
  }

  /** Opens a quoted field where there is one; answers where the text of the field begins. */
  #startField(line: number, text: string, from: { at: number; separator: string }): number {
    const start = skipSpaces(text, from.at, from.separator);
    if (text[start] !== '"') return from.at;
    this.#open = { line, text: '' };
    return start + 1;
  }

  /** Answers what follows the closing quote; undefined where the line ends within quotes. */
  #readQuoted(text: string, from: number): number | undefined {
    const open = this.#open;
    if (!open) return from;
    let at = from;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        open.text += `${text.slice(at)}\n`;
        return undefined;
      }
      open.text += text.slice(at, quote);
      if (text[quote + 1] !== '"') return quote + 1;
      open.text += '"';
      at = quote + 2;
    }
  }

  #tooLong(): Problem | undefined {
    if (!this.#open || this.#open.text.length <= longestField) return undefined;
    const { line } = this.#open;
    this.#open = undefined;
    return unclosed(line);
  }

  #badEnd(line: number, text: string, at: number): Problem {
    const opened = this.#open?.line ?? line;
    this.#open = undefined;
    const rest = JSON.stringify(text.slice(at, at + 10));
    const place = opened === line ? '' : ` in line ${line}`;
    return {
      line: opened,
      problem: `the quote (") that opens here ends${place} before ${rest}: close it at the end of the field, and double quotes within it`,
    };
  }
}

interface Problem {
  readonly line: number;
  readonly problem: string;
}

const strayQuote =
  'has a quote (") within a field that does not begin with one: put the whole field in quotes, and double those within it';

const unclosed = (line: number): Problem => ({
  line,
  problem: 'the quote (") that opens here is not closed: close it at the end of the field',
});

const isBlank = (text: string): boolean => /^[\s,;|"]*$/.test(text);

/** The one that there is most of outside of quotes. */
function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

function skipSpaces(text: string, from: number, separator: string): number {
  let at = from;
  while (text[at] !== separator && /^\s$/.test(text[at] ?? '')) at++;
  return at;
}

function recordOf(line: number, raw: readonly string[]): CsvRecord | undefined {
  const fields = raw.map((field) => field.trim());
  return fields.some((field) => field !== '') ? { line, fields } : undefined;
}
