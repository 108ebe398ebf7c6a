import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';

const buyButton = (page: Page) => page.getByRole('button', { name: /^Buy for/ });

describePagesWith({ isServedForEach: true }, 'a purchase that is refused', (pages) => {
  /** The address of a number that is for sale. */
  async function offered() {
    const [offer] = await pages.service.talk().phoneNumbers.search({ country: 'US', perPage: 1 });
    const number = offer?.number ?? '';
    return { number, path: `/buy/number/${encodeURIComponent(number)}?country=US` };
  }

  test.each(['refuse', 'lost-race'] as const)(
    'by a carrier (%s) says why, that nothing was bought, and which numbers are like it',
    async (kind) => {
      const { number, path } = await offered();
      await pages.service.talk().sandbox.faults.create({ kind });
      const visit = await pages.open(path);
      visit.expectProblem('422', 'the carrier refuses to sell');
      const { page } = visit;
      await buyButton(page).click();
      await page.getByRole('alert').getByText('nothing was bought').first().waitFor();
      const others = page.getByRole('region', { name: 'Numbers like it' });
      await others.getByRole('link').first().waitFor();
      expect(await others.getByText(number).count()).toBe(0);
      expect(await pages.service.talk().phoneNumbers.list().toArray()).toEqual([]);
    },
  );

  test('for want of an address is told before it is asked for, and the button says why', async () => {
    for (const { id } of await pages.service.talk().addresses.list().toArray())
      await pages.service.talk().addresses.delete(id);
    const [offer] = await pages.service.talk().phoneNumbers.search({ country: 'DE', perPage: 1 });
    const path = `/buy/number/${encodeURIComponent(offer!.number)}?country=DE`;
    const { page } = await pages.open(path);
    await page.getByText('It would be refused').waitFor();
    expect(await buyButton(page).getAttribute('aria-disabled')).toBe('true');
  });
});
