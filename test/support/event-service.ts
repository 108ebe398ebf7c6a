import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { operator } from '../../src/domain/audit/actor.ts';
import type { Change } from '../../src/domain/audit/change.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { createJournal } from '../../src/store/audit/journal.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { takingInterval } from '../../src/system/event-taking.ts';
import type { Client } from './client.ts';
import { listenTo, type Listening } from './event-source.ts';
import { homeIn } from './home.ts';
import { startTrunkline, type TestTrunkline } from './trunkline.ts';

export const eventsPath = '/api/v2/trunkline/events';
export const prefix = 'zen:event-type:';

interface ListenOptions {
  query?: string;
  lastEventId?: string;
}

export const portOf = ({ server }: TestTrunkline) => (server.server.address() as AddressInfo).port;

/** A client that listens at a service until the test ends; it has been let in when this settles. */
export async function listen(
  at: TestTrunkline,
  client: Client,
  { query = '', lastEventId }: ListenOptions = {},
): Promise<Listening> {
  const listening = await listenTo({
    url: `http://127.0.0.1:${portOf(at)}${eventsPath}?${query}`,
    headers: {
      host: client.subdomain === null ? 'localhost' : `${client.subdomain}.localhost`,
      authorization: client.authorization,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
  });
  onTestFinished(() => listening.leave());
  // Those who listen already are told what comes from here on.
  if (listening.status === 200) await expect.poll(() => listening.parser.retry).toBe(2_000);
  return listening;
}

/** Long enough for what has happened to be taken, and told. */
export async function passMoment({ clock }: Pick<TestTrunkline, 'clock'>): Promise<void> {
  for (let count = 0; count < 3; count += 1) await clock.advance(takingInterval);
}

export const typesOf = ({ told }: Listening) => told.map(({ type }) => type.replace(prefix, ''));
export const idsOf = ({ told }: Listening) => told.map(({ id }) => id);
export const tells = (listening: Listening, count: number) =>
  expect.poll(() => listening.told.length).toBe(count);

/** A service that listens on a port, and what tests of its events do with it. */
export async function startEventService(options: Record<string, unknown> = {}) {
  const trunkline = await startTrunkline(options);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  // It is settled whose turn it is to take changes.
  await trunkline.clock.pass(1_000);
  let accounts = 0;
  return {
    ...trunkline,
    /** The admin of an account that nobody else uses. */
    signUpAlone: () => trunkline.signUp(`events-${(accounts += 1)}`, { role: 'admin' }),
    /** Writes down changes that no request makes here. */
    async record(...changes: Pick<Change, 'account_id' | 'source_id' | 'event'>[]) {
      const target = databaseOf(homeIn(trunkline.data), 'trunkline');
      const database = await openDatabase<Tables>(target, migrations);
      const journal = createJournal(database, trunkline.clock);
      await database.db.transaction().execute(async (trx) => {
        for (const change of changes) {
          const rest = { action: 'update', source_type: 'some', source_label: 'some' } as const;
          await journal.record(trx, operator, { ...rest, ...change });
        }
      });
      await database.db.destroy();
    },
  };
}
