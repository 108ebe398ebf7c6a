import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { runJson } from '../../support/cli.ts';
import { killableConsole, lookAtKilled } from '../../support/console-process.ts';
import { faultsLeftIn } from '../../support/faults.ts';
import { noteShown } from '../../support/shown.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const buyButton = (page: Page) => page.getByRole('button', { name: /^Buy for/ });

/** What the panel of a number shows, one at a time. */
const looks = {
  form: 'Buy for $',
  asked: 'The carrier is asked for the number',
  bought: 'It takes calls from now on',
  'not known': 'It is not known what became of the order',
  'not for sale': 'No carrier sells this number',
};

describePagesWith({ isServedForEach: true }, 'a purchase without an answer', (pages) => {
  /** The address of a number that is for sale. */
  async function offered() {
    const [offer] = await pages.service.talk().phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const number = offer?.number ?? '';
    return { number, path: `/buy/number/${encodeURIComponent(number)}?country=US` };
  }

  /** The carrier has been asked, the service has said so, and is gone. */
  async function killedWhileAsked() {
    const service = await killableConsole();
    const [offer] = await service.talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    await runJson(service.data, 'sandbox', 'fault', 'add', 'slow', '--milliseconds', '60000');
    const path = `/buy/number/${encodeURIComponent(offer.number)}?country=US`;
    const { page } = await lookAtKilled(pages, service, path);
    await buyButton(page).waitFor();
    const shown = await noteShown(page, '[role="dialog"]', looks);
    await buyButton(page).click();
    await faultsLeftIn(service.data, 0);
    await dialog(page).getByRole('link', { name: 'its page' }).waitFor();
    await service.kill();
    return { service, page, shown };
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

  test('is asked for, and then bought, with nothing between: the search is slow to be read anew', async () => {
    const { path } = await offered();
    const { page } = await pages.open(path);
    await buyButton(page).waitFor();
    const faults = pages.service.talk().sandbox.faults;
    await faults.create({ kind: 'slow', operation: 'buy', milliseconds: 1_000 });
    await faults.create({ kind: 'slow', operation: 'search', milliseconds: 3_000 });
    const shown = await noteShown(page, '[role="dialog"]', looks);
    await buyButton(page).click();
    await dialog(page).getByText('is bought').waitFor();
    // It has been searched anew, and the search has come to its end.
    await expect
      .poll(async () => (await faults.list()).every(({ remaining }) => remaining === 0))
      .toBe(true);
    await page
      .getByRole('link', { name: /^Buy \+/ })
      .first()
      .waitFor({ state: 'attached' });
    await dialog(page).getByRole('link', { name: 'Set up its line' }).waitFor();
    expect(await shown.soFar()).toEqual(['form', 'asked', 'bought']);
  });

  describe('as the server was killed in the middle of it', () => {
    test('is not known until it is back, then followed, and bought once', async () => {
      const { service, page, shown } = await killedWhileAsked();
      await dialog(page).getByText('The service does not answer').waitFor();
      await service.startAgain();
      await page.waitForURL(/\/purchases\/\d+/);
      await dialog(page).getByText('The number is bought').waitFor();
      expect(await service.talk.phoneNumbers.list().toArray()).toHaveLength(1);
      expect(await shown.soFar()).not.toContain('not for sale');
      expect((await shown.soFar()).slice(0, 3)).toEqual(['form', 'asked', 'not known']);
      expect((await shown.soFar()).slice(3)).not.toContain('form');
    });

    test('is followed among the purchases too, which could not be shown meanwhile', async () => {
      const { service, page } = await killedWhileAsked();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Purchases' }).first().click();
      await page.getByText('It is shown as soon as the service answers').waitFor();
      expect(await page.getByText('The service does not answer.').count()).toBeGreaterThan(0);
      expect(await page.getByText('It may have been done').count()).toBe(0);
      await service.startAgain();
      await page.getByText('Bought', { exact: true }).waitFor();
    });
  });
});
