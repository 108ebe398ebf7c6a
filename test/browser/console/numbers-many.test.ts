import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { fillAccount } from '../../support/many-numbers.ts';
import { buyOne } from '../../support/numbers.ts';

const count = 100_000;
const all = (count + 1).toLocaleString('en');
/** Far more than are in sight, far fewer than there are. */
const fewRows = 60;

const table = (page: Page) => page.getByRole('table', { name: 'Phone numbers' });
const rows = (page: Page) => table(page).getByRole('rowheader');
const scroller = (page: Page) => page.getByRole('region', { name: 'Phone numbers' });
const told = (page: Page, text: string) =>
  page.getByRole('status').getByText(text, { exact: true });

/** Those lists of numbers that the page has asked for. */
const listsIn = (requested: readonly string[]) =>
  requested.filter((url) => new URL(url).pathname.endsWith('/phone_numbers'));

describePages('a hundred thousand numbers', (pages) => {
  let newest: { id: number };
  beforeAll(async () => {
    newest = await buyOne(pages.service.support, { nickname: 'One of many' });
    await fillAccount(pages.service, newest.id, count);
    await pages.service.talk().phoneNumbers.update(newest.id - 40_000, { nickname: 'Needle' });
  });

  test('are there with their first rows, without the rest', async () => {
    const { page, requested } = await pages.open('/numbers');
    await told(page, `${all} numbers`).waitFor();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBeLessThan(fewRows);
    expect(await table(page).getAttribute('aria-rowcount')).toBe(String(count + 2));
    // Two pages, and how many there are.
    expect(listsIn(requested).length).toBeLessThan(6);
  });

  test('are scrolled as far as one likes, with few rows in the page', async () => {
    const { page, requested } = await pages.open('/numbers');
    await rows(page).first().waitFor();
    const goOn = async () => {
      await scroller(page).press('End');
      return rowIndex(page);
    };
    await expect.poll(goOn).toBeGreaterThan(1_000);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBeLessThan(fewRows);
    expect(listsIn(requested).length).toBeLessThan(40);
    await scroller(page).press('Home');
    await expect.poll(() => rowIndex(page)).toBe(2);
    await table(page).getByRole('row', { name: 'One of many' }).first().waitFor();
  });

  test('have one that is found among them', async () => {
    const { page } = await pages.open('/numbers');
    await page.getByRole('searchbox', { name: 'Search numbers and names' }).fill('needle');
    await page.getByRole('cell', { name: 'Needle' }).waitFor();
    await told(page, `1 found among ${all} numbers`).waitFor();
  });

  test('lead to a line and Back to the place in the list, with what is selected', async () => {
    const { page } = await pages.open('/numbers');
    await rows(page).first().waitFor();
    await scroller(page).press('End');
    await expect.poll(() => rowIndex(page)).toBeGreaterThan(40);
    const row = table(page).getByRole('row').nth(20);
    await row.getByRole('checkbox').check();
    await page.getByText('1 selected').waitFor();
    const place = await rowIndex(page);
    await row.getByRole('rowheader').getByRole('link').click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByText('1 selected').waitFor();
    expect(await rowIndex(page)).toBe(place);
  });
});

/** The place of the first row in the page, in the whole list. */
async function rowIndex(page: Page): Promise<number> {
  const first = table(page).locator('tbody tr').first();
  return Number(await first.getAttribute('aria-rowindex'));
}
