import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { installationAuditCommand } from '../../src/cli/operator/commands.ts';
import { operatorNames } from '../../src/cli/operator-names.ts';
import { startListening } from '../support/listening.ts';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, type Env } from '../support/cli.ts';
import { postgres } from '../support/home.ts';
import { neededWords } from '../support/operator-commands.ts';
import { neededWordsOf, printingCommands, watchFields } from '../support/printed-fields.ts';

const program = await createProgram();
const operators = program.commands.filter((one) => Object.hasOwn(operatorNames, one.name()));
const commands = printingCommands(operators).set('audit', installationAuditCommand());

describe('a field that a command cannot print is refused before anything is done, whether there is anything to print or not', () => {
  test.each([...commands.keys()])('%s', async (name) => {
    const command = commands.get(name)!;
    const parent = await temporaryFolder();
    const place = name === 'copy' ? [] : ['--data', join(parent, 'data')];
    const words = [...name.split(' '), ...(neededWords[name] ?? neededWordsOf(command)), ...place];
    // What a file calls its columns is another matter.
    for (const option of name === 'inventory import' ? ['--json'] : ['--json', '--columns']) {
      const { code, stdout, stderr } = await run([...words, option, 'nope']);
      expect([code, stdout]).toEqual([64, '']);
      expect(stderr).toMatch(
        new RegExp(`^trunkline: ${option}: there is no field nope; there are \\w+[^\\n]*\\n$`),
      );
      expect(await readdir(parent)).toEqual([]);
    }
  });
});

/** What is done one after the other, so that each has something to print; `{id}` is what the last one printed. */
const steps = [
  'migrate --check',
  'account create acme',
  'account list',
  'account show acme',
  'account update acme --plan team',
  'account disable acme',
  'account enable acme',
  'agent create --account acme --email jo@acme.example --role admin',
  'agent list --account acme',
  'agent update jo@acme.example --account acme --name Jo',
  'agent disable jo@acme.example --account acme --force',
  'agent enable jo@acme.example --account acme',
  'token create --account acme --email jo@acme.example',
  'token list --account acme',
  'token revoke {id}',
  'oauth-client create --account acme --email jo@acme.example --scope read',
  'oauth-client list --account acme',
  'oauth-client revoke {id}',
  ...['group', 'brand', 'schedule'].flatMap((name) => [
    `${name} create --account acme --name Night`,
    `${name} list --account acme`,
  ]),
  'inventory import {csv} --dry-run',
  'inventory import {csv}',
  'inventory list',
  'inventory remove +12125550100 --dry-run',
  'inventory remove +12125550100',
  'sandbox fault add slow --account acme',
  'sandbox fault list',
  'audit',
  'agent delete jo@acme.example --account acme --yes --force',
  'account delete acme --dry-run',
  'account delete acme --yes',
  'mirror {url} --email admin@example.com --rate 1000 --dry-run',
];

/** On PostgreSQL another program does the same. */
const ofFiles = [
  'backup {folder}/backup.tar.gz',
  'restore {folder}/backup.tar.gz --check',
  'restore {folder}/backup.tar.gz --data {folder}/restored',
  'copy --from {data} --to {folder}/copied',
];
/** Here there is nothing for them to print. */
const without = ['reconcile', 'sandbox fault clear'];

test(
  'what a command prints has the fields that it declares, and no others',
  { timeout: 180_000 },
  async () => {
    const { checked, unseen } = watchFields(commands);
    const [data, folder] = [await installedFolder(), await temporaryFolder()];
    const csv = join(folder, 'numbers.csv');
    await writeFile(csv, 'number\n+12125550100\n');
    const source = await startListening();
    const values: Record<string, string> = { csv, data, folder, url: source.url };
    const env: Env = { TRUNKLINE_TOKEN: source.support.token };
    for (const step of [...steps, ...(postgres === null ? ofFiles : [])]) {
      const words = step
        .replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
        .split(' ');
      const place = words[0] === 'copy' || words.includes('--data') ? [] : ['--data', data];
      const { stdout, stderr } = await run([...words, ...place, '--json='], env);
      expect(stderr === '' || stdout !== '', `${step}: ${stderr}`).toBe(true);
      const printed = checked(words, JSON.parse(stdout));
      values['id'] = String([printed].flat()[0]?.client_id ?? [printed].flat()[0]?.id ?? '');
    }
    await source.close();
    expect(unseen().filter((name) => !without.includes(name))).toEqual(
      postgres === null ? [] : ['backup', 'restore', 'copy'],
    );
  },
);
