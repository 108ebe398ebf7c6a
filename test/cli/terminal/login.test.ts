import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bootstrapToken } from '../../support/cli.ts';
import { signedInHome } from '../../support/signed-in-home.ts';
import { openTrunkline, withoutTerminals } from '../../support/terminal.ts';

/** At the question for the token. */
async function askedForToken() {
  const { env, home, url } = await signedInHome();
  const words = ['login', url, '--email', 'admin@example.com'];
  const terminal = openTrunkline(words, { env });
  await terminal.seen('token: ');
  return { terminal, file: join(home, 'config/trunkline/profiles.json') };
}

describe.skipIf(withoutTerminals !== '')(`login${withoutTerminals}`, () => {
  test('the token that is typed is not shown, and is kept for its owner only', async () => {
    const { terminal, file } = await askedForToken();
    terminal.type(`${bootstrapToken}\r`);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw()).not.toContain(bootstrapToken.slice(0, 6));
    expect(terminal.text()).toContain('signed in: the profile default is kept in');
    expect(await readFile(file, 'utf8')).toContain(bootstrapToken);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s at the question ends it: 130, and nothing is written', async (_, key) => {
    const { terminal, file } = await askedForToken();
    terminal.type(`tl_half${key}`.slice(key === '\u0004' ? 7 : 0));
    expect(await terminal.ended()).toBe(130);
    expect(terminal.text()).toMatch(/nothing was changed\n$/);
    expect(existsSync(file)).toBe(false);
  });

  test('a token that the server does not know is told, and not kept', async () => {
    const { terminal, file } = await askedForToken();
    terminal.type('tl_wrong\r');
    expect(await terminal.ended()).toBe(4);
    expect(existsSync(file)).toBe(false);
  });
});
