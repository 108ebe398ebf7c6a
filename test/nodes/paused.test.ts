import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';
import { gateTo } from '../support/gate.ts';
import { homeEnv, homeIn } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { expectNothingLost, startLoad } from '../support/postgres-load.ts';
import { runs } from '../support/runs.ts';

test('a node that stops in the middle of a transaction keeps nobody waiting: its account buys on another node', async () => {
  const data = await temporaryFolder();
  const other = await serveProcess(data);
  const gate = await gateTo(homeIn(data).database ?? '');
  onTestFinished(() => gate.remove());
  const stopped = await serveProcess(data, { env: { TRUNKLINE_DATABASE: gate.url } });
  const call = httpClient(other.url);
  const { json } = await call('GET', '/search?country=US&per_page=2');
  const [purchase, another] = (json.phone_numbers as { token: string }[]).map(({ token }) => ({
    phone_number: { token },
  }));

  // Its transaction has written the row that counts what the account holds, and does not hear of it.
  const isLocked = gate.deafen('update "quotas"');
  const answer = httpClient(stopped.url)('POST', '', purchase);
  await isLocked;
  stopped.pause();
  const statusOf = async () => (await call('POST', '', another)).status;
  await expect.poll(statusOf).toBe(200);

  stopped.resume();
  expect([200, 503]).toContain((await answer).status);
  await expect.poll(async () => (await call('POST', '', purchase)).status).toBe(200);
});

test('a node that is stopped and goes on, again and again under load: nothing is lost, nothing doubled', async () => {
  const data = await temporaryFolder();
  const [one, other] = [await serveProcess(data), await serveProcess(data)];
  const load = startLoad([one.url, other.url]);
  for (let round = 0; round < runs(4); round++) {
    await load.grow(5);
    one.pause();
    await load.grow(200, other.url);
    one.resume();
  }
  await load.stop();
  await expectNothingLost(load, { data, env: homeEnv(data), url: other.url });
});
