// A service that is started as people start it, and its first purchase.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const token = 'package-proof-0123456789';
const headers = {
  Authorization: `Basic ${Buffer.from(`admin@example.com/token:${token}`).toString('base64')}`,
  'Content-Type': 'application/json',
};

/** Starts `trunkline serve` by a command, any port and folder of its own added; `stop` ends the command. */
export async function served([program, ...args], { data, ...options }) {
  const words = ['--port', '0', '--data', data, '--bootstrap-token', token];
  const child = spawn(program, [...args, ...words], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        output += bytes;
        const [, found] = /^listening on (\S+)$/m.exec(output) ?? [];
        if (found) resolve(found);
      });
    ended.then(() => reject(new Error(`it ended before it listened: ${output}`)), reject);
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Searches, buys and lists; answers the number. */
export async function buyOne(url) {
  const numbers = `${url}/api/v2/channels/voice/phone_numbers`;
  const found = await ask(`${numbers}/search.json?country=US&contains=pizza`);
  const body = JSON.stringify({ phone_number: { token: found.phone_numbers[0].token } });
  const { phone_number: bought } = await ask(`${numbers}.json`, { method: 'POST', body });
  const listed = await ask(`${numbers}.json`);
  assert.deepEqual(
    listed.phone_numbers.map(({ id }) => id),
    [bought.id],
  );
  return bought.number;
}

async function ask(url, request = {}) {
  const response = await fetch(url, { ...request, headers });
  const text = await response.text();
  assert.ok(response.ok, `${url}: ${response.status} ${text}`);
  return JSON.parse(text);
}
