import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runProcess, serveProcess } from '../support/cli-process.ts';
import { faultsLeftIn } from '../support/faults.ts';
import { httpClient } from '../support/http-client.ts';
import {
  backedUp,
  buy,
  doneApart as done,
  numbersAt,
  tokenFor,
  type Call,
} from '../support/backups.ts';
import { owned } from '../support/ledger.ts';
import { nothingUnfinished } from '../support/unfinished.ts';

const tagOf = async (call: Call, place: string) => (await call('GET', place)).headers.get('etag');

describe('after a restore', () => {
  test('a purchase that was under way when the backup was made is there if its carrier has sold it, and is not ordered again if not', async () => {
    for (const [kind, sold] of [
      ['timeout-after', 1],
      ['timeout-before', 0],
    ] as const) {
      const folder = await temporaryFolder();
      const data = join(folder, 'data');
      const file = join(folder, 'backup.tar.gz');
      const server = await serveProcess(data, { args: ['--carrier-timeout', '60'] });
      const call = httpClient(server.url);
      const token = await tokenFor(call);
      const fault = ['sandbox', 'fault', 'add', kind, '--operation', 'buy'];
      await done(...fault, '--data', data);
      call('POST', '', { phone_number: { token } }).catch(() => {});
      await faultsLeftIn(data, 0);
      await expect.poll(() => owned(data)).toHaveLength(sold);
      await done('backup', file, '--data', data);
      await server.kill();
      const copy = join(folder, 'restored');
      expect(await done('restore', file, '--data', copy)).toMatchObject({ purchases: 1 });
      const again = await serveProcess(copy);
      if (sold === 1) await nothingUnfinished(copy);
      const numbers = await numbersAt(httpClient(again.url));
      expect([kind, numbers.length, (await owned(copy)).length]).toEqual([kind, sold, sold]);
    }
  });

  test('a number that was deleted is kept for a while, though its release was due', async () => {
    const { folder, data, server, bought } = await backedUp();
    const call = httpClient(server.url);
    await call('DELETE', `/${bought.id}`);
    const later = join(folder, 'later.tar.gz');
    await server.stop();
    const database = openSqlite(join(data, 'trunkline.sqlite'));
    database.exec('update releases set release_at = 1');
    database.close();
    await done('backup', later, '--data', data);
    const copy = join(folder, 'restored');
    expect(await done('restore', later, '--data', copy)).toMatchObject({ deleted_numbers: 1 });
    const again = await serveProcess(copy);
    // What is due is taken up right after the start.
    await buy(httpClient(again.url));
    expect(await owned(copy)).toContain(`${bought.number} ${bought.id}`);
    const { json } = await httpClient(again.url)(
      'PUT',
      `/../deleted_phone_numbers/${bought.id}/restore`,
    );
    expect(json.phone_number.id).toBe(bought.id);
  });

  test('what was bought since is told by reconcile, and given to its account', async () => {
    const { data, file, server } = await backedUp();
    const { number } = await buy(httpClient(server.url));
    await server.stop();
    const { replaced } = await done('restore', file, '--data', data, '--force');
    // The carrier is a world of its own: it remembers.
    await promisify(execFile)('cp', [join(replaced, 'sandbox.sqlite'), data]);
    const { code, stdout } = await runProcess(['reconcile', '--data', data, '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, [{ finding: 'orphan', number }]]);
    await done('reconcile', '--fix', '--data', data);
    const again = await serveProcess(data);
    expect(await numbersAt(httpClient(again.url))).toContain(number);
  });

  test('an ETag of a version since the backup does not stand for another one', async () => {
    const { data, file, server, bought } = await backedUp();
    const put = (call: Call, nickname: string) =>
      call('PUT', `/${bought.id}`, { phone_number: { nickname } });
    const call = httpClient(server.url);
    await put(call, 'since then');
    const places = [`/${bought.id}`, ''];
    const before = await Promise.all(places.map((place) => tagOf(call, place)));
    await server.stop();
    await done('restore', file, '--data', data, '--force');
    const again = httpClient((await serveProcess(data)).url);
    await put(again, 'another');
    for (const [index, place] of places.entries()) {
      expect(await tagOf(again, place)).not.toBe(before[index]);
    }
  });
});
