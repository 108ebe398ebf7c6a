import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

const entry = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

describePages('the audit log in the console', (pages) => {
  let talk: Client;
  beforeAll(() => {
    talk = pages.service.talk();
  });

  test('a change is shown with what was before, who made it and what it leads to', async () => {
    const { id } = await talk.groups.create({ name: 'Day shift' });
    await talk.groups.update(id, { name: 'Night shift' });
    const { page } = await pages.open('/audit');
    await entry(page, 'Updated: Group Night shift').click();
    const panel = page.getByRole('dialog', { name: 'Updated: Group Night shift' });
    const row = panel.getByRole('row', { name: /^name/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Day shift', 'Night shift']);
    await panel.getByText('127.0.0.1').waitFor();
    await panel.getByRole('link', { name: 'Group as it is now' }).click();
    await page.getByRole('dialog', { name: 'Night shift' }).waitFor();
    await page.goBack();
    await panel.getByRole('link', { name: 'What else was done with this group' }).click();
    await entry(page, 'Created: Group Day shift').waitFor();
    expect(new URL(page.url()).searchParams.get('type')).toBe('group');
  });

  test('filters stand in the address, and are there again after a reload and on the way back', async () => {
    const { id } = await talk.groups.create({ name: 'Filtered' });
    await talk.groups.delete(id);
    const { page } = await pages.open('/audit');
    await page.getByLabel('To what').selectOption('group');
    await page.getByLabel('What was done').selectOption('destroy');
    await entry(page, 'Deleted: Group Filtered').waitFor();
    await entry(page, 'Created: Group Filtered').waitFor({ state: 'hidden' });
    await page.reload();
    await entry(page, 'Deleted: Group Filtered').waitFor();
    expect(await page.getByLabel('What was done').inputValue()).toBe('destroy');
    await page.goBack();
    await entry(page, 'Created: Group Filtered').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL(`${pages.service.url}/audit`);
  });

  test('who, from where and when are filters too', async () => {
    await talk.groups.create({ name: 'By somebody' });
    const { user } = await talk.account.show();
    const { page } = await pages.open(`/audit?actor=-1`);
    await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
    await entry(page, /^Created: /)
      .first()
      .waitFor();
    await entry(page, 'Created: Group By somebody').waitFor({ state: 'hidden' });
    await page.getByLabel('Who').selectOption(String(user.id));
    await entry(page, 'Created: Group By somebody').waitFor();
    await page.getByLabel('From the IP address').fill('192.0.2.7');
    await entry(page, 'Created: Group By somebody').waitFor({ state: 'hidden' });
    await page.getByLabel('From the IP address').fill('127.0.0.1');
    await entry(page, 'Created: Group By somebody').waitFor();
    await page.getByLabel('Until').fill('2001-01-01T00:00');
    await entry(page, 'Created: Group By somebody').waitFor({ state: 'hidden' });
    await page.getByText('Nothing is like that').waitFor();
  });

  test('what the API objects to in a filter is said beside the filters', async () => {
    const visit = await pages.open('/audit?ip=not-an-address');
    visit.expectProblem('400', 'this is no address');
    const { page } = visit;
    await page.getByRole('alert').getByText('must be an IP address').waitFor();
    await page.getByLabel('From the IP address').fill('127.0.0.1');
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });

  test('a long log is loaded as it is scrolled', async () => {
    const last = await talk.groups.create({ name: 'Long ago' });
    for (let count = 0; count < 130; count += 1)
      await talk.groups.update(last.id, { name: `Name ${count}` });
    const { page } = await pages.open(`/audit?type=group&id=${last.id}`);
    await entry(page, 'Updated: Group Name 129').waitFor();
    const table = page.getByRole('region', { name: 'Audit log' });
    const created = entry(page, 'Created: Group Long ago');
    expect(await created.count()).toBe(0);
    await expect
      .poll(async () => {
        await table.press('End');
        return created.count();
      })
      .toBe(1);
  });

  test('an entry that there is not is said not to be there', async () => {
    const visit = await pages.open('/audit/999999999');
    visit.expectProblem('404', 'there is no such entry');
    await visit.page.getByText('This is not there, or no more').waitFor();
  });

  test('an entry is opened and closed with the keyboard', async () => {
    await talk.groups.create({ name: 'By keys' });
    const { page } = await pages.open('/audit');
    await entry(page, 'Created: Group By keys').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Created: Group By keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(`${pages.service.url}/audit`);
  });

  test('axe has nothing to object to', async () => {
    const { id } = await talk.groups.create({ name: 'Seen' });
    await talk.groups.update(id, { name: 'Changed' });
    const { page } = await pages.open('/audit');
    const updated = entry(page, 'Updated: Group Changed');
    await updated.waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await updated.click();
    await page.getByRole('dialog').getByText('Who, when and from where').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
