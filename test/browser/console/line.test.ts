import { beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { lineGreetingCategories } from '../../../src/domain/phone-numbers/greetings.ts';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';
import { readContract } from '../../support/api-document.ts';
import { wav } from '../../support/greetings.ts';
import { buyOne } from '../../support/numbers.ts';

const tabs = ['Line', 'Calls', 'Queue', 'Voicemail', 'Greetings'];

describePages('a line in the console', (pages) => {
  let line: { id: number; number: string; display_number: string };
  beforeEach(async () => {
    line = await buyOne(pages.service.support, { nickname: 'Sales' });
  });

  const open = (query = '', options = {}) => pages.open(`/numbers/${line.id}${query}`, options);
  const saved = async () =>
    pages.service.talk().phoneNumbers.show(line.id, { include: ['settings'] });

  test('its address shows what it is, and of whom it was bought for how much', async () => {
    const { page } = await open();
    const panel = page.getByRole('dialog', { name: 'Sales' });
    await panel.getByText(line.display_number, { exact: true }).waitFor();
    await panel.getByText(`id ${line.id}`).waitFor();
    for (const fact of ['United States', 'local', 'Voice', 'sandbox', '$1.15 a month'])
      await panel.getByText(fact, { exact: true }).first().waitFor();
  });

  test('the tab is in the address: it survives a reload, Back leaves it, and a wrong one is the first', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Queue' }).click();
    await page.waitForURL(/\?tab=queue$/);
    await page.reload();
    await page.getByLabel('Calls that may wait').waitFor();
    await page.goBack();
    await page.getByLabel('Nickname').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`${pages.service.url}/numbers/${line.id}?tab=nothing`);
    await page.getByLabel('Nickname').waitFor();
  });

  test('there is a field for all that the API lets write', async () => {
    const { page } = await open();
    const fields: string[] = [];
    for (const name of tabs) {
      await page.getByRole('tab', { name }).click();
      await page.getByRole('tabpanel', { name }).getByRole('heading').first().waitFor();
      const inputs = page.locator('form [data-path]');
      fields.push(
        ...(await inputs.evaluateAll((all) => all.map((one) => one.getAttribute('data-path')!))),
      );
    }
    expect(fields.toSorted()).toEqual((await writablePaths()).toSorted());
  });

  test('a save shows what was and will be by name, and sends what is changed alone', async () => {
    const { groups } = pages.service.talk();
    const group = await groups.create({ name: `Support of ${line.id}` });
    const { page } = await open();
    await page.getByLabel('Nickname').fill('Orders');
    await page.getByRole('combobox', { name: 'Groups', exact: true }).click();
    await page.getByRole('option', { name: group.name }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Queue' }).click();
    await page.getByLabel('Calls that may wait').fill('7');
    const list = page.getByRole('group', { name: 'What will change' });
    expect((await list.innerText()).split(/\n+/)).toEqual([
      'What will change',
      'Nickname: Sales → Orders',
      `Groups: none → ${group.name}`,
      'Calls that may wait: 5 calls → 7 calls',
    ]);
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await sent).postDataJSON()).toEqual({
      phone_number: {
        nickname: 'Orders',
        group_ids: [group.id],
        settings: { maximum_queue_size: 7 },
      },
    });
    await page.getByRole('status').getByText('Saved').waitFor();
    await page.getByRole('dialog', { name: 'Orders' }).waitFor();
    await list.waitFor({ state: 'detached' });
  });

  test('saving as curl has what is changed alone, and reading and deleting can be had as curl too', async () => {
    const { page } = await open('?tab=voicemail');
    await page.getByRole('switch', { name: 'Voicemail', exact: true }).uncheck();
    const panel = page.getByRole('dialog', { name: 'Sales' });
    await panel.getByRole('button', { name: 'Show as curl' }).click();
    const command = page.getByRole('dialog', { name: 'The same by curl' });
    await command.getByText(`--data '{"phone_number":{"settings":{"voicemail":false}}}'`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reading as curl' }).click();
    await page.getByText('include=settings').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Delete' }).click();
    const question = page.getByRole('dialog', { name: 'Delete Sales?' });
    await question.getByRole('button', { name: 'Show as curl' }).click();
    await page.getByText('--request DELETE').waitFor();
  });

  test('what is not saved is not left without a question, but for another tab of the line', async () => {
    const { page } = await open();
    await page.getByLabel('Nickname').fill('Orders');
    await page.getByRole('tab', { name: 'Calls' }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('tab', { name: 'Line' }).click();
    expect(await page.getByLabel('Nickname').inputValue()).toBe('Orders');
    const close = page
      .getByRole('dialog', { name: 'Sales' })
      .getByRole('button', { name: 'Close', exact: true });
    await close.click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel('Nickname').inputValue()).toBe('Orders');
    await close.click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('dialog', { name: 'Sales' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/numbers');
    expect((await saved()).nickname).toBe('Sales');
  });

  test('after a save what is changed next is guarded anew', async () => {
    const { page } = await open();
    await page.getByLabel('Nickname').fill('Orders');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Orders' }).waitFor();
    await page.getByLabel('Nickname').fill('Returns');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  });

  test('Escape asks before it closes what is not saved, and once more it stays, again and again', async () => {
    const { page } = await open();
    await page.getByLabel('Nickname').fill('Orders');
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    for (let round = 0; round < 2; round++) {
      await page.keyboard.press('Escape');
      await question.waitFor();
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await page.getByLabel('Nickname').inputValue()).toBe('Orders');
    }
  });

  test('a greeting of the line is heard where it is chosen', async () => {
    const { greetings, phoneNumbers } = pages.service.talk();
    const { id } = await greetings.create({ name: 'A tone', category_id: 1 });
    await greetings.upload(id, new Blob([wav]), { filename: 'tone.wav' });
    await phoneNumbers.update(line.id, { categorised_greetings: { '1': id } });
    const { page } = await open('?tab=greetings');
    const audio = page.locator('audio[aria-label="Play A tone"]').first();
    await audio.waitFor();
    const seconds = await page.evaluate<number>(`new Promise((resolve, reject) => {
      const sound = document.querySelector('audio[aria-label="Play A tone"]');
      sound.addEventListener('loadedmetadata', () => resolve(sound.duration));
      sound.addEventListener('error', () => reject(new Error(sound.error.message)));
      sound.preload = 'metadata';
      sound.load();
    })`);
    expect(seconds).toBeGreaterThan(0);
    const table = page.getByRole('table', { name: 'Voicemail greeting by situation' });
    expect(await table.getByRole('row').count()).toBe(5);
    await page.getByRole('link', { name: 'To the greetings' }).click();
    await page.getByRole('heading', { name: 'Greetings', level: 1 }).waitFor();
  });

  test('number and id can be copied', async () => {
    const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Copy the number' }).click();
    await expect.poll(copied).toBe(line.number);
    await page.getByRole('button', { name: 'Copy the id' }).click();
    await expect.poll(copied).toBe(String(line.id));
  });

  test('it is changed by keyboard alone', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Line' }).waitFor();
    const tabTo = async (name: string) => {
      for (let keys = 0; keys < 60 && (await focusedPath(page)) !== name; keys++)
        await page.keyboard.press('Tab');
      expect(await focusedPath(page)).toBe(name);
    };
    await tabTo('nickname');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'By keys' }).waitFor();
    expect((await saved()).nickname).toBe('By keys');
  });

  test('at 360 pixels the panel takes the whole width, and nothing is beside it', async () => {
    await pages.service
      .talk()
      .groups.create({ name: 'A group whose name is a great deal longer than the screen is wide' });
    const { page } = await open('', { viewport: { width: 360, height: 780 } });
    for (const name of [...tabs, 'History']) {
      await page.getByRole('tab', { name }).click();
      const widths = await page
        .getByRole('dialog', { name: 'Sales' })
        .evaluate((panel) => [panel.clientWidth, panel.scrollWidth]);
      expect([name, ...widths]).toEqual([name, 360, 360]);
    }
  });

  test('axe has nothing to object to', async () => {
    const { page } = await open('');
    await page.getByLabel('Nickname').fill('خط المبيعات');
    for (const name of [...tabs, 'History']) {
      await page.getByRole('tab', { name }).click();
      await page.getByRole('tabpanel', { name }).locator('h3, li').first().waitFor();
      expect([name, await objectionsTo(page)]).toEqual([name, []]);
    }
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete the line' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});

/** The same facts elsewhere: `priority` and `outbound_enabled` of the number, and the slots of the greetings. */
const elsewhere = ['settings.priority', 'settings.allow_outbound_calls', 'greeting_ids'];

const namesIn = (schema: unknown) =>
  Object.keys((schema as { properties?: object }).properties ?? {});

async function writablePaths(): Promise<string[]> {
  const { schemas } = (await readContract()).document.components;
  const settings = namesIn(schemas['PhoneNumberSettingsUpdate']).map((name) => `settings.${name}`);
  const properties = namesIn(schemas['PhoneNumberUpdate']);
  const inParts: Readonly<Record<string, readonly string[]>> = {
    settings,
    categorised_greetings: lineGreetingCategories.map((id) => `categorised_greetings.${id}`),
    'settings.overflow_number': ['enabled', 'number'].map(
      (name) => `settings.overflow_number.${name}`,
    ),
  };
  const split = (path: string): string[] => inParts[path]?.flatMap(split) ?? [path];
  return properties.flatMap(split).filter((path) => !elsewhere.includes(path));
}

function focusedPath(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(`document.activeElement?.getAttribute('data-path')`);
}
