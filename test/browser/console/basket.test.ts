import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { noteShown } from '../../support/shown.ts';

const dialog = (page: Page) => page.getByRole('dialog');

describePagesWith({ isServedForEach: true }, 'the basket', (pages) => {
  async function withTwo() {
    const visit = await pages.open('/buy?country=US');
    const { page } = visit;
    for (let count = 1; count <= 2; count += 1) {
      await page
        .getByRole('button', { name: /^Put .* into the basket$/ })
        .first()
        .click();
      await page.getByRole('link', { name: `Basket (${count})` }).waitFor();
    }
    return visit;
  }

  test('outlasts a reload, says what the month will cost, and is bought as one order', async () => {
    const { page } = await withTwo();
    await page.reload();
    await page.getByRole('link', { name: 'Basket (2)' }).click();
    await dialog(page).getByText('$2.30 with what is chosen').waitFor();
    const shown = await noteShown(page, '[role="dialog"]', {
      basket: 'All or nothing',
      'empty basket': 'The basket is empty',
      order: 'The service has the order',
    });
    await dialog(page).getByRole('button', { name: 'Buy 2 for $2.30 a month' }).click();
    await page.waitForURL(/\/buy\/ordered\/V3-/);
    await page.getByText('2 of 2 numbers are bought').waitFor();
    expect(await shown.soFar()).toEqual(['basket', 'order']);
    await page.reload();
    await page.getByText('2 of 2 numbers are bought').waitFor();
    expect(await pages.service.talk().phoneNumbers.list().toArray()).toHaveLength(2);
  });

  test('of which one is refused tells which, and why, and the other is bought', async () => {
    const { page } = await withTwo();
    await pages.service.talk().sandbox.faults.create({ kind: 'refuse' });
    await page.getByRole('link', { name: 'Basket (2)' }).click();
    await dialog(page)
      .getByRole('button', { name: /^Buy 2/ })
      .click();
    await page.getByText('1 of 2 numbers are bought').waitFor();
    await dialog(page).getByText('nothing was bought').waitFor();
    expect(await pages.service.talk().phoneNumbers.list().toArray()).toHaveLength(1);
  });

  test('is emptied number by number', async () => {
    const { page } = await withTwo();
    await page.getByRole('link', { name: 'Basket (2)' }).click();
    for (let left = 2; left > 0; left -= 1)
      await dialog(page)
        .getByRole('button', { name: /out of the basket$/ })
        .first()
        .click();
    await page.getByRole('heading', { name: 'The basket is empty' }).waitFor();
  });
});
