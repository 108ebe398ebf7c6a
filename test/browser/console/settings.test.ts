import { expect, test } from 'vitest';
import { voiceSettings } from '../../../src/domain/resources/voice-settings.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { recordsOf } from '../../support/records.ts';

describePages('the voice settings of the console', (pages) => {
  const saved = async () =>
    (await recordsOf(pages.service.support, voiceSettings).show('')).json.settings;

  test('settings are changed once what will change has been said, and only these', async () => {
    const before = await saved();
    const { page } = await pages.open('/settings');
    await page.getByLabel('Calls that may wait', { exact: true }).selectOption('20');
    await page.getByLabel('Recordings can be heard without signing in').click();
    await page.getByRole('combobox', { name: 'Words to listen for' }).fill('Trunkline');
    await page.keyboard.press('Enter');
    await page.keyboard.type('pie shop');
    await page.keyboard.press('Enter');
    const changes = page.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('Calls that may wait: 5 → 20');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await saved()).toEqual({
      ...before,
      maximum_queue_size: 20,
      recordings_public: true,
      voice_transcriptions_boosted_keywords: 'Trunkline, pie shop',
    });
    await page.reload();
    expect(await page.getByLabel('Calls that may wait', { exact: true }).inputValue()).toBe('20');
  });

  test('what is said for each line leads to the lines', async () => {
    const { id } = await pages.service.support.buy({ post_call_voice_ai_enabled: true });
    const { page } = await pages.open('/settings');
    await page.getByRole('link', { name: String(id) }).click();
    await page.waitForURL(`**/numbers/${id}`);
  });

  test('what is not saved is not left by mistake', async () => {
    const { page } = await pages.open('/settings');
    await page.getByLabel('Calls are on').click();
    await page.getByRole('link', { name: 'Groups', exact: true }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel('Calls are on').isChecked()).toBe(false);
  });

  testAxe(pages, async () => [['/settings', 'Said for each line']]);
});
