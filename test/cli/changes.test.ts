import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/app/accounts/api-tokens.ts';
import { commandsOf, createProgram } from '../../src/cli/program.ts';
import { auditRows, changesBy, inShort, type AuditRow } from '../support/audit.ts';
import { installedFolder, runJson } from '../support/cli.ts';

interface Changing {
  readonly command: string;
  readonly words: (made: Made) => readonly string[];
  /** action and kind of what it leaves */
  readonly leaves: readonly string[];
}

interface Made {
  readonly data: string;
  /** what commands have printed, by their names */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
  readonly printed: Readonly<Record<string, any>>;
}

const acme = ['--account', 'acme'];
const jo = ['jo@acme.example', ...acme];
const record = (command: string, kind: string): Changing => ({
  command: `${command} create`,
  words: () => [...acme, '--name', 'Night'],
  leaves: [`create ${kind}`],
});

/** In an order in which each finds what it needs. */
const changing: readonly Changing[] = [
  { command: 'account create', words: () => ['acme'], leaves: ['create account'] },
  {
    command: 'account update',
    words: () => ['acme', '--plan', 'professional', '--max-numbers', '10'],
    leaves: ['update account', 'update quota'],
  },
  { command: 'account disable', words: () => ['acme'], leaves: ['disable account'] },
  { command: 'account enable', words: () => ['acme'], leaves: ['enable account'] },
  {
    command: 'agent create',
    words: () => [...acme, '--email', 'jo@acme.example'],
    leaves: ['create agent'],
  },
  {
    command: 'agent update',
    words: () => [...jo, '--name', 'Jo', '--role', 'admin'],
    leaves: ['update agent'],
  },
  { command: 'agent disable', words: () => [...jo, '--force'], leaves: ['disable agent'] },
  { command: 'agent enable', words: () => jo, leaves: ['enable agent'] },
  {
    command: 'token create',
    words: () => [...acme, '--email', 'jo@acme.example', '--name', 'Reports'],
    leaves: ['create api_token'],
  },
  {
    command: 'token revoke',
    words: ({ printed }) => [String(printed['token create'].id)],
    leaves: ['revoke api_token'],
  },
  {
    command: 'oauth-client create',
    words: () => [...acme, '--email', 'jo@acme.example', '--scope', 'read'],
    leaves: ['create oauth_client'],
  },
  {
    command: 'oauth-client revoke',
    words: ({ printed }) => [printed['oauth-client create'].client_id],
    leaves: ['revoke oauth_client'],
  },
  record('group', 'group'),
  record('brand', 'brand'),
  record('schedule', 'schedule'),
  {
    command: 'sandbox fault add',
    words: () => ['refuse', ...acme],
    leaves: ['create sandbox_fault'],
  },
  { command: 'sandbox fault clear', words: () => [], leaves: ['destroy sandbox_fault'] },
  {
    command: 'inventory import',
    words: ({ data }) => [join(data, 'numbers.csv')],
    leaves: ['create inventory'],
  },
  {
    command: 'inventory remove',
    words: () => ['+12125550101'],
    leaves: ['destroy inventory'],
  },
  {
    command: 'agent delete',
    words: () => [...jo, '--yes', '--force'],
    leaves: ['destroy oauth_client', 'destroy api_token', 'destroy agent'],
  },
  {
    command: 'account delete',
    words: () => ['acme', '--yes', '--carriers', 'sandbox'],
    leaves: ['disable account', 'destroy account'],
  },
];

/** They change nothing that is kept, or make an installation; what a restore leaves is in test/app/purchases/restored.test.ts. */
const others = [
  'account show',
  'account list',
  'agent list',
  'token list',
  'oauth-client list',
  'group list',
  'brand list',
  'schedule list',
  'sandbox fault list',
  'inventory list',
  // What it finds and does is in test/api/audit/reconciliation.test.ts.
  'reconcile',
  'serve',
  'migrate',
  'copy',
  'backup',
  'restore',
];

const names = commandsOf(createProgram())
  .filter(({ commands: below }) => below.length === 0)
  .map((command) => {
    const found: string[] = [];
    for (let one = command; one.parent; one = one.parent) found.unshift(one.name());
    return found.join(' ');
  });

async function runAll() {
  const data = await installedFolder();
  await writeFile(join(data, 'numbers.csv'), 'number\n+12125550101\n+12125550102\n');
  const printed: Record<string, unknown> = {};
  const left: (readonly [string, AuditRow[]])[] = [];
  for (const { command, words } of changing) {
    const args = [...command.split(' '), ...words({ data, printed })];
    const rows = await changesBy(data, async () => {
      printed[command] = await runJson(data, ...args);
    });
    left.push([command, rows]);
  }
  return { data, printed: printed as Made['printed'], left };
}

describe('the command line', () => {
  test('is known here command by command: whether it changes anything', () => {
    const known = [...changing.map(({ command }) => command), ...others];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('leaves a change by the operator for whatever a command changes, and no secret in it', async () => {
    const { data, printed, left } = await runAll();
    const written = left.map(([command, rows]) => [command, inShort(rows)]);
    expect(written).toEqual(
      changing.map(({ command, leaves }) => [command, leaves.map((one) => `operator ${one}`)]),
    );
    for (const [, rows] of left) {
      for (const row of rows) expect(row).toMatchObject({ actor_type: 'operator', actor_id: 0 });
    }
    const { token } = printed['token create'];
    const { client_secret } = printed['oauth-client create'];
    const texts = (await auditRows(data)).map(({ text }) => text);
    for (const secret of [token, client_secret, hashOf(token), hashOf(client_secret)]) {
      expect(secret).toEqual(expect.any(String));
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  test('says what was changed, from what to what', async () => {
    const { left } = await runAll();
    const changesOf = (command: string) =>
      (new Map(left).get(command) ?? []).map(({ source_label, changes }) => [
        source_label,
        changes,
      ]);
    expect(changesOf('account update')).toEqual([
      ['acme', { plan: { previous: 'enterprise', current: 'professional' } }],
      ['acme', { max_numbers: { previous: null, current: 10 } }],
    ]);
    expect(changesOf('agent update')).toEqual([
      [
        'jo@acme.example',
        {
          name: { previous: 'jo@acme.example', current: 'Jo' },
          role: { previous: 'agent', current: 'admin' },
        },
      ],
    ]);
    const since = { previous: null, current: expect.stringMatching(/Z$/) };
    expect(changesOf('account disable')).toEqual([['acme', { disabled_at: since }]]);
    expect(changesOf('token revoke')).toEqual([['Reports', { revoked_at: since }]]);
  });

  test('that changes nothing leaves nothing', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const rows = await changesBy(data, async () => {
      await runJson(data, 'account', 'update', 'acme', '--plan', 'enterprise');
      await runJson(data, 'account', 'enable', 'acme');
      await runJson(data, 'account', 'list');
    });
    expect(rows).toEqual([]);
  });

  test('of an account that was deleted the installation keeps who did it', async () => {
    const { data, printed } = await runAll();
    const rows = await auditRows(data);
    const [removal] = rows.filter(({ account_id }) => account_id === 0).slice(-1);
    expect(removal).toMatchObject({
      action: 'destroy',
      source_type: 'account',
      source_id: String(printed['account create'].id),
      source_label: 'acme',
      actor_name: 'operator',
    });
  });
});
