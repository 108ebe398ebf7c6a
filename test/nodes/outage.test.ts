import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { PostgresTarget } from '../../src/database/postgres-client.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { send } from '../support/bare.ts';
import { gateTo, type Gate } from '../support/gate.ts';
import { homeIn } from '../support/home.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

async function behindGate(): Promise<{ gate: Gate; trunkline: TestTrunkline }> {
  const first = await startTrunkline();
  const url = new URL(homeIn(first.data).database ?? '');
  url.searchParams.set('connect_timeout', '3');
  const gate = await gateTo(url.href);
  const options = { data: first.data, database: gate.url, statementTimeout: 1 };
  const trunkline = await startTrunkline(options);
  onTestFinished(async () => {
    await trunkline.close();
    await gate.remove();
    await first.close();
  });
  return { gate, trunkline };
}

const readiness = async (trunkline: TestTrunkline) =>
  (await send(trunkline, { method: 'GET', url: '/readyz' })).status;

test.each(['close', 'silence'] as const)(
  'a database that is gone (%s): 503 with Retry-After to every request and from /readyz, until it is back',
  async (how) => {
    const { gate, trunkline } = await behindGate();
    const { support } = trunkline;
    const { id } = await support.buy();
    const { token } = await support.find();
    expect(await readiness(trunkline)).toBe(200);

    gate[how]();
    const answers = await Promise.all([
      support.list(),
      support.show(id),
      support.search({ country: 'US' }),
      support.create({ phone_number: { token } }),
      support.update(id, { phone_number: { nickname: 'lost' } }),
      support.remove(id),
    ]);
    for (const { status, headers, json } of answers) {
      expect(status, JSON.stringify(json)).toBe(503);
      expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
      expect(JSON.stringify(json)).not.toMatch(/ECONN|postgres|timeout|sql/i);
    }
    expect(await readiness(trunkline)).toBe(503);

    gate.close();
    gate.open();
    await expect.poll(() => readiness(trunkline), { interval: 200 }).toBe(200);
    const bought = await support.create({ phone_number: { token } });
    expect(bought.status, JSON.stringify(bought.json)).toBe(200);
    const again = await support.create({ phone_number: { token } });
    expect(again.json.phone_number.id).toBe(bought.json.phone_number.id);
    const ids = (await support.list()).json.phone_numbers.map((one: { id: number }) => one.id);
    expect(ids).toEqual([bought.json.phone_number.id, id]);
    expect((await support.show(id)).json.phone_number.nickname).toBeNull();
  },
);

test('a server that takes no writes, a standby say, is not ready, and is read from', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const server = new pg.Client(homeIn(trunkline.data).database ?? '');
  await server.connect();
  onTestFinished(() => server.end());
  const { schema } = databaseOf(homeIn(trunkline.data), 'trunkline') as PostgresTarget;
  const [{ name }] = (await server.query('select current_database() as name')).rows;
  const setReadOnly = async (value: 'on' | 'off') => {
    await server.query(`alter database ${name} set default_transaction_read_only = ${value}`);
    // Only sessions that begin from now on know it.
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name like 'trunkline ' || $1 || '%'`,
      [schema],
    );
  };
  onTestFinished(() => setReadOnly('off'));
  const bought = await trunkline.support.buy();

  await setReadOnly('on');
  await expect.poll(() => readiness(trunkline), { interval: 200 }).toBe(503);
  // The pool may still hold more than one of the sessions that were ended.
  await expect.poll(async () => (await trunkline.support.show(bought.id)).status).toBe(200);
  const refused = await trunkline.support.update(bought.id, { phone_number: { nickname: 'x' } });
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);

  await setReadOnly('off');
  await expect.poll(() => readiness(trunkline), { interval: 200 }).toBe(200);
});
