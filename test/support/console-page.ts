import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, startBrowser, unlessInstalled, type TestBrowser } from './browser.ts';
import {
  look,
  objectionsTo,
  startConsole,
  themes,
  type ConsoleService,
  type Look,
  type LookOptions,
} from './console.ts';

export interface ConsolePages {
  readonly service: ConsoleService;
  open(path: string, options?: LookOptions): Promise<Look>;
  /** An agent of the account, who is no admin. */
  agent(): Promise<{ email: string; token: string }>;
}

/** Pages of the console, of one service, in one browser. */
export function describePages(title: string, tests: (pages: ConsolePages) => void): void {
  describe.skipIf(!hasBrowser)(`${title}${unlessInstalled}`, () => {
    let browser: TestBrowser;
    let service: ConsoleService;
    beforeAll(async () => {
      browser = await startBrowser();
      service = await startConsole();
    });
    afterAll(async () => {
      await browser.close();
      await service.close();
    });
    tests({
      get service() {
        return service;
      },
      open: (path, options) => look(browser, service, path, options),
      agent: () => service.signUp('support', { role: 'agent' }),
    });
  });
}

/** `shown`: a heading that is there once all is. */
export function testAxe(
  pages: ConsolePages,
  places: () => Promise<readonly (readonly [path: string, shown: string])[]>,
): void {
  test.each(themes)('axe has nothing to object to (%s)', async (colorScheme) => {
    for (const [path, shown] of await places()) {
      const { page } = await pages.open(path, { colorScheme });
      await page.getByRole('heading', { name: shown }).first().waitFor();
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      expect([path, await objectionsTo(page)]).toEqual([path, []]);
    }
  });
}
