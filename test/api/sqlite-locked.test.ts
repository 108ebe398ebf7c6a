import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

test('while another process has the write lock reads are answered, and writes once it is free', async () => {
  const { support, data, server } = trunkline;
  const records = recordsOf(support, greetings);
  const other = openSqlite(join(data, 'trunkline.sqlite'));
  other.exec('begin exclusive');
  let answered = 0;
  const writes = Array.from({ length: 10 }, async (_, at) => {
    const { status } = await support.request({
      method: 'POST',
      url: records.path,
      payload: { greeting: { name: `Greeting ${at}`, category_id: 1 } },
    });
    answered += 1;
    return status;
  });
  for (const url of [records.path, '/api/v2/channels/voice/phone_numbers', '/healthz']) {
    expect((await support.request({ method: 'GET', url })).status).toBe(200);
  }
  expect((await support.search({ country: 'US' })).status).toBe(200);
  expect(answered).toBe(0);
  other.exec('rollback');
  other.close();
  expect(new Set(await Promise.all(writes))).toEqual(new Set([201]));
  expect((await server.inject('/readyz')).statusCode).toBe(200);
});
