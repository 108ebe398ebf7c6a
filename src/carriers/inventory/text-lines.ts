import { TextDecoder } from 'node:util';
import { WrongFile } from './problems.ts';

/** Chosen: no line of a table of numbers comes near it; memory stays bounded whatever a file holds. */
const longestLine = 65_536;

export interface TextLine {
  /** as editors count them, from 1 */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a text, however they end, a chunk at a time. A byte order mark decides how it is
 * encoded, else the name that is given, else it is UTF-8. Throws WrongFile for what is no text in it.
 */
export async function* textLines(
  source: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): AsyncGenerator<readonly TextLine[], void> {
  let line = 0;
  let rest = '';
  for await (const text of decoded(source, encoding)) {
    // A carriage return at the end may be the first half of a line break.
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    const lines = parts.map((part) => ({ line: ++line, text: part }));
    for (const one of lines) checkLine(one, encoding);
    checkLine({ line: line + 1, text: rest }, encoding);
    yield lines;
  }
  const last = rest.replace(/\r$/, '');
  if (rest !== '') yield [{ line: line + 1, text: last }];
}

async function* decoded(
  source: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of source) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < longestMark) continue;
    decoder = decoderFor(start, encoding);
    yield decoder.decode(start, { stream: true });
  }
  yield decoder ? decoder.decode() : decoderFor(start, encoding).decode(start);
}

const longestMark = 4;
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** How .xlsx and .ods (zip), and .xls begin. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function decoderFor(start: Uint8Array, encoding: string | undefined): TextDecoder {
  const beginsWith = (bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte);
  if (workbooks.some(beginsWith)) {
    throw new WrongFile('it is a workbook, not text: save the sheet as CSV and import that');
  }
  const marked = marks.find(([, bytes]) => beginsWith(bytes))?.[0];
  return new TextDecoder(marked ?? encoding ?? 'utf-8');
}

/** Whether `--encoding` can be so. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** U+FFFD is what a decoder puts for bytes it cannot read, and what another program left of such. */
function checkLine({ line, text }: TextLine, encoding = 'UTF-8'): void {
  const problem = text.includes('\0')
    ? 'has a NUL character: take it out; UTF-16 without a byte order mark is read with --encoding utf-16le, or utf-16be; UTF-32 must be saved as UTF-8'
    : text.includes('\uFFFD')
      ? `has bytes that are not ${encoding}, or characters that were lost before: name the right encoding, such as --encoding windows-1252`
      : text.length > longestLine
        ? `is longer than ${longestLine} characters: it is no line of a table of numbers`
        : undefined;
  if (problem !== undefined) throw new WrongFile(`line ${line}: ${problem}`);
}
