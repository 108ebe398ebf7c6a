import { Command } from 'commander';
import { createRecord } from '../app/resources/create-record.ts';
import { readRecords } from '../app/resources/list-records.ts';
import type { RecordScope } from '../app/resources/scope.ts';
import { idsOf } from '../compose.ts';
import { UsageError } from '../config.ts';
import type { StoredRecord } from '../domain/resources/record.ts';
import type { ResourceDeclaration } from '../domain/resources/resource.ts';
import type { OpenStore } from '../store/store.ts';
import { systemClock } from '../system/clock.ts';
import { systemRandom } from '../system/random.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';
import { accountNamed, withStore } from './with-store.ts';

interface ResourceOptions {
  json?: boolean;
  account: string;
  name: string;
}

const pageSize = 100;

/** `group`, `brand` and `schedule` are one command each, and alike: the records of the API. */
export function resourceCommand(declaration: ResourceDeclaration): Command {
  const { singular, plural } = declaration;
  const command = new Command(singular).description(`${plural} that lines can refer to`);
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description)).requiredOption(
      '--account <subdomain>',
      'the account',
    );
  const placeIn = async (store: OpenStore, subdomain: string): Promise<RecordScope> => ({
    account: await accountNamed(store, subdomain),
    declaration,
    parentIds: [],
  });

  sub('create', `make a ${singular}`)
    .requiredOption('--name <name>', 'what it is called')
    .action((options: ResourceOptions) => {
      if (options.name.trim() === '') throw new UsageError('--name: must not be blank');
      return withStore(options, async (store) => {
        const clock = systemClock;
        const ids = idsOf(clock);
        const ports = { store, clock, ids, random: systemRandom(), sync: () => undefined };
        const place = await placeIn(store, options.account);
        printOne(nameOf(await createRecord(ports, place, { name: options.name })), options);
      });
    });
  sub('list', `list an account's ${plural}`).action((options: ResourceOptions) =>
    withStore(options, async (store) => {
      const records = await allRecords(store, await placeIn(store, options.account));
      printAll(records.map(nameOf), options);
    }),
  );
  return command;
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

function nameOf({ id, name }: StoredRecord): object {
  return { id, name };
}
