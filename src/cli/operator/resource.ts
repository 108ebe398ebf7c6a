import { Command, Option } from 'commander';
import { createRecord } from '../../app/resources/create-record.ts';
import { readRecords } from '../../app/resources/list-records.ts';
import { isSynced } from '../../app/resources/record-syncs.ts';
import type { RecordScope } from '../../app/resources/scope.ts';
import { createIds } from '../../compose.ts';
import { resources } from '../../domain/resources/index.ts';
import type { StoredRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { OpenStore } from '../../store/store.ts';
import { systemClock } from '../../system/clock.ts';
import { systemRandom } from '../../system/random.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne } from '../terminal/output.ts';
import type { Printing } from '../terminal/printing.ts';
import { refusedWords } from './refused-words.ts';
import { accountNamed, withStore } from './with-store.ts';

interface ResourceOptions extends Printing {
  account: string;
  /** what creating needs */
  [property: string]: unknown;
}

const pageSize = 100;

/** `group`, `brand` and `schedule` are one command each, and alike: the records of the API. */
export function resourceCommands(): Command[] {
  return resources.filter(isSetUpByAdmins).map(resourceCommand);
}

/** What admins set up can be set up here too, where it takes the store alone. */
function isSetUpByAdmins({ kind, writers, operations, nesting }: ResourceDeclaration): boolean {
  return writers === 'admins' && operations.includes('create') && !nesting && !isSynced(kind);
}

function resourceCommand(declaration: ResourceDeclaration): Command {
  const { singular, plural, required } = declaration;
  const fields = ['id', ...required];
  const command = new Command(inFlags(singular)).description(`${inWords(plural)} of an account`);
  const sub = (usage: string, description: string, example: string) =>
    withExamples(
      withDataOptions(command.command(usage).description(description), { fields }),
      `trunkline ${inFlags(singular)} ${example}`,
    ).requiredOption('--account <subdomain>', 'the account');
  const scopeIn = async (store: OpenStore, subdomain: string): Promise<RecordScope> => ({
    account: await accountNamed(store, subdomain),
    declaration,
    parentIds: [],
  });
  const view = (record: StoredRecord) =>
    Object.fromEntries(fields.map((name) => [name, record[name]]));

  const flags = required.map((name) => ({ name, option: optionFor(name) }));
  const values = flags.map(({ option }) => `${option.long} Night`).join(' ');
  const create = sub('create', `make a ${inWords(singular)}`, `create --account acme ${values}`);
  for (const { option } of flags) create.addOption(option);
  create.action((options: ResourceOptions) =>
    withStore(options, async (store) => {
      const scope = await scopeIn(store, options.account);
      const given = flags.map(({ name, option }) => [name, options[option.attributeName()]]);
      const properties = Object.fromEntries(given) as Record<string, unknown>;
      await printOne(view(await createIn(store, scope, properties)), options);
    }),
  );
  sub('list', `list an account's ${inWords(plural)}`, 'list --account acme').action(
    (options: ResourceOptions) =>
      withStore(options, async (store) => {
        const records = await allRecords(store, await scopeIn(store, options.account));
        await printAll(records.map(view), options);
      }),
  );
  return command;
}

const inWords = (name: string) => name.replaceAll('_', ' ');
const inFlags = (name: string) => name.replaceAll('_', '-');

function optionFor(property: string): Option {
  const name = inFlags(property);
  return new Option(`--${name} <${name}>`, `its ${inWords(property)}`).makeOptionMandatory();
}

/** Throws UsageError that says what is wrong with which option, and Refusal where the account has enough of them. */
async function createIn(
  store: OpenStore,
  scope: RecordScope,
  properties: object,
): Promise<StoredRecord> {
  const clock = systemClock;
  const ids = createIds(clock);
  const ports = { store, clock, ids, random: systemRandom(), sync: () => undefined };
  try {
    return await createRecord(ports, scope, properties);
  } catch (error) {
    throw refusedWords(error, properties);
  }
}

/** In the order of their ids. */
async function allRecords(store: OpenStore, scope: RecordScope): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (let before = 0; ;) {
    const page = await readRecords({ store }, scope, { limit: pageSize, before });
    records.push(...page.rows.toReversed());
    if (page.rows.length < pageSize || page.first === null) return records;
    before = page.first;
  }
}
