import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { postgres } from '../support/home.ts';
import {
  commandBlocksIn,
  documents,
  hiddenCommandsIn,
  type CommandBlock,
} from './command-blocks.ts';
import { startReader } from './reader.ts';

/*
 * What a document says to type works: its blocks of commands are typed one after the other into one shell, beside a
 * service that has just been started for the first time. Which are not says the comment above them, and why. What a block
 * of text right below them shows is what they print.
 */

const withCommands = documents().filter((document) => commandBlocksIn(document).length > 0);

const isElsewhere = ({ note }: CommandBlock) => /^(?:not run|run by)\b/.test(note);

test('every command of a document is in a block of commands', () => {
  const hidden = documents().map((document) => [document, hiddenCommandsIn(document)]);
  expect(hidden.filter(([, commands]) => commands?.length)).toEqual([]);
});

test.each(withCommands)('the commands of %s are run, or it says why not', (document) => {
  for (const { note, line } of commandBlocksIn(document)) {
    const where = `${document}:${line}`;
    expect(note, where).toMatch(/^(?:|refused|not run: \w+ .+|run by \S+)$/);
    const [, file] = /^run by (\S+)/.exec(note) ?? [];
    if (file !== undefined)
      expect(existsSync(new URL(`../../${file}`, import.meta.url)), where).toBe(true);
  }
});

describe.skipIf(postgres !== null)('as a new user types them', () => {
  const typed = withCommands.filter((document) =>
    commandBlocksIn(document).some((block) => !isElsewhere(block)),
  );
  test.each(typed)('the commands of %s work', async (document) => {
    const reader = await startReader();
    for (const block of commandBlocksIn(document)) {
      if (isElsewhere(block)) continue;
      const isRefused = block.note === 'refused';
      const { output, isGoing } = await reader.type(isRefused ? refused(block.text) : block.text);
      const where = `${document}:${block.line}\n${block.text}\n${output}`;
      expect(isGoing, where).toBe(true);
      if (block.output !== null) expect(blurred(output), where).toBe(blurred(block.output));
    }
  });
});

/** What is another one at each run reads as the same. */
const blurred = (output: string) =>
  output
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:3000')
    .replaceAll(/\b\d{15}\b/g, '374365877891554')
    .replaceAll(/\b[0-9a-f]{32}\b/g, '26dfc3eaf17b4d8a6ab24f33a309de15')
    .replaceAll(/\btl_[\w-]{16,}/g, 'tl_…')
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '2026-11-23T20:18:39Z')
    .replaceAll(/\S+\/\.config\//g, '~/.config/');

/** Goes on only where the command fails. */
const refused = (text: string) => `! {\n${text}\n}\n`;
