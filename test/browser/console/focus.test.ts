import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';

/** What the keyboard acts on: its name. */
const focused = (page: Page) =>
  page.evaluate<string | null>(
    'document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? null',
  );

const expectFocus = (page: Page, name: string) => expect.poll(() => focused(page)).toBe(name);

describePages('who works by keyboard', (pages) => {
  /** Makes one of what the list shows; answers how its link is called. */
  async function make(list: string): Promise<string> {
    const talk = pages.service.talk();
    if (list === '/numbers') return (await pages.service.support.buy()).display_number;
    const name = `One of ${list}`;
    if (list === '/groups') await talk.groups.create({ name });
    else await talk.addresses.create({ ...address, name });
    return name;
  }

  test.each(['/numbers', '/groups', '/addresses'])(
    'goes on in %s at what they opened, once it is closed',
    async (list) => {
      const name = await make(list);
      const { page } = await pages.open(list);
      const link = page.getByRole('link', { name });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expectFocus(page, name);
      // A link that was sent to them, or a reload: nothing of the list had the focus before.
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.reload();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expectFocus(page, name);
    },
  );

  test('goes on at the button of a question that they answered with no, in a panel as well', async () => {
    const name = await make('/numbers');
    const { page } = await pages.open('/numbers');
    await page.getByRole('link', { name }).click();
    const deletion = page.getByRole('dialog').getByRole('button', { name: 'Delete' });
    for (const answer of ['Escape', 'Cancel']) {
      await deletion.focus();
      await page.keyboard.press('Enter');
      const question = page.getByRole('dialog', { name: /^Delete .*\?$/ });
      await question.waitFor();
      if (answer === 'Escape') await page.keyboard.press('Escape');
      else await question.getByRole('button', { name: answer }).press('Enter');
      await question.waitFor({ state: 'detached' });
      await expectFocus(page, 'Delete');
    }
  });

  test('goes on at “New …” when they leave what they had begun', async () => {
    const { page } = await pages.open('/groups');
    await page.getByRole('link', { name: 'New group' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').fill('Never');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus(page, 'New group');
  });

  test('stays on the page where what they opened is gone with its link', async () => {
    await pages.service.talk().groups.create({ name: 'Going' });
    const visit = await pages.open('/groups');
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('link', { name: 'Going' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete the group' }).press('Enter');
    await page.getByRole('link', { name: 'Going' }).waitFor({ state: 'detached' });
    await expectFocus(page, 'Groups');
  });

  test('reaches the palette from a field as well', async () => {
    const { page } = await pages.open('/groups/new');
    await page.getByLabel('Name').press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Go anywhere' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Name').and(page.locator(':focus')).waitFor();
  });
});

const address = {
  street: 'Unter den Linden 1',
  city: 'Berlin',
  zip: '10117',
  province: 'Berlin',
  country_code: 'DE',
};
