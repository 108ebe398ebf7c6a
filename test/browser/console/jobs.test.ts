import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { objectionsTo } from '../../support/console.ts';
import { describePages } from '../../support/console-page.ts';
import { fillAccount } from '../../support/many-numbers.ts';
import { buyMany, buyOne } from '../../support/numbers.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const table = (page: Page, name: 'Jobs' | 'Results') => page.getByRole('table', { name });

/** What has no result yet is asked of the carrier again by then. */
const later = 10 * 60_000;

describePages('jobs', (pages) => {
  const talk = () => pages.service.talk();

  test('are begun in the list of numbers, as is said where there are none', async () => {
    const { page } = await pages.open('/jobs');
    await page.getByRole('heading', { name: 'No jobs today' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Select numbers' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/numbers');
  });

  /** A change of two numbers, of which there is one. */
  async function halfDone() {
    const { id, display_number } = await buyOne(pages.service.support);
    const job = await talk().phoneNumbers.updateMany([id, 1], { nickname: 'Sales' });
    await expect.poll(async () => (await talk().jobStatuses.show(job.id)).status).toBe('completed');
    return { job, display_number };
  }

  /** A purchase of so many, which the carrier does not answer until time goes on. */
  async function unanswered(count: number) {
    await talk().sandbox.faults.create({ kind: 'timeout-before', operation: 'buy', times: count });
    return talk().phoneNumbers.createMany({ search: { country: 'US' }, count });
  }

  test('tell what became of each number, and why not, which a reload and Back keep', async () => {
    const { job, display_number } = await halfDone();
    const { page } = await pages.open('/jobs');
    const row = table(page, 'Jobs').getByRole('row').filter({ hasText: 'Completed, 1 not done' });
    await row.first().getByRole('link', { name: 'Update numbers' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/jobs/${job.id}`);
    const results = table(page, 'Results');
    const done = results.getByRole('row').filter({ hasText: display_number });
    await done.getByRole('cell', { name: 'Updated' }).waitFor();
    const failed = results.getByRole('row').filter({ hasText: 'Number 1' });
    await failed.getByRole('cell', { name: 'Failed' }).waitFor();
    const [, refused] = (await talk().jobStatuses.show(job.id)).results!;
    const why = refused!.details ?? refused!.error!;
    await failed.getByRole('cell', { name: why }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await failed.getByRole('rowheader', { name: why }).waitFor();
    await page.setViewportSize({ width: 1400, height: 900 });
    await page
      .getByRole('switch', { name: 'Only the 1 that were not done' })
      .click({ force: true });
    await done.waitFor({ state: 'detached' });
    await page.reload();
    await failed.waitFor();
    expect(await done.count()).toBe(0);
    await page.goBack();
    await done.waitFor();
  });

  test('are followed to their end, without a reload', async () => {
    const { id } = await unanswered(2);
    const { page } = await pages.open(`/jobs/${id}`);
    await page.getByText('0 of 2 have ended').waitFor();
    await page.getByText('stands here once the job has ended').waitFor();
    await pages.service.clock.advance(later);
    await page.getByText('2 of 2 have ended').waitFor();
    await table(page, 'Results').getByRole('cell', { name: 'Created' }).last().waitFor();
    expect(await table(page, 'Results').getByRole('rowheader').count()).toBe(2);
    await page.getByRole('button', { name: 'Cancel the job' }).waitFor({ state: 'detached' });
  });

  test('are cancelled: what is under way comes to its end, and the rest says so', async () => {
    const { id } = await unanswered(12);
    const { page } = await pages.open(`/jobs/${id}`);
    await page.getByRole('button', { name: 'Cancel the job' }).click();
    const question = page.getByRole('dialog', { name: 'Cancel the job?' });
    await question.getByText('nothing more is begun').waitFor();
    await question.getByRole('button', { name: 'Cancel the job' }).click();
    await question.waitFor({ state: 'detached' });
    await talk().sandbox.faults.clear();
    await pages.service.clock.advance(later);
    await page.getByText('Cancelled', { exact: true }).first().waitFor();
    await table(page, 'Results').getByRole('cell', { name: 'Cancelled' }).first().waitFor();
    expect((await talk().jobStatuses.show(id)).status).toBe('killed');
  });

  test('that deleted numbers restore them, by a job of its own', async () => {
    const ids = await buyMany(pages.service.support, 2);
    const { id } = await talk().phoneNumbers.deleteMany(ids);
    const { page } = await pages.open(`/jobs/${id}`);
    await page.getByRole('button', { name: 'Undo: restore them' }).click();
    const question = page.getByRole('dialog', { name: 'Restore 2 numbers?' });
    await question.getByText('This works for 72 hours').waitFor();
    await question.getByRole('button', { name: 'Restore' }).click();
    await heading(page, 'Restore numbers').waitFor();
    await table(page, 'Results').getByRole('cell', { name: 'Restored' }).last().waitFor();
    expect((await talk().phoneNumbers.showMany(ids)).map((one) => one.id)).toEqual(ids);
  });

  /** Two jobs of one deletion. */
  async function deletedInTwo(nickname: string) {
    const { id } = await buyOne(pages.service.support, { nickname });
    await fillAccount(pages.service, id, 119);
    const ids = Array.from({ length: 120 }, (_, index) => id - index);
    const begun = [
      await talk().phoneNumbers.deleteMany(ids.slice(0, 100)),
      await talk().phoneNumbers.deleteMany(ids.slice(100)),
    ];
    const jobIds = begun.map((job) => job.id);
    await expect
      .poll(async () => (await talk().jobStatuses.showMany(jobIds)).map(({ status }) => status))
      .toEqual(['completed', 'completed']);
    return { ids, jobIds };
  }

  test('that are of one deletion restore all of it at once', async () => {
    const { ids, jobIds } = await deletedInTwo('Wrong');
    const query = encodeURIComponent(JSON.stringify(jobIds));
    const { page } = await pages.open(`/jobs?ids=${query}`);
    await page.getByRole('button', { name: 'Undo: restore 120 numbers' }).click();
    // The deletions ended with the same words: of the restoring jobs they are once those are shown.
    await table(page, 'Jobs').getByRole('link', { name: 'Restore numbers' }).first().waitFor();
    await page.getByText('120 of 120 numbers have ended in 2 jobs, 0 of them not done.').waitFor();
    expect(await talk().phoneNumbers.showMany(ids.slice(0, 100))).toHaveLength(100);
    expect(await talk().phoneNumbers.showMany(ids.slice(100))).toHaveLength(20);
    await page.goBack();
    await page.getByText('All 2 jobs have begun').waitFor();
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });

  test('name each number that they deleted, however many were deleted since', async () => {
    const { jobIds } = await deletedInTwo('Gone');
    const { page } = await pages.open(`/jobs/${jobIds[0]}`);
    const rows = table(page, 'Results').getByRole('rowheader');
    await rows.first().waitFor();
    const unnamed = rows.filter({ hasNot: page.getByRole('link') });
    const nameless = rows.filter({ hasNotText: 'Gone' });
    const region = page.getByRole('region', { name: 'Results' });
    for (const key of ['Home', 'End']) {
      await region.press(key);
      await expect.poll(() => unnamed.count()).toBe(0);
      await expect.poll(() => nameless.count()).toBe(0);
    }
    await rows.last().getByRole('link').click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/deleted\/\d+$/);
  });

  test.each([`V3-${'0'.repeat(32)}`, 'V3-0'])(
    'that there are not are said to be so (%s)',
    async (id) => {
      const visit = await pages.open(`/jobs/${id}`);
      visit.expectProblem('404', 'there is no such job');
      await heading(visit.page, 'This is not there, or no more').waitFor();
    },
  );

  test('give axe nothing to object to', async () => {
    const { job } = await halfDone();
    const { page } = await pages.open('/jobs');
    await table(page, 'Jobs').getByRole('link').first().waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/jobs/${job.id}`);
    await table(page, 'Results').getByRole('cell', { name: 'Failed' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
