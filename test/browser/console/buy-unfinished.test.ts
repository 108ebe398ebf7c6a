import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { temporaryFolder } from '../../support/bare.ts';
import { bootstrapToken, runJson } from '../../support/cli.ts';
import { serveProcess } from '../../support/cli-process.ts';
import { faultsLeftIn } from '../../support/faults.ts';
import { createClient } from '../../../src/client/index.ts';
import { freePort } from '../../support/free-port.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const buyButton = (page: Page) => page.getByRole('button', { name: /^Buy for/ });

describePagesWith({ isServedForEach: true }, 'a purchase without an answer', (pages) => {
  /** The address of a number that is for sale. */
  async function offered() {
    const [offer] = await pages.service.talk().phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const number = offer?.number ?? '';
    return { number, path: `/buy/number/${encodeURIComponent(number)}?country=US` };
  }

  test('whose carrier cannot be reached leads to its page, which follows it to its end', async () => {
    const { number, path } = await offered();
    await pages.service.talk().sandbox.faults.create({ kind: 'unavailable' });
    const visit = await pages.open(path);
    visit.expectProblem('503', 'the carrier has not answered');
    const { page } = visit;
    await buyButton(page).click();
    await page.waitForURL(/\/purchases\/\d+/);
    await page.reload();
    await pages.service.clock.pass(10_000);
    await dialog(page).getByText('The number is bought').waitFor();
    const bought = await pages.service.talk().phoneNumbers.list().toArray();
    expect(bought.map((line) => line.number)).toEqual([number]);
  });

  test('of a slow carrier says that it goes on, and what became of it', async () => {
    const { path } = await offered();
    await pages.service.talk().sandbox.faults.create({ kind: 'slow', milliseconds: 3_000 });
    const { page } = await pages.open(path);
    await buyButton(page).click();
    await dialog(page).getByText('The carrier is asked for the number').waitFor();
    await dialog(page).getByText('is bought').waitFor();
  });

  test('in two tabs at once buys the number once, and both say so', async () => {
    const { path } = await offered();
    await pages.service.talk().sandbox.faults.create({ kind: 'slow', milliseconds: 3_000 });
    const { page } = await pages.open(path);
    const other = await page.context().newPage();
    await other.goto(pages.service.url + path);
    await buyButton(other).waitFor();
    await buyButton(page).click();
    await dialog(page).getByText('The carrier is asked for the number').waitFor();
    await buyButton(other).click();
    await dialog(page).getByText('is bought').waitFor();
    await dialog(other).getByText('is bought').waitFor();
    expect(await pages.service.talk().phoneNumbers.list().toArray()).toHaveLength(1);
  });

  test('as the server was killed in the middle of it is followed once it is back, and bought once', async () => {
    const data = await temporaryFolder();
    const args = ['--port', String(await freePort())];
    const first = await serveProcess(data, { args });
    const credentials = { email: 'admin@example.com', token: bootstrapToken };
    const talk = createClient({ url: first.url, ...credentials });
    const [offer] = await talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    await runJson(data, 'sandbox', 'fault', 'add', 'slow', '--milliseconds', '60000');
    const path = `/buy/number/${encodeURIComponent(offer.number)}?country=US`;
    const visit = await pages.openOf({ url: first.url, support: credentials }, path);
    visit.expectProblem('ERR_', 'the server is killed');
    visit.expectProblem('Failed to fetch', 'the server is killed');
    const { page } = visit;
    await buyButton(page).click();
    await faultsLeftIn(data, 0);
    await first.kill();
    await serveProcess(data, { args });
    await page.waitForURL(/\/purchases\/\d+/);
    await dialog(page).getByText('The number is bought').waitFor();
    expect(await talk.phoneNumbers.list().toArray()).toHaveLength(1);
  });
});
