import { expect, test } from 'vitest';
import { path } from '../support/client.ts';
import { browserAt, signedIn, type Browser } from '../support/sessions.ts';
import { twoNodes } from '../support/two-nodes.ts';

const statuses = async (...browsers: Browser[]) =>
  Promise.all(browsers.map(async (browser) => (await browser.get(path)).status));

test('ASVS 3.3.1: who signs out at one node is out at every other, with the next request', async () => {
  const [one, other] = await twoNodes();
  const acme = await one.signUp('acme');
  const there = await signedIn(one, acme);
  const here = browserAt(other, 'acme.localhost', there.cookie());
  expect(await statuses(there, here)).toEqual([200, 200]);
  const cookie = there.cookie();
  expect((await here.signOut()).status).toBe(204);
  expect(await statuses(browserAt(one, 'acme.localhost', cookie))).toEqual([401]);
  expect(await statuses(browserAt(other, 'acme.localhost', cookie))).toEqual([401]);
});

test('a session that is used at one node lasts at the other', async () => {
  const [one, other] = await twoNodes();
  const there = await signedIn(one, await one.signUp('acme'));
  const here = browserAt(other, 'acme.localhost', there.cookie());
  await one.clock.advance(11 * 3_600_000);
  expect((await there.get(path)).status).toBe(200);
  await one.clock.advance(10_000);
  await one.clock.advance(3_600_000);
  expect((await here.get(path)).status).toBe(200);
});
