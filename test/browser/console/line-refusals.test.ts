import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { plans, type Plan } from '../../../src/domain/account.ts';
import { describePages } from '../../support/console-page.ts';
import { buyOne } from '../../support/numbers.ts';

describePages('what cannot be done with a line', (pages) => {
  let line: { id: number; number: string; display_number: string };
  beforeEach(async () => {
    line = await buyOne(pages.service.support, { nickname: 'Sales' });
  });

  const open = (query = '', options = {}) => pages.open(`/numbers/${line.id}${query}`, options);
  test.each([
    ['queue', 'Calls that may wait', '70', 'must be at most 50'],
    ['queue', 'Overflow number', '12', 'is not a phone number'],
    ['queue', 'Language of the callback confirmation', 'xx-99', 'ISO 639-1'],
    ['line', 'Failover number', 'nobody', 'phone number'],
  ])('what the API refuses is said at its field, in its words (%s, %s)', async (...asked) => {
    const [tab, field, value, words] = asked;
    const visit = await open(`?tab=${tab}`);
    visit.expectProblem('422', 'the value is refused');
    const { page } = visit;
    await page.getByLabel(field).fill(value);
    // From another tab, it is led to.
    await page.getByRole('tab', { name: 'Voicemail' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('It was not saved').waitFor();
    const input = page.getByLabel(field);
    await input.waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    const message = page.locator(
      `#${await input.getAttribute('aria-describedby').then(errorIdIn)}`,
    );
    expect(await message.innerText()).toContain(words);
    await expect.poll(() => focusedPath(page)).toBe(await input.getAttribute('data-path'));
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('a token that may not write is told so before anything is typed', async () => {
    const reader = await pages.service.signUp('support', { scope: 'phone_numbers:read' });
    const { page } = await open('', { as: reader });
    await page.getByRole('button', { name: 'Save' }).focus();
    const reason = 'This API token lacks the scope phone_numbers:write.';
    await page.getByRole('tooltip', { name: reason }).waitFor();
    expect(await page.getByLabel('Nickname').isDisabled()).toBe(true);
  });

  const usePlan = (next: Plan) =>
    pages.service.ports.store.operator.updateAccount('support', { plan: next });

  describe.each(plans)('on the plan %s', (plan: Plan) => {
    afterAll(() => usePlan('enterprise'));

    test('what it does not allow cannot be written, can be reached, and says why', async () => {
      await usePlan(plan);
      const { features } = await pages.service.talk().account.show();
      const prefix = 'phone_number.';
      const ofLines = features.filter(({ name }) => name.startsWith(prefix));
      const visit = await open();
      if (plan === 'trial')
        visit.expectProblem('403', 'the list behind the panel is closed to trials');
      const { page } = visit;
      for (const { name, allowed, reason } of ofLines) {
        const field = name.slice(prefix.length);
        await page
          .getByRole('tab', { name: field.startsWith('settings') ? 'Calls' : 'Line' })
          .click();
        const input = page.locator(`[data-path="${field}"]`);
        await input.waitFor();
        expect([name, await input.getAttribute('aria-disabled')]).toEqual([
          name,
          allowed ? null : 'true',
        ]);
        if (reason)
          await page
            .getByText(new RegExp(`^${reason}\\.$`, 'i'))
            .first()
            .waitFor();
        await input.focus();
        expect(await focusedPath(page)).toBe(field);
      }
    });
  });
});

/** Of what describes a field, the error. */
function errorIdIn(ids: string | null): string {
  return (ids ?? '').split(' ').find((id) => id.endsWith('-error')) ?? 'none';
}

function focusedPath(page: Page): Promise<string | null> {
  return page.evaluate<string | null>(`document.activeElement?.getAttribute('data-path')`);
}
