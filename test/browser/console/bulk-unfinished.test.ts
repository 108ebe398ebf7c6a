import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { objectionsTo } from '../../support/console.ts';
import { describePagesWith } from '../../support/console-page.ts';
import { leaveRoomForJobs } from '../../support/job-room.ts';
import { fillAccount } from '../../support/many-numbers.ts';
import { buyOne } from '../../support/numbers.ts';

/** Three jobs, of which one can begin. */
const count = 300;

describePagesWith({ isServedForEach: true }, 'many numbers, of which some are begun', (pages) => {
  const talk = () => pages.service.talk();
  const jobs = async () => (await talk().jobStatuses.list().toArray()).length;

  /** Is being begun, and has to wait after the first hundred. */
  async function halfBegun() {
    const { id } = await buyOne(pages.service.support, { nickname: 'crowd', recorded: false });
    const job = await talk().phoneNumbers.updateMany([id], { nickname: 'crowd' });
    await expect.poll(async () => (await talk().jobStatuses.show(job.id)).status).toBe('completed');
    await fillAccount(pages.service, id, count - 1);
    const makeRoom = await leaveRoomForJobs(pages.service, job.id, 1);
    const visit = await pages.open('/numbers?query=crowd');
    visit.expectProblem('429', 'the account has begun as many jobs as it may');
    const { page } = visit;
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
    await page.getByRole('button', { name: 'Select all that match' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const panel = page.getByRole('dialog', { name: `Change ${count} numbers` });
    await panel.getByRole('checkbox', { name: 'Recorded' }).check();
    await panel.getByRole('button', { name: 'Check what would change' }).click();
    await panel.getByRole('button', { name: `Change ${count} numbers` }).click();
    await panel.getByText('1 of 3 jobs begun. Stay on this page').waitFor();
    return { page, panel, makeRoom };
  }

  const isRecorded = async () =>
    (await talk().phoneNumbers.list().toArray()).filter(({ recorded }) => recorded).length;

  test('are not left without a question, by the page or the browser, and gone on with after a reload', async () => {
    const { page, panel, makeRoom } = await halfBegun();
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Leave before all have begun?' });
    await question.getByText('1 of 3 jobs have begun').waitFor();
    await question.getByRole('button', { name: 'Stay' }).click();
    const asked = page.waitForEvent('dialog');
    const reload = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reload;
    await panel.getByText('1 of 3 jobs have begun, 2 have not').waitFor();
    await panel.getByText('Recorded → on').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await expect.poll(isRecorded).toBe(count / 3);
    await makeRoom();
    await panel.getByRole('button', { name: 'Go on with the other 2' }).click();
    await page.getByText('300 of 300 numbers have ended in 3 jobs, 0 of them not done.').waitFor();
    expect(await isRecorded()).toBe(count);
    // With the one before.
    expect(await jobs()).toBe(4);
  });

  test('are begun once, also where the answer to one was not heard', async () => {
    const { page, panel, makeRoom } = await halfBegun();
    await panel.getByRole('button', { name: 'Stop' }).click();
    await panel.getByText('1 of 3 jobs have begun, 2 have not').waitFor();
    await unhear(page);
    await page.reload();
    await panel.getByText('0 of 3 jobs have begun, 3 have not').waitFor();
    await makeRoom();
    await panel.getByRole('button', { name: 'Go on with the other 3' }).click();
    await page.getByText('300 of 300 numbers have ended in 3 jobs, 0 of them not done.').waitFor();
    expect(await jobs()).toBe(4);
  });

  test('are stopped: what has not begun is left as it was, which is said, and can be left', async () => {
    const { page, panel } = await halfBegun();
    await panel.getByRole('button', { name: 'Stop' }).click();
    await panel.getByText('1 of 3 jobs have begun, 2 have not').waitFor();
    await panel.getByRole('link', { name: 'Look at those that have begun' }).click();
    await page.getByText('100 of 100 numbers have ended in 1 job').waitFor();
    expect(await isRecorded()).toBe(count / 3);
    await page.goBack();
    await panel.getByText('1 of 3 jobs have begun, 2 have not').waitFor();
  });
});

/** As if the page had gone before the answer came that the first job has begun. */
const unhear = (page: Page) =>
  page.evaluate(`history.replaceState(
    { ...history.state, run: { ...history.state.run, jobIds: [] } }, '', location.href)`);
