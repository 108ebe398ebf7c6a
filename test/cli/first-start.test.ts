import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { OpenStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, composed } from '../support/cli.ts';

const later = Date.now() + 3_600_000;
const task = 'first start';
const another = 'another process';

/** A service that listens, and waits for another process to be done with the first start. */
async function held() {
  const { ports, server, listen } = await composed(await temporaryFolder());
  const { exclusiveLeases } = ports.store;
  const lease = { holder: another, now: ports.time.now(), lease_until: later, missed_until: later };
  expect(await exclusiveLeases.acquire(task, lease)).toBe(true);
  const listening = listen();
  await expect.poll(() => server.server.listening).toBe(true);
  const { port } = server.server.address() as AddressInfo;
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal: AbortSignal.timeout(200_000) });
  return {
    breakStore: () => (ports.store as OpenStore).close(),
    listening,
    call,
    goOn: () => exclusiveLeases.release(task, another),
  };
}

const headers = { authorization: `Bearer ${bootstrapToken}` };

describe('while the first start is under way', () => {
  test('what comes in waits, until there is an account to sign in to', async () => {
    const { call, goOn, listening } = await held();
    const requests = [
      call('/api/v2/channels/voice/phone_numbers/search.json?country=US', { headers }),
      call('/api/v2/channels/voice/addresses.json', { headers }),
      call('/api/v2/channels/voice/lines.json', { headers }),
      call('/api/v2/trunkline/sandbox/faults', { headers }),
    ];
    const answered = requests.map(() => false);
    requests.forEach((one, at) => void one.then(() => (answered[at] = true)));
    // What is asked later is answered, so these have come in.
    expect((await call('/healthz')).status).toBe(200);
    expect(answered).not.toContain(true);
    await goOn();
    expect((await Promise.all(requests)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await listening;
  });

  test('/readyz says that the service is starting', async () => {
    const { call, goOn, listening } = await held();
    const starting = await call('/readyz');
    expect([starting.status, await starting.json()]).toEqual([
      503,
      { error: 'Unavailable', description: 'The service is starting' },
    ]);
    await goOn();
    await listening;
    expect((await call('/readyz')).status).toBe(200);
  });
});

test('what waits for a first start that fails is answered 503 with Retry-After', async () => {
  const { call, listening, breakStore } = await held();
  const failing = expect(listening).rejects.toThrow();
  const request = call('/api/v2/channels/voice/lines.json', { headers });
  expect((await call('/healthz')).status).toBe(200);
  await breakStore();
  await failing;
  const answer = await request;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.json()).toMatchObject({ error: 'Unavailable' });
});
