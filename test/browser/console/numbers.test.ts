import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo, startConsole } from '../../support/console.ts';
import { buyOne } from '../../support/numbers.ts';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search numbers and names' });
/** Told of the list: how many there are, or were found. */
const told = (page: Page, text: string) =>
  page.getByRole('status').getByText(text, { exact: true });
const rows = (page: Page) =>
  page.getByRole('table', { name: 'Phone numbers' }).getByRole('rowheader');
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describePages('the numbers of an account', (pages) => {
  let group: number;
  beforeAll(async () => {
    const { support } = pages.service;
    group = (await pages.service.talk().groups.create({ name: 'Night shift' })).id;
    await buyOne(
      support,
      { nickname: 'Sales', group_ids: [group], recorded: false },
      { country: 'US' },
    );
    await buyOne(support, { nickname: 'خط المبيعات', recorded: true }, { country: 'CA' });
    await buyOne(
      support,
      { nickname: 'Straße 7', recorded: false },
      { country: 'US', toll_free: true },
    );
  });

  const open = async (address = '/numbers', options: object = {}) => {
    const visit = await pages.open(address, options);
    await visit.page.getByRole('heading', { name: 'Numbers', level: 1 }).waitFor();
    return visit;
  };

  test('stand in a list with what each costs and who has sold it', async () => {
    const { page } = await open();
    await told(page, '3 numbers').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Straße 7' });
    await row.getByRole('cell', { name: '$2.15' }).waitFor();
    await row.getByRole('cell', { name: 'sandbox' }).waitFor();
    await page.getByRole('cell', { name: 'Night shift' }).waitFor();
  });

  test('are found as one types, which Back undoes and a reload does not', async () => {
    const { page } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('strasse');
    await told(page, '1 found among 3 numbers').waitFor();
    expect(parameter(page, 'query')).toBe('strasse');
    await page.reload();
    await told(page, '1 found among 3 numbers').waitFor();
    expect(await search(page).inputValue()).toBe('strasse');
    await page.goBack();
    await told(page, '3 numbers').waitFor();
    expect(await search(page).inputValue()).toBe('');
  });

  test('are found by digits, which are not taken for a number of the address', async () => {
    const { page } = await open();
    await search(page).fill('0800');
    await told(page, '0 found among 3 numbers').waitFor();
    await search(page).fill('1');
    await told(page, '3 found among 3 numbers').waitFor();
    await page.reload();
    await told(page, '3 found among 3 numbers').waitFor();
  });

  test('are filtered by chips, each of which is a step that Back undoes', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Filters' }).click();
    const filters = page.getByRole('dialog');
    await filters.getByLabel('Country').first().click();
    await page.getByRole('option', { name: 'United States' }).click();
    await told(page, '2 found among 3 numbers').waitFor();
    await filters.getByRole('radiogroup', { name: 'Recorded' }).getByText('Yes').click();
    await page.getByText('No number is like that').waitFor();
    await page.goBack();
    await told(page, '2 found among 3 numbers').waitFor();
    const chip = page.getByRole('button', { name: 'Country: United States. Remove this filter' });
    await chip.click({ force: true });
    await told(page, '3 numbers').waitFor();
  });

  test('are filtered by what they refer to, by its name', async () => {
    const { page } = await open(`/numbers?group_id=${group}`);
    await told(page, '1 found among 3 numbers').waitFor();
    await page.getByRole('button', { name: 'Group: Night shift. Remove this filter' }).waitFor();
  });

  test('are all there where the address says nothing that is understood', async () => {
    const { page } = await open(
      '/numbers?type=["round"]&recorded=perhaps&sort=price&columns=[1]&group_id={}&country_code=usa',
    );
    await told(page, '3 numbers').waitFor();
    await page.getByRole('button', { name: 'Newest first' }).waitFor();
  });

  test('show the columns that are chosen, which the address keeps', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Recorded' }).check();
    await page.getByRole('columnheader', { name: 'Recorded' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Recorded' }).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'As many as fit' }).click();
    await page.getByRole('columnheader', { name: 'Recorded' }).waitFor({ state: 'detached' });
    expect(parameter(page, 'columns')).toBe(null);
  });

  test('come oldest first where that is asked for', async () => {
    const { page } = await open();
    await told(page, '3 numbers').waitFor();
    const newest = await rows(page).allTextContents();
    await page.getByRole('button', { name: 'Newest first' }).click();
    await expect.poll(() => rows(page).allTextContents()).toEqual(newest.toReversed());
  });

  test('lead to their lines, which lie over the list as it was', async () => {
    const { page } = await open('/numbers?query=sales');
    await rows(page).first().getByRole('link').click();
    await page.getByRole('dialog').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/numbers\/\d+$/);
    expect(parameter(page, 'query')).toBe('sales');
  });

  test('are exported as they are filtered', async () => {
    const { page } = await open('/numbers?query=straße');
    await told(page, '1 found among 3 numbers').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'As CSV' }).click();
    const text = await readFile(await (await coming).path(), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(2);
    expect(text).toContain('Straße 7');
  });

  test('appear when they are bought elsewhere, and go when they are deleted', async () => {
    const { page } = await open();
    await told(page, '3 numbers').waitFor();
    const { id } = await buyOne(pages.service.support, { nickname: 'Just now' });
    await page.getByRole('cell', { name: 'Just now' }).waitFor();
    await told(page, '4 numbers').waitFor();
    await pages.service.support.remove(id);
    await page.getByRole('cell', { name: 'Just now' }).waitFor({ state: 'detached' });
  });

  test('are said to be refused where the plan has no list', async () => {
    const { operator } = pages.service.ports.store;
    await operator.updateAccount('support', { plan: 'trial' });
    try {
      const visit = await open();
      visit.expectProblem('403', 'the plan trial has no list');
      await visit.page.getByText('Phone numbers cannot be listed or searched').first().waitFor();
    } finally {
      await operator.updateAccount('support', { plan: 'enterprise' });
    }
  });

  test('are bought first where there are none', async () => {
    const other = await startConsole();
    // After the page, which would ask a pages.service that is gone.
    onTestFinished(() => other.close());
    const { page } = await pages.openOf(other, '/numbers');
    await page.getByRole('heading', { name: 'No numbers yet' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Buy numbers' }).last().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/buy');
  });

  test('do not make the page wider than a telephone', async () => {
    const { page } = await open('/numbers?query=s&country_code=US', {
      viewport: { width: 360, height: 780 },
    });
    await told(page, '2 found among 3 numbers').waitFor();
    const widths = await page.evaluate<number[]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(widths[0]).toBe(widths[1]);
  });

  test('give axe nothing to object to, with all that opens', async () => {
    const { page } = await open('/numbers?country_code=US&recorded=false');
    await told(page, '2 found among 3 numbers').waitFor();
    await page
      .getByRole('checkbox', { name: /^Select \+1/ })
      .first()
      .check();
    expect(await objectionsTo(page)).toEqual([]);
    for (const name of ['Filters (2)', 'Columns', 'Export']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog', { name }).waitFor();
      // What is still fading in has less contrast.
      await expect.poll(() => objectionsTo(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
    }
  });
});
