import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

describePages('events in the console', (pages) => {
  let talk: Client;
  beforeAll(() => {
    talk = pages.service.talk();
  });

  /** Made again until the page, whose stream may not be open yet, has been told of one. */
  async function happen(isThere: () => Promise<number>, name: string): Promise<void> {
    await expect
      .poll(async () => {
        if ((await isThere()) === 0) await talk.groups.create({ name });
        return isThere();
      })
      .toBeGreaterThan(0);
  }

  test('what happens shows up without a reload, and as programs are told it', async () => {
    const agent = await pages.service.signUp('support', { role: 'agent' });
    const { page } = await pages.open('/events', { as: agent });
    await page.getByText('Nothing has happened yet').waitFor();
    const row = page.getByRole('row', { name: /Groups: created/ });
    await happen(() => row.count(), 'Live');
    await row.getByRole('link').first().click();
    const panel = page.getByRole('dialog', { name: 'Groups: created' });
    await panel.getByText('"type": "zen:event-type:group.created"').waitFor();
  });

  test('admins see what was before, and a filter that stands in the address', async () => {
    await talk.groups.create({ name: 'Before' });
    const { page } = await pages.open('/events');
    const row = page.getByRole('row', { name: /Groups: created Before/ });
    await row.waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('greeting');
    await row.waitFor({ state: 'hidden' });
    await page.reload();
    expect(await page.getByLabel('Show', { exact: true }).inputValue()).toBe('greeting');
    await page.goBack();
    await row.waitFor();
  });

  test('an event from before says where it can be looked up', async () => {
    const { page } = await pages.open('/events/1');
    await page.getByRole('link', { name: 'Look it up in the audit log' }).click();
    await page.waitForURL(`${pages.service.url}/audit/1`);
  });

  test('axe has nothing to object to', async () => {
    await talk.groups.create({ name: 'Seen' });
    const { page } = await pages.open('/events');
    await page
      .getByRole('row', { name: /Groups: created/ })
      .first()
      .waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
