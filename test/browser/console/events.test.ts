import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import {
  hasBrowser,
  startBrowser,
  unlessInstalled,
  type TestBrowser,
} from '../../support/browser.ts';
import {
  look,
  objectionsTo,
  startConsole,
  themes,
  type ConsoleService,
} from '../../support/console.ts';

describe.skipIf(!hasBrowser)(`events in the console${unlessInstalled}`, () => {
  let browser: TestBrowser;
  let service: ConsoleService;
  let talk: Client;
  beforeAll(async () => {
    browser = await startBrowser();
    service = await startConsole();
    talk = service.talk();
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
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
    const agent = await service.signUp('support', { role: 'agent' });
    const { page } = await look(browser, service, '/events', { as: agent });
    await page.getByText('Nothing has happened yet').waitFor();
    const row = page.getByRole('row', { name: /Groups: created/ });
    await happen(() => row.count(), 'Live');
    await row.getByRole('link').first().click();
    const panel = page.getByRole('dialog', { name: 'Groups: created' });
    await panel.getByText('"type": "zen:event-type:group.created"').waitFor();
  });

  test('admins see what was before, and a filter that stands in the address', async () => {
    await talk.groups.create({ name: 'Before' });
    const { page } = await look(browser, service, '/events');
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
    const { page } = await look(browser, service, '/events/1');
    await page.getByRole('link', { name: 'Look it up in the audit log' }).click();
    await page.waitForURL(`${service.url}/audit/1`);
  });

  test.each(themes)('axe has nothing to object to (%s)', async (colorScheme) => {
    await talk.groups.create({ name: `In the ${colorScheme}` });
    const { page } = await look(browser, service, '/events', { colorScheme });
    await page
      .getByRole('row', { name: /Groups: created/ })
      .first()
      .waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
