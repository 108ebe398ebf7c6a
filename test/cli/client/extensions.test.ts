import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../support/cli.ts';
import { signedIn } from '../../support/signed-in.ts';

/** A server of the same API without extensions: it knows none of the paths that are asked for here. */
async function plainServer(): Promise<string> {
  const server = createServer((_request, answer) => {
    answer.writeHead(404, { 'content-type': 'application/json' });
    answer.end('{"error":"RecordNotFound","description":"Not found"}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const job = 'V3-00000000000000000000000000000000';

/** By command: what such a server has none of. */
const commands: readonly (readonly [words: string, what: string])[] = [
  ['webhooks list', 'webhooks of lines'],
  ['webhooks show 17', 'webhooks of lines'],
  ['webhooks create --name A --endpoint http://a.example/', 'webhooks of lines'],
  ['webhooks update 17 --name A', 'webhooks of lines'],
  ['webhooks test 17', 'webhooks of lines'],
  ['webhooks secret 17', 'webhooks of lines'],
  ['webhooks invocations 17', 'webhooks of lines'],
  ['webhooks attempts 17 18', 'webhooks of lines'],
  ['webhooks resend 17 18', 'webhooks of lines'],
  ['jobs list', 'jobs of numbers'],
  [`jobs show ${job}`, 'jobs of numbers'],
  [`jobs watch ${job}`, 'jobs of numbers'],
  [`jobs cancel ${job}`, 'jobs of numbers'],
  ['usage', 'figures of usage'],
  ['events', 'events to follow'],
  ['events --follow', 'events to follow'],
  ['audit', 'audit logs of lines'],
  ['audit show 17', 'audit logs of lines'],
];

test.each(commands)(
  '%s: a server without extensions has no %s, in one line',
  async (words, what) => {
    const url = await plainServer();
    const env = { TRUNKLINE_URL: url, TRUNKLINE_TOKEN: 'x' };
    const { code, stdout, stderr } = await run(words.split(' '), env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`trunkline: ${url} has no ${what}: they are an extension of Trunkline\n`);
  },
);

test.each([
  ['webhooks', 'show', '01K3R5V9ZGHMQ2X4T6W8Y0A1B3'],
  ['jobs', 'show', job],
  ['audit', 'show', '17'],
])(
  '%s %s: a record that there is not is not found, where there are such records',
  async (...words) => {
    const { code, stderr } = await (await signedIn()).run(...words);
    expect(code).toBe(1);
    expect(stderr).toContain('the account has no ');
    expect(stderr).not.toContain('extension');
  },
);
