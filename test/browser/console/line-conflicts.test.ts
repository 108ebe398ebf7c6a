import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { buyOne } from '../../support/numbers.ts';

describePages('a line that two change at once', (pages) => {
  let id: number;
  beforeEach(async () => {
    ({ id } = await buyOne(pages.service.support, { nickname: 'Sales' }));
  });

  /** The page with a nickname that is not saved yet, and what it has sent to be saved. */
  async function changing() {
    const visit = await pages.open(`/numbers/${id}`);
    const { page } = visit;
    await page.getByLabel('Nickname').fill('Mine');
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.postDataJSON());
    });
    return { ...visit, sent };
  }
  async function elsewhere(changes: object) {
    const jo = await pages.service.signUp('support');
    await pages.service.as(jo).phoneNumbers.update(id, changes);
  }
  const saved = async () => (await pages.service.talk().phoneNumbers.show(id)).nickname;

  test('what somebody else changes of the rest is followed, told, and left as it is by a save', async () => {
    const { page, sent } = await changing();
    await elsewhere({ priority: 1 });
    await said(page).getByText('agent has changed Priority to high').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Mine' }).waitFor();
    expect(sent).toEqual([{ phone_number: { nickname: 'Mine' } }]);
    expect(await pages.service.talk().phoneNumbers.show(id)).toMatchObject({
      nickname: 'Mine',
      priority: 1,
    });
  });

  test('what both change is not saved until somebody has decided: theirs is taken', async () => {
    const { page, sent } = await changing();
    await elsewhere({ nickname: 'Theirs' });
    await said(page).getByText('agent has changed Nickname to Theirs. Yours is Mine.').waitFor();
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await said(page).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Nickname').inputValue()).toBe('Theirs');
    expect(sent).toEqual([]);
  });

  test('what both change is saved over theirs by who says so', async () => {
    const { page } = await changing();
    await elsewhere({ nickname: 'Theirs' });
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page
      .getByRole('group', { name: 'What will change' })
      .getByText('Theirs → Mine')
      .waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Mine' }).waitFor();
    expect(await saved()).toBe('Mine');
  });

  test('who saves before the page has heard of it does not overwrite it either', async () => {
    const { page, sent } = await changing();
    await elsewhere({ nickname: 'Theirs' });
    await page.getByRole('button', { name: 'Save' }).click();
    await said(page).getByText('Yours is Mine').waitFor();
    expect(sent).toEqual([]);
    expect(await saved()).toBe('Theirs');
  });

  test('of two tabs one follows the other', async () => {
    const { page } = await pages.open(`/numbers/${id}`);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Nickname').fill('Of the other tab');
    await other.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Of the other tab' }).waitFor();
    expect(await page.getByLabel('Nickname').inputValue()).toBe('Of the other tab');
  });

  test('what the API writes otherwise than it was typed is no conflict', async () => {
    const { page } = await changing();
    await page.getByLabel('Nickname').fill('Mine  ');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Mine' }).waitFor();
    await expect.poll(() => page.getByLabel('Nickname').inputValue()).toBe('Mine');
    expect(await said(page).count()).toBe(0);
  });

  test('a line that is deleted meanwhile is said to be, and can be had back there', async () => {
    const { page, expectProblem } = await changing();
    expectProblem('404', 'the line is deleted');
    await pages.service.talk().phoneNumbers.delete(id);
    await page.getByText('was deleted').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByLabel('Nickname').waitFor();
    expect(await saved()).toBe('Sales');
  });

  test('deleting says what is tied to it and until when it can be undone; Undo has it back', async () => {
    const { ivrs, phoneNumbers } = pages.service.talk();
    const ivr = await ivrs.create({ name: `Menu of ${id}` });
    await phoneNumbers.update(id, { ivr_id: ivr.id });
    const visit = await pages.open(`/numbers/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('dialog', { name: 'Delete Sales?' });
    await question.getByText(`the IVR ${ivr.name}`).waitFor();
    await question.getByText('(in 3 days)').waitFor();
    await question.getByRole('link', { name: 'the deleted lines' }).waitFor();
    await question.getByRole('button', { name: 'Delete the line' }).click();
    await page.getByRole('status').getByText('Sales is deleted').waitFor();
    expect(new URL(page.url()).pathname).toBe('/numbers');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('status').getByText('Sales is back').waitFor();
    expect((await phoneNumbers.show(id)).ivr_id).toBe(ivr.id);
  });

  test('a line that there is not is said so', async () => {
    const { page, expectProblem } = await pages.open('/numbers/12');
    expectProblem('404', 'there is no such line');
    await page.getByText('No line has this id').waitFor();
    await page.getByRole('link', { name: 'To the numbers' }).click();
    await page.waitForURL(/\/numbers$/);
  });
});

const said = (page: Page) => page.getByRole('alert').filter({ hasText: 'Changed meanwhile' });
