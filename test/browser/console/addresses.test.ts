import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Addresses' });

const berlin = {
  name: 'Example GmbH',
  street: 'Unter den Linden 1',
  zip: '10117',
  city: 'Berlin',
  province: 'Berlin',
  country_code: 'DE',
};

describePagesWith({ isServedForEach: true }, 'addresses in the console', (pages) => {
  test('an address is made, by keyboard alone, and has the reference that purchases take', async () => {
    const { page } = await pages.open('/addresses');
    await page.getByRole('link', { name: 'New address' }).first().focus();
    await page.keyboard.press('Enter');
    const labels = ['Name', 'Street', 'Postal code', 'City', 'Province'];
    const values = [berlin.name, berlin.street, berlin.zip, berlin.city, berlin.province];
    for (const [index, label] of labels.entries()) {
      await page.getByRole('textbox', { name: label }).focus();
      await page.keyboard.type(values[index]!);
    }
    await page.getByRole('combobox', { name: 'Country' }).focus();
    await page.keyboard.type('Germ');
    await page.getByRole('option', { name: 'Germany' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save the address' }).focus();
    await page.keyboard.press('Enter');
    await table(page).getByRole('link', { name: berlin.name }).waitFor();
    const [saved] = await pages.service.talk().addresses.list().toArray();
    expect(saved).toMatchObject(berlin);
    await table(page).getByText(saved!.provider_reference).waitFor();
  });

  test('what is wrong stands at its field, in the words of the API, and what was typed stays', async () => {
    const visit = await pages.open('/addresses/new');
    visit.expectProblem('422', 'the address is not whole');
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Name' }).fill('Example');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await page.getByText('Zip: must not be blank').first().waitFor();
    const zip = page.getByRole('textbox', { name: 'Postal code' });
    expect(await zip.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Example');
    await page.getByRole('textbox', { name: 'City' }).fill('Berlin');
    await page.getByText('City: must not be blank', { exact: true }).waitFor({ state: 'detached' });
    expect(await zip.getAttribute('aria-invalid')).toBe('true');
  });

  test('a change shows what becomes of what, before it is saved', async () => {
    const { id } = await pages.service.talk().addresses.create(berlin);
    const { page } = await pages.open(`/addresses/${id}`);
    await page.getByRole('textbox', { name: 'City' }).fill('برلين');
    await page.getByRole('group', { name: 'What will change' }).getByText('Berlin').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect((await pages.service.talk().addresses.show(id)).city).toBe('برلين');
  });

  test('one that a number is kept by is not deleted: the refusal leads to the number', async () => {
    const talk = pages.service.talk();
    const address = await talk.addresses.create(berlin);
    const [offer] = await talk.phoneNumbers.search({ country: 'DE', perPage: 1 });
    const line = await talk.phoneNumbers.buy(offer!, { address_sid: address.provider_reference });
    const visit = await pages.open(`/addresses/${address.id}`);
    visit.expectProblem('422', 'a number is kept by the address');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete the address' }).click();
    const link = page.getByRole('alert').getByRole('link', { name: line.number });
    expect(await link.getAttribute('href')).toBe(`/numbers/${line.id}`);
  });

  test('one that nothing needs is deleted once that is confirmed', async () => {
    const { id } = await pages.service.talk().addresses.create(berlin);
    const visit = await pages.open(`/addresses/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete the address' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => table(page).getByText(berlin.name).count()).toBe(0);
    const left = await pages.service.talk().addresses.list().toArray();
    expect(left.filter((address) => address.id === id)).toEqual([]);
  });

  test('axe has nothing to object to, with the panel open', async () => {
    const { id } = await pages.service.talk().addresses.create(berlin);
    const { page } = await pages.open('/addresses');
    await table(page).getByRole('link', { name: berlin.name }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/addresses/${id}`);
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
