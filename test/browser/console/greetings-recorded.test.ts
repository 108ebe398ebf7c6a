import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePagesWith } from '../../support/console-page.ts';
import { played } from '../../support/played.ts';
import { greetingsIn } from '../../support/greetings.ts';

async function openRecorder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Begin to record' }).click();
}

describePagesWith({ hasMicrophone: true }, 'greetings recorded in the console', (pages) => {
  test('what the microphone hears becomes a WAV of one channel, is heard first, and then callers hear it', async () => {
    const { id } = await greetingsIn(pages.service).makeIn(2);
    const { page } = await pages.open(`/greetings/${id}`, { permissions: ['microphone'] });
    await openRecorder(page);
    const loudness = page.getByRole('progressbar', { name: 'How loud it is' });
    // The browser's microphone beeps.
    await expect
      .poll(async () => Number(await loudness.getAttribute('aria-valuenow')))
      .toBeGreaterThan(10);
    await page.getByRole('timer').getByText('0:01').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    const preview = page.locator('audio[aria-label="Play what was recorded"]');
    expect((await played(preview)).duration).toBeGreaterThan(0.9);
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('Callers hear recording.wav now').waitFor();
    const { bytes } = await greetingsIn(pages.service).download(id);
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)]).toEqual([
      1, 16_000, 16,
    ]);
    expect(bytes.length).toBe(44 + bytes.readUInt32LE(40));
    const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, at) =>
      Math.abs(bytes.readInt16LE(44 + at * 2)),
    );
    expect(Math.max(...samples)).toBeGreaterThan(1_000);
  });

  test('what was recorded can be recorded again, and is nowhere when it is not used', async () => {
    const { id } = await greetingsIn(pages.service).makeIn(2);
    const { page } = await pages.open(`/greetings/${id}`, { permissions: ['microphone'] });
    await openRecorder(page);
    await page.getByRole('timer').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Record again' }).click();
    await page.getByRole('timer').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('timer').waitFor({ state: 'detached' });
    const { records } = greetingsIn(pages.service);
    expect((await records.show(id)).json.greeting.pending).toBe(true);
  });

  test('a microphone that is refused is said to be, with what to do', async () => {
    const { id } = await greetingsIn(pages.service).makeIn(2);
    const { page } = await pages.open(`/greetings/${id}`, { permissions: [] });
    await openRecorder(page);
    await page
      .getByRole('alert')
      .getByText('The browser does not let this page use the microphone.')
      .waitFor();
    await page.getByRole('button', { name: 'Begin to record' }).waitFor();
  });
});
