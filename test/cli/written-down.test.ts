import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/app/accounts/api-tokens.ts';
import { changesBy, inShort } from '../support/audit.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';

const ofAcme = ['--account', 'acme'];
const asJo = [...ofAcme, '--email', 'jo@acme.example'];

/** What earlier commands have made, and shown once. */
interface Made {
  token: string;
  client: string;
  readonly secrets: string[];
}

type Step = readonly [command: string, words: (made: Made) => string[], left: readonly string[]];

/** Each command, in an order in which each finds what it needs, and what it leaves. */
const stepsWith = (file: string): readonly Step[] => [
  ['account create', () => ['acme'], ['create account']],
  ['account update', () => ['acme', '--plan', 'professional'], ['update account']],
  ['account update', () => ['acme', '--plan', 'professional'], []],
  ['account update', () => ['acme', '--max-monthly-spend', '25.50'], ['update quota']],
  ['account update', () => ['acme', '--max-monthly-spend', '25.50'], []],
  ['account disable', () => ['acme'], ['disable account']],
  ['account disable', () => ['acme'], []],
  ['account enable', () => ['acme'], ['enable account']],
  ['agent create', () => [...asJo, '--role', 'admin'], ['create agent']],
  ['agent update', () => ['jo@acme.example', ...ofAcme, '--name', 'Jo'], ['update agent']],
  ['agent disable', () => ['jo@acme.example', ...ofAcme, '--force'], ['disable agent']],
  ['agent enable', () => ['jo@acme.example', ...ofAcme], ['enable agent']],
  ['token create', () => asJo, ['create api_token']],
  ['oauth-client create', () => [...asJo, '--scope', 'read'], ['create oauth_client']],
  ['token revoke', ({ token }) => [token], ['revoke api_token']],
  ['token revoke', ({ token }) => [token], []],
  ['oauth-client revoke', ({ client }) => [client], ['revoke oauth_client']],
  ['oauth-client revoke', ({ client }) => [client], []],
  ['group create', () => [...ofAcme, '--name', 'Pie'], ['create group']],
  ['brand create', () => [...ofAcme, '--name', 'Pie'], ['create brand']],
  ['sandbox fault add', () => ['refuse', ...ofAcme], ['create sandbox_fault']],
  ['sandbox fault clear', () => [], ['destroy sandbox_fault']],
  ['inventory import', () => [file], ['create inventory']],
  ['inventory remove', () => ['+12125550100'], ['destroy inventory']],
  ['inventory remove', () => ['+12125550100'], ['destroy inventory', 'refuse inventory']],
  ['reconcile', () => ['--fix'], []],
  [
    'agent delete',
    () => ['jo@acme.example', ...ofAcme, '--force', '--yes'],
    ['destroy agent', 'destroy api_token', 'destroy oauth_client'],
  ],
  ['account delete', () => ['acme', '--yes'], ['destroy account']],
];

/** A folder of its own, with a file of numbers. */
async function installation() {
  const data = await installedFolder();
  const file = join(data, 'stock.csv');
  await writeFile(file, 'number\n+12125550100\n');
  return { data, file };
}

async function runStep(data: string, [command, words]: Step, made: Made): Promise<void> {
  const { stdout } = await run([...command.split(' '), ...words(made), '--data', data, '--json']);
  const answer = stdout === '' ? {} : JSON.parse(stdout);
  if (answer.token) made.token = String(answer.id);
  if (answer.client_secret) made.client = answer.client_id;
  made.secrets.push(...[answer.token, answer.client_secret].filter(Boolean));
}

test('each command leaves what it has changed, as the operator’s, and no secret', async () => {
  const { data, file } = await installation();
  const made: Made = { token: '', client: '', secrets: [] };
  const texts: string[] = [];
  for (const step of stepsWith(file)) {
    const rows = await changesBy(data, () => runStep(data, step, made));
    const [command, , left] = step;
    const expected = left.map((one) => `operator ${one}`).toSorted();
    expect(inShort(rows).toSorted(), command).toEqual(expected);
    texts.push(...rows.map(({ text }) => text));
  }
  expect(made.secrets).toHaveLength(2);
  for (const secret of made.secrets.flatMap((one) => [one, hashOf(one)])) {
    expect(texts.join()).not.toContain(secret);
  }
});

test('sums and kinds of faults are written down as they are shown', async () => {
  const { data } = await installation();
  const account = ['--account', 'globex'];
  await runJson(data, 'account', 'create', 'globex');
  const rows = await changesBy(data, async () => {
    await runJson(data, 'account', 'update', 'globex', '--max-monthly-spend', '25.5');
    await runJson(data, 'sandbox', 'fault', 'add', 'refuse', ...account);
  });
  expect(rows).toMatchObject([
    { changes: { max_monthly_spend: { previous: null, current: '$25.50' } } },
    { facts: { kind: 'refuse', milliseconds: null } },
  ]);
});
