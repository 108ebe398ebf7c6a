import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { maxAudioSize } from '../../../src/domain/audio.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { played } from '../../support/played.ts';
import { greetingsIn, wav } from '../../support/greetings.ts';

const file = (buffer: Buffer, name = 'hello.wav') => ({ name, mimeType: 'audio/wav', buffer });

/** More than a slow line sends in a moment. */
const long = Buffer.concat([wav, Buffer.alloc(8_000_000)]);

async function sendSlowly(page: Page): Promise<void> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 200_000,
  });
}

describePages('the greetings of the console', (pages) => {
  const greetings = () => greetingsIn(pages.service);
  const shown = async (id: number) => (await greetings().records.show(id)).json.greeting;

  test('a greeting is made, gets its audio, is played and downloaded', async () => {
    const { page } = await pages.open('/greetings?category=1');
    await page.getByRole('link', { name: 'New greeting' }).click();
    await page.getByLabel('Name').fill('We are closed');
    await page.getByRole('button', { name: 'Create the greeting' }).click();
    const panel = page.getByRole('dialog', { name: 'We are closed' });
    await panel.getByText('It has no audio yet: callers hear nothing.').waitFor();
    await panel.getByLabel('Audio file').setInputFiles(file(wav, 'closed.wav'));
    await page.getByText('Callers hear closed.wav now').waitFor();
    expect((await played(panel.locator('audio'))).duration).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('closed.wav');
    const id = Number(/(\d+)(?:\?|$)/.exec(page.url())?.[1]);
    expect((await greetings().download(id)).bytes).toEqual(wav);
    expect(await shown(id)).toMatchObject({ category_id: 1, pending: false });
  });

  test('the list is narrowed down to a category, which is in the address', async () => {
    await greetings().makeIn(3);
    await greetings().makeIn(5);
    const { page } = await pages.open('/greetings');
    await page.getByRole('link', { name: 'In 5', exact: true }).waitFor();
    await page.getByLabel('Category').selectOption('Wait');
    await page.getByRole('link', { name: 'In 5', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'In 3', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?category=3');
    await page.goBack();
    await page.getByRole('link', { name: 'In 5', exact: true }).waitFor();
  });

  test('an address with a category that is none shows all', async () => {
    const { page } = await pages.open('/greetings?category=wait');
    await page.getByRole('row', { name: /voicemail_jp/ }).waitFor();
    expect(await page.getByLabel('Category').inputValue()).toBe('');
  });

  test('what is no audio, and what is too large, is refused in words of the API, and nothing is lost', async () => {
    const { id } = await greetings().makeIn(2);
    await greetings().upload(id, { name: 'before.wav', bytes: wav });
    const visit = await pages.open(`/greetings/${id}`);
    visit.expectProblem('422', 'it is a text');
    visit.expectProblem('413', 'it is too large');
    const { page } = visit;
    const input = page.getByLabel('Audio file');
    await input.setInputFiles(file(Buffer.from('these are words'), 'words.wav'));
    await page
      .getByRole('alert')
      .getByText(/MP3 or WAV|MP3 nor WAV/)
      .waitFor();
    const large = Buffer.concat([wav, Buffer.alloc(maxAudioSize)]);
    await input.setInputFiles(file(large, 'large.wav'));
    await page.getByRole('alert').getByText('(10 MiB)').waitFor();
    expect((await shown(id)).audio_name).toBe('before.wav');
  });

  test('how much of a file is sent is told, and it can be cancelled', async () => {
    const { id } = await greetings().makeIn(2);
    const { page, expectProblem } = await pages.open(`/greetings/${id}`);
    expectProblem('ERR_', 'the upload is cancelled');
    await sendSlowly(page);
    await page.getByLabel('Audio file').setInputFiles(file(long));
    const progress = page.getByRole('progressbar', { name: 'Uploaded' });
    await expect
      .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect((await shown(id)).pending).toBe(true);
  });

  test('a file that was refused or cancelled can be chosen again', async () => {
    const { id } = await greetings().makeIn(2);
    const { page, expectProblem } = await pages.open(`/greetings/${id}`);
    expectProblem('422', 'it is a text');
    const input = page.getByLabel('Audio file');
    const words = file(Buffer.from('these are words'), 'words.wav');
    await input.setInputFiles(words);
    await page.getByRole('alert').waitFor();
    // A browser tells of a choice only where it is another one than before.
    expect(await input.inputValue()).toBe('');
    await input.setInputFiles(file(wav, 'words.wav'));
    await page.getByText('Callers hear words.wav now').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await input.inputValue()).toBe('');
  });

  test('an upload is not left by mistake, and goes on where one stays; left, it stops', async () => {
    const { id } = await greetings().makeIn(2);
    const { page, expectProblem } = await pages.open(`/greetings/${id}`);
    expectProblem('ERR_', 'the upload is stopped');
    await sendSlowly(page);
    await page.getByLabel('Audio file').setInputFiles(file(long, 'long.wav'));
    const progress = page.getByRole('progressbar', { name: 'Uploaded' });
    await progress.waitFor();
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Stop the upload?' });
    await question.getByText('the greeting stays without audio').waitFor();
    await question.getByRole('button', { name: 'Stay' }).click();
    const before = Number(await progress.getAttribute('aria-valuenow'));
    await expect
      .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
      .toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    const failed = page.waitForEvent('requestfailed', (one) => one.url().includes('greetings'));
    await question.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/greetings');
    await failed;
    expect((await shown(id)).pending).toBe(true);
  });

  test('a greeting is renamed', async () => {
    const { id } = await greetings().makeIn(2);
    const { page } = await pages.open(`/greetings/${id}`);
    await page.getByLabel('Name').fill('Good morning');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Good morning' }).waitFor();
    expect((await shown(id)).name).toBe('Good morning');
  });

  test('one that is in use says who plays it, and is deleted only once its name has been typed', async () => {
    const { id, name } = await greetings().makeIn(2);
    const { support } = pages.service;
    const { id: number, display_number } = await support.buy({ greeting_ids: [id] });
    const visit = await pages.open(`/greetings/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('link', { name: display_number }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('It is in use: 1 number and 0 IVRs play it.').waitFor();
    const button = page.getByRole('button', { name: 'Delete the greeting' });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel(`Type ${name} to go on`).fill(name);
    await button.click();
    await page.getByText(`${name} is deleted`).waitFor();
    expect((await support.show(number)).json.phone_number.greeting_ids).toEqual([]);
  });

  test('a name is typed as it is shown, where spaces in a row are one', async () => {
    const { records } = greetings();
    const { id } = await records.make({ name: 'Two  spaces', category_id: 2 });
    await pages.service.support.buy({ greeting_ids: [id] });
    const visit = await pages.open(`/greetings/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByLabel('Type Two spaces to go on').fill('Two spaces');
    await page.getByRole('button', { name: 'Delete the greeting' }).click();
    await page.waitForURL('**/greetings');
    expect((await records.show(id)).status).toBe(404);
  });

  test('one of the system can be played, and nothing else', async () => {
    const { page } = await pages.open('/greetings/voicemail_en');
    const panel = page.getByRole('dialog', { name: 'Default (voicemail on)' });
    await panel.getByText('It comes with the service').waitFor();
    await panel.locator('audio').waitFor();
    expect(await panel.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await page.goto(`${pages.service.url}/greetings/voicemail_none`);
    await page.getByText('It is silent on purpose.').waitFor();
  });

  testAxe(pages, async () => {
    const { id } = await greetings().makeIn(2);
    await greetings().upload(id, { name: 'hello.wav', bytes: wav });
    return [
      ['/greetings', 'Greetings'],
      ['/greetings/new', 'New greeting'],
      [`/greetings/${id}`, 'Numbers that play it'],
    ];
  });
});
