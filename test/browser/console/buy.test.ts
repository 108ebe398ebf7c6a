import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo, type ConsoleService } from '../../support/console.ts';

const offers = (page: Page) => page.getByRole('table', { name: 'Numbers for sale' });
const dialog = (page: Page) => page.getByRole('dialog');
const buyButton = (page: Page) => page.getByRole('button', { name: /^Buy for/ });

/** The numbers that are in sight, as they are shown. */
const shown = (page: Page) =>
  offers(page)
    .getByRole('rowheader')
    .getByRole('link')
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent ?? ''));

const berlin = {
  name: 'Example GmbH',
  street: 'Unter den Linden 1',
  zip: '10117',
  city: 'Berlin',
  province: 'Berlin',
  country_code: 'DE',
};

describePages('buying a number', (pages) => {
  test('a country is chosen, a number tried without buying, and bought; it is for sale no more', async () => {
    const { page } = await pages.open('/buy');
    await page.getByRole('link', { name: /^United States/ }).click();
    const [name = ''] = await shownOnce(page);
    await offers(page).getByRole('link', { name }).first().click();
    await dialog(page).getByText('Tried without buying: the purchase would be made.').waitFor();
    await page.getByLabel('Nickname').fill('مكتب الدعم');
    await buyButton(page).click();
    await dialog(page).getByText('is bought').waitFor();
    const [bought] = await pages.service.talk().phoneNumbers.list().toArray();
    expect(bought).toMatchObject({ display_number: name, nickname: 'مكتب الدعم' });
    await page.getByRole('link', { name: 'Buy more' }).click();
    await expect.poll(() => shown(page)).not.toContain(name);
    await page.getByText(/^A month costs \$1\.15 now/).waitFor();
  });

  test('what is looked for is in the URL: a reload finds it, and Back what was chosen before', async () => {
    const { page } = await pages.open('/buy?country=US');
    await page.getByRole('radio', { name: /^Toll-free/ }).click();
    await page.getByLabel('Contains').fill('PIZZA');
    await expect.poll(() => new URL(page.url()).searchParams.get('contains')).toBe('PIZZA');
    await offers(page).getByText('PIZ').first().waitFor();
    await page.reload();
    await offers(page).getByText('PIZ').first().waitFor();
    expect(await page.getByLabel('Contains').inputValue()).toBe('PIZZA');
    expect(await page.getByRole('radio', { name: /^Toll-free/ }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: /^Any type/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('Contains').inputValue()).toBe('');
  });

  test('a word has its keys below it, and its digits are marked in what is found', async () => {
    const { page } = await pages.open('/buy?country=US&type=toll_free&contains=taxi');
    await page.getByRole('img', { name: 'On the keys: 8294' }).waitFor();
    const mark = offers(page).locator('mark').first();
    await mark.waitFor();
    expect((await mark.innerText()).replaceAll(/\D/g, '')).toBe('8294');
    await page.getByRole('button', { name: 'Keys of a telephone' }).click();
    await page.getByRole('button', { name: '2 ABC' }).click();
    expect(await page.getByLabel('Contains').inputValue()).toBe('taxi2');
  });

  test('results go on as they are scrolled, and no number comes twice', async () => {
    const { page } = await pages.open('/buy?country=US&type=toll_free&contains=PIZZA');
    await page.getByText('50 are loaded').waitFor();
    await page.getByRole('region', { name: 'Numbers for sale' }).evaluate((table) => {
      table.scrollTop = table.scrollHeight;
    });
    await page.getByText('100 are loaded').waitFor();
  });

  test('where the carriers have no more, that is said', async () => {
    const { page } = await pages.open('/buy?country=US');
    const { count, number } = await fewest(pages.service);
    await page.goto(`${pages.service.url}/buy?country=US&contains=${encodeURIComponent(number)}`);
    await page
      .getByText(`${count} ${count === 1 ? 'number is' : 'numbers are'} for sale · all are loaded`)
      .waitFor();
  });

  test('a kind that is not offered says why, in the words of the search', async () => {
    const { page } = await pages.open('/buy?country=GB&type=mobile');
    await page.getByRole('alert').getByText('verified business').waitFor();
    await page.getByRole('heading', { name: 'No such number is for sale' }).waitFor();
  });

  test('the address that is needed is made where it is missing, and what was typed of it stays', async () => {
    const visit = await pages.open('/buy?country=DE');
    visit.expectProblem('422', 'an address that is not whole is refused');
    const { page } = visit;
    await page.getByText('None that is saved will do').waitFor();
    await page.getByRole('button', { name: 'Add an address' }).click();
    const form = page.getByRole('form', { name: 'New address' });
    await form.getByLabel('Name').fill(berlin.name);
    await page.getByRole('radio', { name: /^Mobile/ }).click();
    expect(await form.getByLabel('Name').inputValue()).toBe(berlin.name);
    await form.getByRole('button', { name: 'Save the address' }).click();
    await form.getByText('Street: must not be blank', { exact: true }).waitFor();
    await form.getByLabel('Street').fill(berlin.street);
    await form.getByLabel('Postal code').fill(berlin.zip);
    await form.getByLabel('City').fill(berlin.city);
    await form.getByLabel('Province').fill(berlin.province);
    await form.getByRole('button', { name: 'Save the address' }).click();
    await page.getByText(/Unter den Linden 1.* will do\./).waitFor();
    await offers(page)
      .getByText('With Example GmbH, Berlin')
      .filter({ visible: true })
      .first()
      .waitFor();
    await offers(page).getByRole('link').first().click();
    await buyButton(page).click();
    await dialog(page).getByText('is bought').waitFor();
  });

  test('by keyboard alone, from the search to the number', async () => {
    const { page } = await pages.open('/buy?country=US');
    await offers(page).getByRole('link').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('555');
    await expect.poll(() => new URL(page.url()).search).toContain('555');
    await offers(page).locator('mark').first().waitFor();
    await offers(page).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Tried without buying: the purchase would be made.').waitFor();
    await page.getByLabel('Nickname').focus();
    await page.keyboard.type('By hand');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('is bought').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  });

  test('on a narrow screen nothing is cut off at the side', async () => {
    const viewport = { width: 360, height: 740 };
    const { page } = await pages.open('/buy?country=DE', { viewport });
    await offers(page).getByRole('link').first().waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    await offers(page).getByRole('link').first().click();
    await buyButton(page).waitFor();
  });

  test('a number whose address says no country is not asked for, and leads to the search', async () => {
    const { page } = await pages.open('/buy/number/+13377499209');
    await page.getByRole('dialog').getByRole('link', { name: 'search for it' }).waitFor();
  });

  test('axe has nothing to object to, with all that opens', async () => {
    const { page } = await pages.open('/buy');
    await page.getByRole('link', { name: /^Japan/ }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/buy?country=FR&contains=taxi`);
    await offers(page).getByRole('link').first().waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keys of a telephone' }).click();
    await page.getByRole('button', { name: '2 ABC' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await offers(page).getByRole('link').first().click();
    await dialog(page)
      .getByText(/^Tried without buying|It would be refused/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Add an address' }).click();
    await page.getByRole('form', { name: 'New address' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});

async function shownOnce(page: Page): Promise<string[]> {
  await offers(page).getByRole('link').first().waitFor();
  return shown(page);
}

/** A search that few numbers answer to. */
async function fewest(service: ConsoleService) {
  const [found] = await service.talk().phoneNumbers.search({ country: 'US', perPage: 1 });
  const number = found?.number ?? '';
  const { count } = await service.talk().phoneNumbers.search({ country: 'US', contains: number });
  return { count, number };
}
