import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';

const script = fileURLToPath(new URL('../../deploy/healthcheck.mjs', import.meta.url));

async function exitCodeFor(port: string | number): Promise<number> {
  const child = spawn(process.execPath, [script], { env: { TRUNKLINE_PORT: String(port) } });
  const [code] = await once(child, 'exit');
  return code;
}

test('the health check of the image is 0 while the service is ready, and 1 once it is gone', async () => {
  const service = await serveProcess(await temporaryFolder());
  const { port } = new URL(service.url);
  expect(await exitCodeFor(port)).toBe(0);
  await service.stop();
  expect(await exitCodeFor(port)).toBe(1);
});

test('it is 1 while the service is not ready', async () => {
  const asked: (string | undefined)[] = [];
  const starting = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(503).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void starting.close());
  await once(starting, 'listening');
  expect(await exitCodeFor((starting.address() as AddressInfo).port)).toBe(1);
  expect(asked).toEqual(['/readyz']);
});
