// Tests the client against a Trunkline whose carrier fails on purpose.
//   node --test examples/client-test/client.test.mjs                 starts a Trunkline of its own
//   TRUNKLINE_URL=http://… TRUNKLINE_TOKEN=… node --test examples/client-test/client.test.mjs     uses a running one
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { PhoneNumbers } from './client.mjs';

const email = 'admin@example.com';
const token = process.env.TRUNKLINE_TOKEN ?? 'ci-token-0123456789';

let service;
let client;

before(async () => {
  service = process.env.TRUNKLINE_URL
    ? { url: process.env.TRUNKLINE_URL, stop: async () => {} }
    : await startTrunkline();
  client = new PhoneNumbers(service.url, email, token);
});

after(() => service?.stop());

test('a purchase whose answer was lost is made once', async () => {
  const [offer] = await client.search({ country: 'US', contains: 'pizza' });
  // The carrier sells, and its answer never arrives.
  await breakCarrier({ kind: 'timeout-after', number: offer.number });

  const bought = await client.buy(offer.token);

  assert.equal(bought.number, offer.number);
  assert.equal(
    (await client.buy(offer.token)).id,
    bought.id,
    'sent again, it is the same purchase',
  );
  const numbers = (await client.list()).map(({ number }) => number);
  assert.deepEqual(
    numbers.filter((number) => number === offer.number),
    [offer.number],
  );
});

test('a refusal says why, and nothing is bought', async () => {
  const [offer] = await client.search({ country: 'US', contains: 'pizza' });
  await breakCarrier({ kind: 'lost-race', number: offer.number });

  await assert.rejects(client.buy(offer.token), /nothing was bought/);

  const numbers = (await client.list()).map(({ number }) => number);
  assert.equal(numbers.includes(offer.number), false);
});

/** Scripts a fault of the sandbox carrier: docs/sandbox.md lists them. */
async function breakCarrier(fault) {
  const response = await fetch(`${service.url}/api/v2/trunkline/sandbox/faults`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fault }),
  });
  assert.equal(response.status, 201);
}

/** On a free port, in a folder that goes with it; the carrier is given up after a second, not after ten. */
async function startTrunkline() {
  const data = await mkdtemp(join(tmpdir(), 'trunkline-'));
  const options = ['--port', '0', '--data', data, '--carrier-timeout', '1', '--rate-limit', '0'];
  const server = spawn('npx', ['trunkline', 'serve', ...options, '--bootstrap-token', token], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, as npx starts the server as a process below it.
    detached: true,
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const url = await new Promise((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      const [, found] = /^listening on (\S+)$/.exec(line) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('Trunkline did not start')));
  });
  return {
    url,
    async stop() {
      process.kill(-Number(server.pid), 'SIGTERM');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}
