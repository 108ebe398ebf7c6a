import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';
import { fillAccount } from '../../support/many-numbers.ts';
import { buyOne } from '../../support/numbers.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Deleted numbers' });

describePagesWith({ isServedForEach: true }, 'deleted numbers', (pages) => {
  /** Buys so many numbers, and deletes them. */
  async function deleteSome(count: number) {
    const talk = pages.service.talk();
    const offers = await talk.phoneNumbers.search({ country: 'US', perPage: count });
    const lines = [];
    for (const offer of offers) lines.push(await talk.phoneNumbers.buy(offer));
    for (const { id } of lines) await talk.phoneNumbers.delete(id);
    return lines.map(({ id, number, display_number }) => ({ id, number, display_number }));
  }

  test('where nothing is deleted, the page says what would stand there and for how long', async () => {
    const { page } = await pages.open('/deleted');
    await page.getByRole('heading', { name: 'Nothing is deleted' }).waitFor();
    await page.getByText('can be restored for 3 days').waitFor();
  });

  test('a number shows how long it can be restored, and is restored as it was', async () => {
    const [line] = await deleteSome(1);
    const { page } = await pages.open('/deleted');
    await table(page)
      .getByText(/^2 d 23 h|3 d 0 h$/)
      .waitFor();
    await page.getByRole('button', { name: `Restore ${line!.display_number}` }).click();
    await page.getByRole('heading', { name: 'Nothing is deleted' }).waitFor();
    expect((await pages.service.talk().phoneNumbers.show(line!.id)).number).toBe(line!.number);
  });

  test('more than a job has are restored by several', async () => {
    const { id } = await buyOne(pages.service.support);
    await fillAccount(pages.service, id, 104);
    const ids = Array.from({ length: 105 }, (_, index) => id - index);
    for (const some of [ids.slice(0, 100), ids.slice(100)]) {
      const job = await pages.service.talk().phoneNumbers.deleteMany(some);
      const status = async () => (await pages.service.talk().jobStatuses.show(job.id)).status;
      await expect.poll(status).toBe('completed');
    }
    const { page } = await pages.open('/deleted');
    const all = page.getByRole('checkbox', { name: 'Select all that are loaded' });
    const last = page.locator('tr[aria-rowindex="106"]');
    // The page may come into sight, at its top, after the first.
    await expect
      .poll(async () => {
        await page.getByRole('region', { name: 'Deleted numbers' }).press('End');
        return last.count();
      })
      .toBe(1);
    await all.check();
    await page.getByRole('button', { name: 'Restore 105' }).click();
    await page.getByText('105 of 105 numbers have ended in 2 jobs, 0 of them not done.').waitFor();
    expect(await pages.service.talk().phoneNumbers.showMany(ids.slice(0, 100))).toHaveLength(100);
    expect(await pages.service.talk().phoneNumbers.showMany(ids.slice(100))).toHaveLength(5);
  });

  test('several are restored at once, by a job whose outcome is told', async () => {
    const lines = await deleteSome(3);
    const { page } = await pages.open('/deleted');
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
    await page.getByRole('button', { name: 'Restore 3' }).click();
    await page.getByText('3 of 3 are restored').waitFor();
    await page.getByRole('heading', { name: 'Nothing is deleted' }).waitFor();
    expect(await pages.service.talk().phoneNumbers.list().toArray()).toHaveLength(lines.length);
  });

  test('a release at once takes the number typed, and cannot be undone', async () => {
    const [line] = await deleteSome(1);
    const { page } = await pages.open(`/deleted/${line!.id}`);
    await page.getByRole('button', { name: 'Release now' }).click();
    const question = page.getByRole('dialog', { name: /^Release .* now\?$/ });
    const release = question.getByRole('button', { name: 'Release it' });
    expect(await release.isDisabled()).toBe(true);
    await question.getByLabel(`Type ${line!.number} to go on`).fill(line!.number);
    await release.click();
    await page.getByRole('heading', { name: 'Nothing is deleted' }).waitFor();
    expect(await pages.service.talk().deletedPhoneNumbers.list().toArray()).toEqual([]);
  });

  test('what the carrier does not take back says so, in its words', async () => {
    const [line] = await deleteSome(1);
    const talk = pages.service.talk();
    await talk.sandbox.faults.create({ kind: 'refuse', operation: 'release' });
    const visit = await pages.open(`/deleted/${line!.id}`);
    visit.expectProblem('422', 'the carrier refuses to take the number back');
    const { page } = visit;
    await page.getByRole('button', { name: 'Release now' }).click();
    await page.getByLabel(`Type ${line!.number} to go on`).fill(line!.number);
    await page.getByRole('button', { name: 'Release it' }).click();
    await page.getByRole('alert').filter({ hasText: 'That did not work' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    const { release_refusal } = await talk.deletedPhoneNumbers.show(line!.id);
    await page.getByRole('alert').getByText(release_refusal!).waitFor();
  });

  test('a number has an address of its own: a reload finds it, and Back the list', async () => {
    const [line] = await deleteSome(1);
    const { page } = await pages.open('/deleted');
    await table(page).getByRole('link', { name: line!.display_number }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: line!.display_number }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: line!.display_number }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('axe has nothing to object to, with the panel open', async () => {
    const [line] = await deleteSome(2);
    const { page } = await pages.open('/deleted');
    await page.getByRole('checkbox', { name: 'Select row 1' }).check();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/deleted/${line!.id}`);
    await page.getByRole('button', { name: 'Release now' }).click();
    await page.getByRole('button', { name: 'Release it' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
