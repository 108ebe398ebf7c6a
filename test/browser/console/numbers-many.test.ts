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

  test('are selected from one to another with Shift, by mouse and keyboard, and taken back alike', async () => {
    const { page } = await pages.open('/numbers');
    const boxes = table(page).getByRole('checkbox', { name: /^Select \+/ });
    await boxes.nth(2).check();
    await boxes.nth(6).click({ modifiers: ['Shift'] });
    await page.getByText('5 selected', { exact: true }).waitFor();
    await boxes.nth(9).focus();
    await page.keyboard.press('Shift+Space');
    await page.getByText('8 selected', { exact: true }).waitFor();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    await page.getByText('2 selected', { exact: true }).waitFor();
    expect(await boxes.nth(3).isChecked()).toBe(true);
    expect(await boxes.nth(4).isChecked()).toBe(false);
    await boxes.nth(3).click();
    await scroller(page).press('End');
    await expect.poll(() => rowIndex(page)).toBeGreaterThan(40);
    // Also over rows that are in the page no more.
    await boxes.last().click({ modifiers: ['Shift'] });
    await page.getByText(/^\d{2,} selected/).waitFor();
  });

  test('are not changed while those that match are counted, and leave the focus in the list', async () => {
    const { page } = await pages.open('/numbers');
    await table(page)
      .getByRole('checkbox', { name: /^Select \+/ })
      .first()
      .check();
    const verb = (name: string, disabled: boolean) =>
      page.getByRole('button', { name, exact: true, disabled });
    const bar = page.getByRole('group', { name: 'Selected numbers' });
    await page.getByRole('button', { name: 'Select all that match' }).click();
    await bar
      .filter({ hasText: 'Counting: ' })
      .filter({ has: verb('Change', true) })
      .filter({ has: verb('Delete', true) })
      .waitFor();
    await bar
      // All are in the list, loaded or not.
      .filter({ has: page.getByText('3,000 selected', { exact: true }) })
      .filter({ has: verb('Change', false) })
      .waitFor();
    await page.getByRole('button', { name: 'Select none' }).press('Enter');
    await scroller(page).and(page.locator(':focus')).waitFor();
  });

  test('are looked up before many are deleted, which says how far it is', async () => {
    const { page } = await pages.open('/numbers');
    await table(page)
      .getByRole('checkbox', { name: /^Select \+/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Select all that match' }).click();
    await page.getByText('3,000 selected').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Delete 3,000 numbers' });
    await panel.getByText(/^What hangs on them is looked up: [1-9][0-9,]*00 of 3,000$/).waitFor();
    await panel.getByText('and 2,995 more').waitFor();
    await panel.getByLabel('Type 3000 to go on').waitFor();
  });
});

/** The place of the first row in the page, in the whole list. */
async function rowIndex(page: Page): Promise<number> {
  const first = table(page).locator('tbody tr').first();
  return Number(await first.getAttribute('aria-rowindex'));
}
