import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { temporaryFolder } from '../support/bare.ts';
import { execIn } from '../support/sqlite.ts';

interface Tables {
  things: { id: number };
}

test('a reader sees what others committed before it came, even when a read among immediates came just before', async () => {
  const path = join(await temporaryFolder(), 'test.sqlite');
  const { db } = await openDatabase<Tables>(path, {});
  onTestFinished(() => db.destroy());
  execIn(path, 'create table things (id integer primary key)');
  const read = async () =>
    (await db.selectFrom('things').select('id').execute()).map(({ id }) => id);
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [socket] = (await once(server, 'connection')) as [Socket];
  socket.on('data', () => void read().then((ids) => socket.end(JSON.stringify(ids))));
  const answered = once(client, 'data');
  // Now immediates run; what has arrived meanwhile comes after them.
  await turn();
  expect(await read()).toEqual([]);
  execIn(path, 'insert into things values (7)');
  client.write('what is there?');
  const [answer] = (await answered) as [Buffer];
  expect(JSON.parse(answer.toString())).toEqual([7]);
});
