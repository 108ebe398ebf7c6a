import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { programs } from './programs.ts';
import { samples, titleOf, type Call, type Facts, type Sample } from './samples.ts';
import { wireRequestOf } from './wire.ts';

let trunkline: TestTrunkline;
let port: number;
/** the last request that came in: its line, and its headers by lower-case name */
let received: { line: string; headers: Record<string, string> };
beforeAll(async () => {
  trunkline = await startTrunkline();
  const { server } = trunkline;
  await server.listen({ host: '127.0.0.1', port: 0 });
  server.server.prependListener('request', ({ method, url, rawHeaders }) => {
    received = { line: `${method} ${url}`, headers: pairs(rawHeaders) };
  });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => trunkline.close());

for (const program of programs) {
  describe.skipIf(!program.isHere)(`${program.name} itself`, () => {
    for (const sample of samples.filter(({ language }) => language === program.language)) {
      test(`runs the ${titleOf(sample)}`, async () => {
        const call = sample.call(await facts());
        const { email, token } = trunkline.support;
        const text = await program.run(call, { port, email, token });
        const numbers = await answeredBy(sample, text);
        if (sample.gives) expect(numbers[0]).toMatchObject(sample.gives);
        if (program.isReplayed) expectReplayed(sample, call);
      });
    }
  });
}

async function facts(): Promise<Facts> {
  const { support } = trunkline;
  const forSale = { country: 'US', area_code: '312' };
  const { id } = await support.buy({}, forSale);
  return { id, token: (await support.find(forSale)).token };
}

/** The phone numbers in an answer; throws for errors. */
async function answeredBy({ operation }: Sample, text: string): Promise<unknown[]> {
  const body = JSON.parse(text);
  if (operation === 'Delete') {
    expect(body).toBeNull();
    return [];
  }
  const numbers = body.phone_numbers ?? [body.phone_number];
  expect(numbers).toEqual(
    numbers.map(() => expect.objectContaining({ number: expect.any(String) })),
  );
  return numbers;
}

/** What came in is what `wire.ts` says the language sends, but for what changes with its version. */
function expectReplayed(sample: Sample, call: Call): void {
  const { authorization } = trunkline.support;
  const replay = wireRequestOf(sample.language, call, authorization);
  expect(received.line).toBe(`${replay.method} ${replay.target}`);
  const byVersion = { 'user-agent': expect.any(String), 'accept-encoding': expect.any(String) };
  const headers = pairs(replay.headers.flat());
  expect(received.headers).toEqual({
    ...headers,
    ...Object.fromEntries(Object.entries(byVersion).filter(([name]) => name in headers)),
  });
}

function pairs(rawHeaders: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    found[String(rawHeaders[at]).toLowerCase()] = String(rawHeaders[at + 1]);
  }
  return found;
}
