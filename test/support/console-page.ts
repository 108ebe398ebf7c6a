import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  hasBrowser,
  hasWholeBrowser,
  startBrowser,
  unlessInstalled,
  type TestBrowser,
} from './browser.ts';
import {
  look,
  objectionsTo,
  startConsole,
  type ConsoleService,
  type Look,
  type LookedAt,
  type LookOptions,
} from './console.ts';

export interface ConsolePages {
  readonly service: ConsoleService;
  open(path: string, options?: LookOptions): Promise<Look>;
  /** The same of another service. */
  openOf(service: LookedAt, path: string, options?: LookOptions): Promise<Look>;
  /** An agent of the account, who is no admin. */
  agent(): Promise<{ email: string; token: string }>;
}

interface Serving {
  /** options of `serve` */
  readonly options?: Record<string, unknown>;
  /** whether each test has a service of its own, with nothing in it */
  readonly isServedForEach?: boolean;
  /** the browser has a microphone */
  readonly hasMicrophone?: boolean;
}

/** Pages of the console, of one service, in one browser. */
export function describePages(title: string, tests: (pages: ConsolePages) => void): void {
  describePagesWith({}, title, tests);
}

export function describePagesWith(
  { options = {}, isServedForEach = false, hasMicrophone = false }: Serving,
  title: string,
  tests: (pages: ConsolePages) => void,
): void {
  const isThere = hasMicrophone ? hasWholeBrowser : hasBrowser;
  describe.skipIf(!isThere)(`${title}${unlessInstalled(isThere)}`, () => {
    let browser: TestBrowser;
    let service: ConsoleService;
    beforeAll(async () => {
      browser = await startBrowser({ isWhole: hasMicrophone });
    });
    const serve = async () => {
      service = await startConsole(options);
    };
    // A service ends after the pages that ask it.
    if (isServedForEach) {
      beforeEach(async () => {
        await serve();
        onTestFinished(() => service.close());
      });
    } else {
      beforeAll(serve);
      afterAll(() => service.close());
    }
    afterAll(() => browser.close());
    tests({
      get service() {
        return service;
      },
      open: (path, options) => look(browser, service, path, options),
      openOf: (other, path, options) => look(browser, other, path, options),
      agent: () => service.signUp('support', { role: 'agent' }),
    });
  });
}

/** `shown`: a heading that is there once all is. */
export function testAxe(
  pages: ConsolePages,
  places: () => Promise<readonly (readonly [path: string, shown: string])[]>,
): void {
  test('axe has nothing to object to', async () => {
    for (const [path, shown] of await places()) {
      const { page } = await pages.open(path);
      await page.getByRole('heading', { name: shown }).first().waitFor();
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      expect([path, await objectionsTo(page)]).toEqual([path, []]);
    }
  });
}
