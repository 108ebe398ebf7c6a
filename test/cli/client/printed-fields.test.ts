import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operatorNames } from '../../../src/cli/operator-names.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { printedBy } from '../../../src/cli/terminal/printing.ts';
import { temporaryFolder } from '../../support/bare.ts';
import { bootstrapToken, run } from '../../support/cli.ts';
import { mp3 } from '../../support/greetings.ts';
import { neededWordsOf, printingCommands, watchFields } from '../../support/printed-fields.ts';
import { receiver } from '../../support/receiver.ts';
import { signedIn, type SignedIn } from '../../support/signed-in.ts';
import { withInput } from '../../support/standard-input.ts';

const program = await createProgram(false);
const clients = program.commands.filter((one) => !Object.hasOwn(operatorNames, one.name()));
const commands = printingCommands(clients);
const isOpen = (name: string) => printedBy(commands.get(name)!)?.isOpen === true;
const names = [...commands.keys()];

/** Nobody is there: what asks first says that, and not what is wrong with its words. */
async function nowhere() {
  const home = await temporaryFolder();
  const alone = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  return { ...alone, TRUNKLINE_URL: 'http://127.0.0.1:9', TRUNKLINE_TOKEN: 'x' };
}

describe('a field that a command cannot print is refused before anything is asked, and what there is is listed', () => {
  test.each(names.filter((name) => !isOpen(name)))('%s', async (name) => {
    const command = commands.get(name)!;
    const env = await nowhere();
    const options = ['--json', '--columns'].filter((one) =>
      command.options.some(({ long }) => long === one),
    );
    for (const option of options) {
      const words = [...name.split(' '), ...neededWordsOf(command), `${option}=nope`];
      const refused = await run(words, env);
      expect(refused).toMatchObject({ code: 64, stdout: '' });
      expect(refused.stderr).toMatch(
        new RegExp(`^trunkline: ${option}: there is no field nope; there are \\w+[^\\n]*\\n$`),
      );
    }
  });

  test('only commands that read may leave it to a record of the server', () => {
    const reading = /^(lines|[a-z-]+) (search|list|show|categories)$|^ivrs \w+ (list|show)$/;
    expect(names.filter(isOpen).filter((name) => !reading.test(name))).toEqual([]);
  });

  test.each([
    ['groups', 'list'],
    ['addresses', 'list'],
    ['numbers', 'list'],
    ['numbers', 'list', '--deleted'],
    ['groups', 'show', '1'],
  ])('%s %s, whether there is anything or not', async (...words) => {
    const { run: runIn } = await signedIn();
    for (const option of ['--json', '--columns']) {
      const { code, stdout, stderr } = await runIn(...words, option, 'id,nope');
      expect([code, stdout]).toEqual([64, '']);
      expect(stderr).toMatch(
        /^trunkline: --(json|columns): there is no field nope; there are .*\bid, /,
      );
    }
  });
});

interface Watched extends SignedIn {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  print(...words: string[]): Promise<any>;
}

/** What all kinds of records have, with whatever is needed to make one. */
const resources: Readonly<Record<string, readonly string[]>> = {
  addresses: '--name A --street B --zip 10001 --city C --province NY --country-code US'.split(' '),
  greetings: ['--name', 'Hello', '--category', 'hold'],
  groups: ['--name', 'Sales'],
  brands: ['--name', 'Pizza'],
  schedules: ['--name', 'Office'],
  'digital-lines': ['--nickname', 'Web'],
};

async function printRecords({ print }: Watched): Promise<void> {
  for (const [name, create] of Object.entries(resources)) {
    await printAll(print, [name], [], create);
  }
  const { id: ivr } = await print('ivrs', 'create', '--name', 'Desk');
  const inIvr = [String(ivr)];
  const { id: menu } = await print('ivrs', 'menus', 'create', ...inIvr, '--name', 'Main');
  const inMenu = [...inIvr, String(menu)];
  const key = ['--keypress', '1', '--action', 'voicemail'];
  await printAll(print, ['ivrs', 'routes'], inMenu, key, ['--keypress', '2']);
  await printAll(print, ['ivrs', 'menus'], inIvr, ['--name', 'Other']);
  await printAll(print, ['ivrs'], [], ['--name', 'Other']);
}

// oxlint-disable-next-line max-params -- words of a command, in their order
async function printAll(
  print: Watched['print'],
  path: readonly string[],
  parents: readonly string[],
  create: readonly string[],
  update: readonly string[] = create.slice(0, 2),
): Promise<void> {
  const { id } = await print(...path, 'create', ...parents, ...create);
  const one = [...parents, String(id)];
  await print(...path, 'list', ...parents);
  await print(...path, 'show', ...one);
  await print(...path, 'update', ...one, ...update);
  await print(...path, 'delete', ...one, '--yes');
}

