import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openTerminal, withoutTerminals } from '../../support/terminal.ts';
import { terminalProgram } from '../../support/terminal-program.ts';

const counting = `
  import { startProgress } from './progress.ts';
  async function count() {
    const progress = await startProgress('numbers', 10);
    for (let done = 1; done <= 10; done += 1) {
      progress.update(done);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    progress.end();
    console.log('done');
  }
  void count();
`;

const { PATH = '' } = process.env;

describe.skipIf(withoutTerminals !== '')(`progress${withoutTerminals}`, () => {
  test('at a terminal a bar shows how far it is, and goes when it ends', async () => {
    const terminal = openTerminal(await terminalProgram(counting), { env: { PATH } });
    await terminal.seen(/█+░+ \d\/10 numbers \d0 %/);
    expect(await terminal.ended()).toBe(0);
    expect(
      terminal
        .text()
        .trimEnd()
        .split(/[\r\n]/)
        .at(-1),
    ).toMatch(/done$/);
    // The cursor is shown again.
    expect(terminal.raw()).toContain('\u001B[?25h');
  });

  test('without colours the bar is of ASCII', async () => {
    const given = { env: { PATH, NO_COLOR: '1' } };
    const terminal = openTerminal(await terminalProgram(counting), given);
    await terminal.seen(/#+\.+ \d\/10 numbers/);
  });

  test('a terminal that cannot move the cursor gets none', async () => {
    const given = { env: { PATH, TERM: 'dumb' } };
    const terminal = openTerminal(await terminalProgram(counting), given);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.text()).toBe('done\n');
  });
});

test('in a pipe there is none', async () => {
  const [file = '', ...args] = await terminalProgram(counting);
  const { stdout, stderr } = await promisify(execFile)(file, args);
  expect({ stdout, stderr }).toEqual({ stdout: 'done\n', stderr: '' });
});
