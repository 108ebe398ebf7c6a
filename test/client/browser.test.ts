import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as client from '../../src/client/index.ts';
import { hasBrowser, startBrowser, unlessInstalled, type TestBrowser } from '../support/browser.ts';
import { startListening } from '../support/listening.ts';

interface Site {
  readonly client: typeof client;
}

const script = readFileSync(new URL('../../dist/client/index.js', import.meta.url));

const loading = `<script type="module">
  import * as client from '/client.js';
  window.client = client;
</script>`;

/** A site of its own: a page, and the client beside it. */
const site = createServer(({ url }, answer) => {
  const isScript = url === '/client.js';
  answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  answer.end(isScript ? script : `<!doctype html><title>A site</title>${loading}`);
});

describe.skipIf(!hasBrowser)(`in Chromium, on a page of another site${unlessInstalled()}`, () => {
  let origin: string;
  let browser: TestBrowser;
  let trunkline: Awaited<ReturnType<typeof startListening>>;
  beforeAll(async () => {
    await once(site.listen(0, '127.0.0.1'), 'listening');
    origin = `http://localhost:${(site.address() as AddressInfo).port}`;
    trunkline = await startListening({ corsOrigin: origin });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await trunkline.close();
    site.close();
  });

  test('the client searches, buys, lists, uploads and is told what is wrong', async () => {
    const { page, problems } = await browser.visit(origin);
    const { email, token } = trunkline.support;
    const told = await page.evaluate(
      async (given) => {
        const { createClient, InvalidError, NotFoundError } = (globalThis as unknown as Site)
          .client;
        const talk = createClient(given);
        const [best] = await talk.phoneNumbers.search({ country: 'US', contains: 'pizza' });
        if (!best) throw new Error('nothing found');
        const line = await talk.phoneNumbers.buy(best, { nickname: 'Pizza line' });
        const numbers = await talk.phoneNumbers.list().toArray();
        const greeting = await talk.greetings.create({ name: 'Hello', category_id: 1 });
        const audio = await talk.greetings
          .upload(greeting.id, new Blob([new Uint8Array([1])]), {
            filename: 'x.mp3',
          })
          .catch((error: unknown) => error);
        const missing = await talk.phoneNumbers.show(1).catch((error: unknown) => error);
        return {
          isBought: line.number === best.number && numbers[0]?.id === line.id,
          refused: audio instanceof InvalidError && audio.code,
          requestId: missing instanceof NotFoundError && missing.requestId,
        };
      },
      { url: trunkline.url, email, token },
    );
    expect(told).toEqual({
      isBought: true,
      refused: expect.stringMatching(/./),
      requestId: expect.stringMatching(/./),
    });
    // The browser's own lines about the two that were refused.
    expect(problems.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
  });

  test('where the operator has not let the site in, there is a ConnectionError', async () => {
    const { page } = await browser.visit(origin.replace('localhost', '127.0.0.1'));
    const code = await page.evaluate(async (url) => {
      const { createClient, ConnectionError } = (globalThis as unknown as Site).client;
      const talk = createClient({ url, bearer: 'x', maxRetries: 0 });
      const failure = await talk.groups.show(1).catch((error: unknown) => error);
      return failure instanceof ConnectionError && failure.code;
    }, trunkline.url);
    expect(code).toBe('NotConnected');
  });
});
