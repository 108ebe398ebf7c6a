import type { AddressInfo } from 'node:net';
import { bootstrap } from '../app/accounts/bootstrap.ts';
import { createExampleRecords } from '../app/accounts/example-records.ts';
import { createResets } from '../app/accounts/reset-account.ts';
import type { Ids } from '../app/ports/nodes.ts';
import { createClient } from '../client/index.ts';
import type { Trunkline } from '../compose.ts';
import type { Account } from '../domain/account.ts';
import { operator } from '../domain/audit/actor.ts';
import type { Clock, Faults, TestTrunkline } from './index.ts';
import { clockOf } from './clock.ts';
import { faultsOf } from './faults.ts';
import { recordIds } from './recorded-ids.ts';
import type { Settings } from './settings.ts';

const subdomain = 'support';
const email = 'admin@example.com';

/** Node 20 has it from 20.4 on; before, programs that dispose of things agreed on this one. */
const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');

/** Listens, and makes the account of the tests. `onClosed`: once nothing uses the files any more. */
export async function openBed(
  trunkline: Trunkline,
  { settings, port }: { settings: Settings; port: number },
  onClosed: () => Promise<void>,
): Promise<TestTrunkline> {
  const { server, ports, testTime } = trunkline;
  if (!testTime || !ports.faults) throw new Error('there is no sandbox carrier');
  const recorded = recordIds(ports.ids);
  const account = await server.startWith(async () => {
    await server.listenAt(['127.0.0.1'], port);
    return fill(trunkline, settings, recorded.ids);
  });
  let closing: Promise<void> | undefined;
  const assertOpen = () => {
    if (closing) throw new Error('this Trunkline has been closed');
  };
  const store = ports.store.as(operator);
  const faults = faultsOf({ store, faults: ports.faults }, account, assertOpen);
  await addAll(faults, settings);
  const resets = createResets(ports, { exampleAccount: subdomain, exampleIds: recorded.again });
  let resetting: Promise<void> = Promise.resolve();
  async function reset(): Promise<void> {
    await resets.reset(account);
    await testTime?.putBack();
    await addAll(faults, settings);
  }
  async function end(): Promise<void> {
    try {
      await resetting;
      await trunkline.close();
    } finally {
      await onClosed();
    }
  }
  const close = () => (closing ??= end());
  const clock = clockOf(testTime, assertOpen);
  return {
    ...signInAt(server.server.address() as AddressInfo, settings, clock),
    faults,
    clock,
    async reset() {
      assertOpen();
      const mine = resetting.then(reset);
      resetting = mine.catch(() => {});
      return mine;
    },
    close,
    [asyncDispose]: close,
  };
}

function signInAt({ port }: AddressInfo, { token }: Settings, clock: Clock) {
  const basic = Buffer.from(`${email}/token:${token}`).toString('base64');
  const signIn = { url: `http://127.0.0.1:${port}`, email, token };
  const client = createClient({
    ...signIn,
    // Tests do not wait for what the clock can be moved to.
    sleep: (milliseconds) => clock.advance({ milliseconds: Math.ceil(milliseconds) + 1 }),
  });
  return { ...signIn, authorization: `Basic ${basic}`, client };
}

/** What the first start of a server makes, on this plan and with these limits. */
async function fill({ ports }: Trunkline, settings: Settings, ids: Ids): Promise<Account> {
  const { operator: accounts } = ports.store;
  const { plan, limits, token: bootstrapToken } = settings;
  const account = await accounts.createAccount({ subdomain, plan, omnichannel: false });
  if (!account) throw new Error('there is an account already');
  await accounts.setQuota(account, limits);
  await bootstrap(ports, subdomain, { bootstrapToken });
  await createExampleRecords({ ...ports, ids }, subdomain);
  return account;
}

async function addAll(faults: Faults, settings: Settings): Promise<void> {
  for (const { kind, ...fault } of settings.faults) await faults.add(kind, fault);
}
