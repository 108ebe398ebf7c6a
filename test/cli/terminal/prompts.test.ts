import { describe, expect, test } from 'vitest';
import { installedFolder, runJson } from '../../support/cli.ts';
import { buyNumber, signedIn } from '../../support/signed-in.ts';
import { openTerminal, openTrunkline, withoutTerminals } from '../../support/terminal.ts';
import { terminalProgram } from '../../support/terminal-program.ts';

const question = `
  import { confirm } from './confirm.ts';
  confirm('Buy +1 (337) 749-9209 for $1.15 a month?', {}).then(
    () => console.log('bought'),
    (error) => { console.log(error.name); process.exitCode = 3; },
  );
`;

const { PATH = '' } = process.env;

describe.skipIf(withoutTerminals !== '')(`prompts${withoutTerminals}`, () => {
  test.each([
    ['Enter', '\r', 'Refusal', 3],
    ['n', 'n\r', 'Refusal', 3],
    ['something else', 'yeah\r', 'Refusal', 3],
    ['y', 'y\r', 'bought', 0],
    ['YES', 'YES\r', 'bought', 0],
    ['Ctrl-C', 'y\u0003', 'Interrupted', 3],
    ['Ctrl-D', '\u0004', 'Interrupted', 3],
  ])('yes or no: %s', async (_, keys, said, code) => {
    const terminal = openTerminal(await terminalProgram(question), { env: { PATH } });
    await terminal.seen('a month? [y/N] ');
    terminal.type(keys);
    expect(await terminal.ended()).toBe(code);
    expect(terminal.text().trimEnd().split('\n').at(-1)).toBe(said);
  });

  test.each([
    ['Enter', '\r', 1, 1],
    ['Ctrl-C', '\u0003', 130, 1],
    ['y', 'y\r', 0, 0],
  ])('a number is deleted when somebody says yes: %s', async (_, keys, code, left) => {
    const { client, env, url } = await signedIn();
    const { id, number } = await buyNumber(client, 'Sales');
    const terminal = openTrunkline(['numbers', 'delete', String(id)], { env, columns: 200 });
    expect(await terminal.seen('[y/N] ')).toContain(`Delete ${number} (Sales) at ${url}?`);
    terminal.type(keys);
    expect(await terminal.ended()).toBe(code);
    expect(await client.phoneNumbers.list().toArray()).toHaveLength(left);
  });

  const email = 'jo@acme.example';

  test.each([
    ['the address', `${email}\r`, 0, [] as string[]],
    ['another word', 'yes\r', 1, [email]],
    ['Enter', '\r', 1, [email]],
    ['Ctrl-C', '\u0003', 130, [email]],
    ['Ctrl-D', '\u0004', 130, [email]],
  ])('what is deleted for good is typed: %s', async (_, keys, code, left) => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const account = ['--account', 'acme'];
    await runJson(data, 'agent', 'create', ...account, '--email', email);
    const words = ['agent', 'delete', email, ...account, '--data', data];
    const terminal = openTrunkline(words, { columns: 200 });
    await terminal.seen(`Type ${email} to go on: `);
    terminal.type(keys);
    expect(await terminal.ended()).toBe(code);
    const agents = (await runJson(data, 'agent', 'list', ...account)) as { email: string }[];
    expect(agents.map((agent) => agent.email)).toEqual(left);
  });
});
