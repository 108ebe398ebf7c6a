import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a document tells its reader to type. */
export interface CommandBlock {
  /** in the document, from 1 */
  readonly line: number;
  readonly text: string;
  /** from the comment above it: `not run: REASON`, `run by FILE`, `refused` */
  readonly note: string;
  /** what the document shows right below as what is printed, a block of text; null: nothing */
  readonly output: string | null;
}

/** Every page that users read, by its path. */
export function documents(): string[] {
  const below = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
      .map((name) => `${folder}/${name}`),
  );
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...below].toSorted();
}

const textOf = (document: string) => readFileSync(`${root}${document}`, 'utf8');

const shownOutput = /^\n```text\n([^]*?)^```$/my;

const fence = /(?:^<!-- (.+?) -->\n+)?^```(?:sh|bash|shell|console)\n([^]*?)^```$/gm;

export function commandBlocksIn(document: string): CommandBlock[] {
  return blocksOf(textOf(document));
}

/** The commands below a heading of a document, block by block. */
export function commandsIn(document: string, heading: string): string[] {
  const [, section = ''] = textOf(document).split(`\n${heading}\n`);
  return blocksOf(section.split(/\n## /, 1)[0] ?? '').map(({ text }) => text);
}

function blocksOf(text: string): CommandBlock[] {
  return [...text.matchAll(fence)].map(({ 0: whole, 1: note = '', 2: block = '', index }) => ({
    line: text.slice(0, text.indexOf('```', index)).split('\n').length,
    text: block,
    note,
    output: outputAt(text, index + whole.length + 1),
  }));
}

function outputAt(text: string, place: number): string | null {
  shownOutput.lastIndex = place;
  return shownOutput.exec(text)?.[1] ?? null;
}

/** How a line begins that somebody would type. */
const command =
  /^(?:\$ |sudo |[A-Z_]+=\S+ )*(?:npm|npx|node|curl|docker|git|kill|pg_dump|pg_restore|psql|sqlite3|systemctl|kubectl|apt-get|export|python3|ruby|nginx|caddy) /;

/** Lines of a document that are commands and are not in a block of them: no test would see them. */
export function hiddenCommandsIn(document: string): string[] {
  const others = /^```\w*\n[^]*?^```$/gm;
  const text = textOf(document).replaceAll(others, '');
  return text.split('\n').filter((line) => line.startsWith('    ') && command.test(line.trim()));
}
