import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePages, describePagesWith } from '../../support/console-page.ts';
import { objectionsTo, startConsole } from '../../support/console.ts';

describePages('the sandbox in the console', (pages) => {
  let talk: Client;
  beforeAll(() => {
    talk = pages.service.talk();
  });

  test('a fault is made by a form that says what a program will see, and cleared', async () => {
    const { page } = await pages.open('/sandbox');
    const faults = page.getByRole('region', { name: 'Faults', exact: true });
    await faults.getByText('There are none').waitFor();
    await page.getByLabel('What goes wrong').selectOption('slow');
    await page.getByRole('status').getByText('200, after so many milliseconds').waitFor();
    await page.getByLabel('Milliseconds').fill('50');
    await page.getByLabel('How many calls').fill('2');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    const row = page.getByRole('row', { name: /^slow/ });
    await row.getByText('2 more calls, 50 ms late').waitFor();
    await row.getByText('In store').waitFor();
    expect(await talk.sandbox.faults.list()).toMatchObject([
      { kind: 'slow', operation: 'buy', remaining: 2, milliseconds: 50 },
    ]);
    await page.getByRole('button', { name: 'Clear all faults' }).click();
    const question = page.getByRole('dialog', { name: 'Clear all faults?' });
    await question.getByRole('button', { name: 'Clear all faults' }).click();
    await faults.getByText('There are none').waitFor();
    expect(await talk.sandbox.faults.list()).toEqual([]);
  });

  test('what the API objects to of a fault stands at its field, and what was chosen stays', async () => {
    const visit = await pages.open('/sandbox');
    visit.expectProblem('422', 'a search loses no race');
    const { page } = visit;
    await page.getByLabel('What goes wrong').selectOption('lost-race');
    await page.getByLabel('With which call').selectOption('search');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page
      .getByRole('alert')
      .getByText(/must be buy/)
      .waitFor();
    const field = page.getByLabel('With which call');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('search');
  });

  test('a fault that was used up says so', async () => {
    onTestFinished(() => talk.sandbox.faults.clear());
    await talk.sandbox.faults.create({ kind: 'unavailable', operation: 'search' });
    const { page } = await pages.open('/sandbox');
    const row = page.getByRole('row', { name: /^unavailable/ });
    await row.getByText('In store').waitFor();
    await talk.phoneNumbers.search({ country: 'US' }).catch(() => {});
    await page.reload();
    await row.getByText('Used up').waitFor();
  });

  test('where no test moves the clock, it is said how a service is started whose clock can be moved', async () => {
    const visit = await pages.open('/sandbox');
    const clock = visit.page.getByRole('region', { name: 'Clock' });
    await clock.getByText('The clock cannot be moved here').waitFor();
    await clock.getByText('--test-clock').waitFor();
  });

  test('a reset has to be typed, and takes what the account has', async () => {
    const other = await startConsole();
    onTestFinished(() => other.close());
    await other.talk().groups.create({ name: 'To be gone' });
    const { page } = await pages.openOf(other, '/sandbox');
    await page.getByRole('button', { name: 'Reset the account' }).click();
    const question = page.getByRole('dialog', { name: 'Reset support?' });
    const verb = question.getByRole('button', { name: 'Reset the account' });
    expect(await verb.isDisabled()).toBe(true);
    await question.getByLabel('Type support to go on').fill('support');
    await verb.click();
    await question.waitFor({ state: 'hidden' });
    const groups = await other.talk().groups.list().toArray();
    expect(groups.map(({ name }) => name)).not.toContain('To be gone');
  });

  test('axe has nothing to object to', async () => {
    onTestFinished(() => talk.sandbox.faults.clear());
    await talk.sandbox.faults.create({ kind: 'refuse', probability: 0.25 });
    const visit = await pages.open('/sandbox');
    await visit.page.getByText('25 % of calls').waitFor();
    await visit.page.getByText('The clock cannot be moved here').waitFor();
    expect(await objectionsTo(visit.page)).toEqual([]);
  });
});

describePagesWith(
  { options: { testClock: '2030-01-01T00:00:00Z' } },
  'a clock that is moved in the console',
  (pages) => {
    test('what takes days takes no time', async () => {
      const talk = pages.service.talk();
      const { page } = await pages.open('/sandbox');
      await page.getByLabel('It stands still').click();
      await expect.poll(() => talk.sandbox.clock.show()).toMatchObject({ frozen: true });
      const before = Date.parse((await talk.sandbox.clock.show()).now);
      await page.getByRole('button', { name: '+ 1 hour' }).click();
      await expect
        .poll(async () => Date.parse((await talk.sandbox.clock.show()).now) - before)
        .toBe(3_600_000);
    });

    test('it never goes back, and says so', async () => {
      const visit = await pages.open('/sandbox');
      visit.expectProblem('422', 'it would go back');
      const { page } = visit;
      await page.getByLabel('Until').fill('2026-01-01T00:00');
      await page.getByRole('button', { name: 'Move the clock' }).click();
      await page.getByRole('alert').getByText('The clock was not moved').waitFor();
    });
  },
);
