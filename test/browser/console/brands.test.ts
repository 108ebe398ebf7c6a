import { expect, test } from 'vitest';
import { brands } from '../../../src/domain/resources/brands.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { recordsOf } from '../../support/records.ts';

describePages('the brands of the console', (pages) => {
  const records = () => recordsOf(pages.service.support, brands);

  test('a brand is made with a subdomain of its own where none is given, and changed', async () => {
    const { page } = await pages.open('/brands/new');
    await page.getByLabel('Name').fill('Pie shop');
    await page.getByLabel('Page', { exact: true }).fill('https://pies.example.com');
    await page.getByRole('button', { name: 'Create the brand' }).click();
    await page.getByRole('link', { name: 'Pie shop' }).click();
    const panel = page.getByRole('dialog', { name: 'Pie shop' });
    await panel.getByLabel('Page', { exact: true }).fill('');
    await panel.getByLabel('Active').click();
    const changes = panel.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('Page: https://pies.example.com → none');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const [made] = (await records().list()).json.brands;
    expect(made).toMatchObject({ brand_url: null, active: false });
    expect(made.subdomain).toBe(`brand-${made.id}`);
    await page.keyboard.press('Escape');
    await page
      .getByRole('row', { name: /Pie shop/ })
      .getByText('Not active')
      .waitFor();
  });

  test('what the API objects to stands at its field', async () => {
    const visit = await pages.open('/brands/new');
    visit.expectProblem('422', 'neither is an address');
    const { page } = visit;
    await page.getByLabel('Name').fill('Wrong');
    await page.getByLabel('Page', { exact: true }).fill('not an address');
    await page.getByLabel('Subdomain').fill('no spaces please');
    await page.getByRole('button', { name: 'Create the brand' }).click();
    await page.getByText('It was not saved').waitFor();
    for (const label of ['Page', 'Subdomain'])
      expect(await page.getByLabel(label, { exact: true }).getAttribute('aria-invalid')).toBe(
        'true',
      );
  });

  test('the default brand says why it cannot be deleted; another one goes, and its numbers fall back', async () => {
    const { id } = await records().make({ name: 'Short lived' });
    const { id: number } = await pages.service.support.buy({ brand_id: id });
    const visit = await pages.open('/brands/1');
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete', exact: true }).focus();
    await page.getByRole('tooltip', { name: 'The default brand cannot be deleted.' }).waitFor();
    await page.goto(`${pages.service.url}/brands/${id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Its numbers and digital lines go to the default brand.').waitFor();
    await page.getByRole('button', { name: 'Delete the brand' }).click();
    await page.getByText('Short lived is deleted').waitFor();
    expect((await pages.service.support.show(number)).json.phone_number.brand_id).toBe(1);
  });

  testAxe(pages, async () => [
    ['/brands', 'Brands'],
    ['/brands/new', 'New brand'],
    ['/brands/1', 'Numbers that use it'],
  ]);
});
