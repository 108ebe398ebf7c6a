import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plans, type Plan } from '../../../src/domain/account.ts';
import { lineGreetingCategories } from '../../../src/domain/phone-numbers/greetings.ts';
import { readContract } from '../../support/api-document.ts';
import {
  hasBrowser,
  startBrowser,
  unlessInstalled,
  type TestBrowser,
} from '../../support/browser.ts';
import { look, startConsole, type ConsoleService } from '../../support/console.ts';
import { buyOne } from '../../support/numbers.ts';

const tabs = ['Line', 'Calls', 'Queue', 'Voicemail', 'Greetings'];

describe.skipIf(!hasBrowser)(`the fields of a line in the console${unlessInstalled}`, () => {
  let browser: TestBrowser;
  let service: ConsoleService;
  let line: { id: number };
  beforeAll(async () => {
    browser = await startBrowser();
    service = await startConsole();
  });
  beforeEach(async () => {
    line = await buyOne(service.support, { nickname: 'Sales' });
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  const open = () => look(browser, service, `/numbers/${line.id}`);

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

  const setPlan = (plan: Plan) => service.ports.store.operator.updateAccount('support', { plan });

  describe.each(plans)('on the plan %s', (plan: Plan) => {
    afterAll(() => setPlan('enterprise'));

    test('what it does not allow cannot be written, can be reached, and says why', async () => {
      await setPlan(plan);
      const { features } = await service.talk().account.show();
      const prefix = 'phone_number.';
      const ofLines = features.filter(({ name }) => name.startsWith(prefix));
      const { page } = await open();
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
