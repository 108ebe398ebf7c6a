import { expect, test } from 'vitest';
import { describePages, testAxe } from '../../support/console-page.ts';

describePages('purchases', (pages) => {
  /** Asks once: what has no answer is looked at meanwhile. */
  const talk = () => pages.service.talk({ maxRetries: 0 });

  async function offered() {
    const [offer] = await talk().phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    return offer;
  }

  /** One that the carrier does not answer. */
  async function leaveOpen() {
    await talk().sandbox.faults.create({ kind: 'unavailable', times: 100 });
    const offer = await offered();
    await expect(talk().phoneNumbers.buy(offer)).rejects.toThrow();
    const [purchase] = await talk().purchases.list({ 'filter[state]': 'open' }).page();
    return purchase!;
  }

  async function refused() {
    await talk().sandbox.faults.create({ kind: 'refuse' });
    await expect(talk().phoneNumbers.buy(await offered())).rejects.toThrow();
    const [purchase] = await talk().purchases.list().page();
    return purchase!;
  }

  /** The carrier answers again, and is asked until all is over. */
  async function finishAll() {
    await talk().sandbox.faults.clear();
    await expect
      .poll(async () => {
        await pages.service.clock.pass(10_000);
        return talk().purchases.list({ 'filter[state]': 'open' }).page();
      })
      .toHaveLength(0);
  }

  test('where nothing was bought, the page says what would stand there', async () => {
    const { page } = await pages.open('/purchases');
    await page.getByRole('heading', { name: 'Nothing was bought yet' }).waitFor();
    await page.getByText('from the moment its carrier is asked').waitFor();
  });

  test('the filter leaves those under way, stands in the address, and Back takes it away', async () => {
    const bought = await talk().phoneNumbers.buy(await offered());
    const open = await leaveOpen();
    const { page } = await pages.open('/purchases');
    const link = (number: string) => page.getByRole('link', { name: number, exact: true });
    await link(bought.number).waitFor();
    await page.getByRole('radiogroup', { name: 'Which purchases' }).getByText('Under way').click();
    await link(bought.number).waitFor({ state: 'hidden' });
    await link(open.number).waitFor();
    await page.reload();
    await link(open.number).waitFor();
    expect(new URL(page.url()).search).toBe('?state=open');
    expect(await link(bought.number).count()).toBe(0);
    await page.goBack();
    await link(bought.number).waitFor();
    await finishAll();
  });

  test('one is followed by its link from what it waits for to the line that it became', async () => {
    const { id, number, waits_for } = await leaveOpen();
    const { page } = await pages.open(`/purchases/${id}`);
    const panel = page.getByRole('dialog', { name: `Purchase of ${number}` });
    await panel.getByText(`It waits for ${waits_for}`).waitFor();
    await finishAll();
    await panel.getByText('The number is bought').waitFor();
    await panel.getByRole('link', { name: 'To its line' }).click();
    await page.waitForURL(`${pages.service.url}/numbers/${id}`);
  });

  test('a refused one says why in the words of the carrier, and leads to numbers like it', async () => {
    const { number, refusal } = await refused();
    const { page } = await pages.open('/purchases');
    await page.getByRole('cell', { name: refusal!.message }).first().waitFor();
    await page.getByRole('link', { name: number, exact: true }).first().press('Enter');
    const panel = page.getByRole('dialog');
    const words = `The carrier refused it (${refusal!.reason}): ${refusal!.message}`;
    await panel.getByText(words).waitFor();
    await panel.getByRole('link', { name: 'Find others like it' }).click();
    await page.waitForURL(/\/buy\?/);
  });

  test('one that there is not is told', async () => {
    const visit = await pages.open('/purchases/1');
    visit.expectProblem('404', 'there is no such purchase');
    visit.expectProblem('Not found', 'there is no such purchase');
    await visit.page.getByText('Not found').first().waitFor();
  });

  testAxe(pages, async () => {
    const { id, number } = await refused();
    return [
      ['/purchases', 'Purchases'],
      [`/purchases/${id}`, `Purchase of ${number}`],
    ];
  });
});
