import { readFile } from 'node:fs/promises';

/** The commands below a heading of a document: its indented or fenced lines, block by block. */
export async function commandsIn(document: string, heading: string): Promise<string[]> {
  const text = await readFile(new URL(`../../${document}`, import.meta.url), 'utf8');
  const [, section = ''] = text.split(`\n${heading}\n`);
  const own = section.split(/\n## /, 1)[0] ?? '';
  const fenced = [...own.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block);
  const indented = own.match(/(?:^ {4}.+\n)+/gm) ?? [];
  return [...fenced, ...indented.map((block) => block.replaceAll(/^ {4}/gm, ''))];
}
