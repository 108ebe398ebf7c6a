import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';

/** A server that begins to answer, and never ends it. */
async function serverThat(begins: (answer: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, answer) => begins(answer));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What nobody holds any more is gone after it, as it is after half a minute of a real stream. */
async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await pass(20);
    collect();
  }
}

const bearer = 'x';

test.each(['of the client', 'of the request'])(
  'the signal %s ends a stream that has gone on for long, by its own reason',
  async (whose) => {
    const ended = new AbortController();
    const { signal } = ended;
    const url = await serverThat((answer) => void answer.write('data: {"id":"1"}\n\n'));
    const client = createClient({ url, bearer, ...(whose === 'of the client' && { signal }) });
    const events = client.events.follow(whose === 'of the client' ? {} : { signal });
    expect(await events.next()).toMatchObject({ value: { id: '1' } });
    const next = events.next();
    next.catch(() => {});
    await collectGarbage();
    ended.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
  },
);

test('a signal ends an answer that has stopped half-way, by its own reason', async () => {
  const ended = new AbortController();
  const url = await serverThat((answer) => void answer.write('{"user":'));
  const user = createClient({ url, bearer, signal: ended.signal }).users.me();
  user.catch(() => {});
  await collectGarbage();
  ended.abort(new Error('enough'));
  await expect(user).rejects.toThrow('enough');
});

test('an answer that has stopped half-way is waited for no longer than an attempt may take', async () => {
  const url = await serverThat((answer) => void answer.write('{"user":'));
  const user = createClient({ url, bearer, timeout: 400, maxRetries: 0 }).users.me();
  user.catch(() => {});
  await collectGarbage();
  await expect(user).rejects.toMatchObject({ code: 'TimedOut' });
});