async function printGreetings({ print }: Watched): Promise<void> {
  const file = join(await temporaryFolder(), 'hello.mp3');
  await writeFile(file, mp3);
  const { id } = await print(
    'greetings',
    'create',
    ...(resources['greetings'] ?? []),
    '--audio',
    file,
  );
  await print('greetings', 'upload', String(id), file);
  await print('greetings', 'play', String(id), `${file}.copy`);
  await print('greetings', 'categories');
}

async function printNumbers({ print, run: runIn }: Watched): Promise<void> {
  const [{ token }] = await print('numbers', 'search', '--country', 'US', '--contains', 'pizza');
  await print('numbers', 'buy', token, '--dry-run');
  const { id } = await print('numbers', 'buy', token, '--yes');
  const many = ['--country', 'US', '--count', '2', '--yes'];
  const ids: string[] = (await print('numbers', 'buy', ...many)).map((one: { id: number }) =>
    String(one.id),
  );
  await print('numbers', 'list');
  await print('lines', 'list');
  await print('numbers', 'show', String(id));
  for (const some of [[String(id)], ids]) {
    await print('numbers', 'update', ...some, '--nickname', 'Sales', '--dry-run');
    await print('numbers', 'update', ...some, '--nickname', 'Sales');
    await print('numbers', 'delete', ...some, '--dry-run');
    await print('numbers', 'delete', ...some, '--yes');
    await print('numbers', 'list', '--deleted');
    await print('numbers', 'restore', ...some);
  }
  await print('numbers', 'history', String(id));
  const file = join(await temporaryFolder(), 'lines.yaml');
  await runIn('numbers', 'export', '--yaml', '-o', file);
  await print('numbers', 'update', String(id), '--nickname', 'Other');
  await print('numbers', 'plan', file);
  await print('numbers', 'apply', file, '--yes');
  await print('numbers', 'delete', String(id), '--yes');
  await print('numbers', 'release', String(id), '--yes');
}

async function printHappenings({ print }: Watched): Promise<void> {
  await print('events');
  const [{ id: job }] = await print('jobs', 'list');
  for (const verb of ['show', 'watch', 'cancel']) await print('jobs', verb, job);
  await print('usage');
  for (const subject of ['country', 'type', 'carrier', 'group', 'day']) {
    await print('usage', '--by', subject);
  }
  const [{ id }] = await print('audit');
  await print('audit', 'show', String(id));
}

async function printWebhooks({ print }: Watched): Promise<void> {
  const target = await receiver();
  const types = ['--subscriptions', 'zen:event-type:group.created'];
  const create = ['--name', 'Lines', '--endpoint', target.url, ...types];
  await printAll(print, ['webhooks'], [], create);
  const { id } = await print('webhooks', 'create', ...create);
  await print('webhooks', 'test', id);
  await print('webhooks', 'secret', id);
  await print('groups', 'create', '--name', 'Told');
  const told = () => print('webhooks', 'invocations', id, '--status', 'success');
  await expect.poll(async () => (await told()).length as number, { timeout: 30_000 }).toBe(1);
  const [{ id: invocation }] = await told();
  await print('webhooks', 'attempts', id, invocation);
  await print('webhooks', 'resend', id, invocation);
}

async function printSignIns({ print, url, env }: Watched): Promise<void> {
  await print('whoami');
  await print('docs');
  const words = ['login', url, '--email', env['TRUNKLINE_EMAIL'] ?? '', '--token-stdin'];
  await withInput(bootstrapToken, () => print(...words));
  await print('profiles');
  await print('logout');
}

test(
  'what a command prints has the fields that it declares, and no others',
  { timeout: 180_000 },
  async () => {
    const shell = await signedIn({ args: ['--webhook-private-targets'] });
    const { checked, unseen } = watchFields(commands);
    const print = async (...words: string[]) => {
      const { stdout, stderr } = await shell.run(...words, '--json=');
      if (stdout === '') throw new Error(`${words.join(' ')}: ${stderr}`);
      const lines = words[0] === 'events' ? stdout.trimEnd().split('\n') : [stdout];
      const values = lines.map((line) => JSON.parse(line) as object);
      return checked(words, lines.length > 1 ? values : values[0]);
    };
    const watched = { ...shell, print };
    await printRecords(watched);
    await printGreetings(watched);
    await printNumbers(watched);
    await printWebhooks(watched);
    await printHappenings(watched);
    await printSignIns(watched);
    expect(unseen()).toEqual([]);
  },
);
