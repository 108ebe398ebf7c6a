import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Job } from '../../bench/job.ts';
import { saturate } from '../../bench/saturate.ts';
import { sendSteadily } from '../../bench/steady.ts';

const connections = 32;
const server = createServer();
afterEach(() => {
  server.removeAllListeners('request');
  server.closeAllConnections();
  server.close();
});

async function listen(answer: (response: ServerResponse) => void): Promise<number> {
  server.on('request', (_, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function jobOf(status = 200, isOnce = false): Job {
  const requests = [1, 2, 3].map((id) => `GET /${id} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return new Job({ job: 'test', requests, status, isOnce });
}

test('at a fixed rate, what is due while all connections wait is sent once they are free', async () => {
  const waiting: ServerResponse[] = [];
  let answered = 0;
  const port = await listen((response) => {
    waiting.push(response);
    if (waiting.length + answered < connections) return;
    answered += waiting.length;
    for (const one of waiting.splice(0)) one.end('ok');
  });

  const latencies = await sendSteadily(jobOf(), {
    steady: 'test',
    port,
    rate: 10_000,
    seconds: 0.01,
  });

  expect(answered).toBe(100);
  expect(latencies.p50).toBeLessThanOrEqual(latencies.p99);
  expect(latencies.p99).toBeLessThanOrEqual(latencies.p999);
});

test('an answer with another status fails the round', async () => {
  const port = await listen((response) => {
    response.statusCode = 500;
    response.end('no');
  });

  await expect(
    sendSteadily(jobOf(), { steady: 'test', port, rate: 1_000, seconds: 0.01 }),
  ).rejects.toThrow('answered 500 instead of 200');
  await expect(saturate(jobOf(), { round: 'test', ports: [port], seconds: 0 })).rejects.toThrow(
    'answered 500 instead of 200',
  );
});

test('requests that can be answered once only are sent once', async () => {
  let answered = 0;
  const port = await listen((response) => {
    answered += 1;
    response.end('ok');
  });

  const round = await saturate(jobOf(200, true), { round: 'test', ports: [port], seconds: 60 });

  expect(round).toMatchObject({ answers: 3, hasRunOut: true });
  expect(answered).toBe(3);
});
