import { readFile } from 'node:fs/promises';
import { setTimeout as realTime } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { TestBrowser, Visit } from './browser.ts';
import { startListening } from './listening.ts';
import type { TestClock } from './test-clock.ts';

export type ConsoleService = Awaited<ReturnType<typeof startConsole>>;

/**
 * The service for people who look at it: on a free port, with a clock that goes, so that what the service does by
 * itself is done. `clock.advance` moves it further.
 */
export async function startConsole(options: Record<string, unknown> = {}) {
  const trunkline = await startListening(options);
  const ticking = keepGoing(trunkline.clock);
  return {
    ...trunkline,
    async close() {
      await ticking.stop();
      await trunkline.close();
    },
  };
}

const tick = 50;

function keepGoing(clock: TestClock) {
  const end = new AbortController();
  const going = (async () => {
    while (!end.signal.aborted) {
      await realTime(tick);
      await clock.advance(tick);
    }
  })();
  return {
    async stop() {
      end.abort();
      await going;
    },
  };
}

interface Credentials {
  readonly email: string;
  readonly token: string;
}

/** Where it is, and who looks at it unless somebody else does. */
export interface LookedAt {
  readonly url: string;
  readonly support: Credentials;
}

export interface LookOptions extends BrowserContextOptions {
  /** who looks; the admin of the account `support` unless set; null: nobody is signed in */
  readonly as?: Credentials | null;
}

export interface Look extends Visit {
  /** A failure that the page is to tell, such as ` 422 `, and why it comes: it is no problem then. */
  expectProblem(text: string, reason: string): void;
}

/** `/numbers` and the like, in a browser of its own, signed in. What goes wrong in the page fails the test. */
export async function look(
  browser: TestBrowser,
  service: LookedAt,
  path: string,
  { as = service.support, ...options }: LookOptions = {},
): Promise<Look> {
  const visit = await browser.visit('about:blank', options);
  const { page } = visit;
  if (as) await signInto(page, service.url, as);
  const expected: string[] = [];
  onTestFinished(async () => {
    await page.context().close();
    const unexpected = visit.problems.filter((one) => !expected.some((text) => one.includes(text)));
    expect(unexpected).toEqual([]);
  });
  await page.goto(service.url + path);
  return { ...visit, expectProblem: (text) => void expected.push(text) };
}

/** The cookie of a session, as the console's sign-in gets it. */
async function signInto(page: Page, url: string, { email, token }: Credentials): Promise<void> {
  const answer = await page.context().request.post(`${url}/session`, { data: { email, token } });
  expect(answer.status()).toBe(201);
}

const axe = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2 A and AA, and what axe calls best practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function objectionsIn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
  // What is still fading in has less contrast than it will have.
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
    .map((one) => one.finished.catch(() => {})))`);
  await page.evaluate(await axe);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const run = `axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ' (' + help + '): ' + target)))`;
  const objections = await page.evaluate<string[]>(run);
  return objections.map((one) => `${theme}: ${one}`);
}

/** What axe objects to on the page as it is, in either theme: it goes from one to the other as its reader's system does. */
export async function objectionsTo(page: Page): Promise<string[]> {
  const inLight = await objectionsIn(page, 'light');
  return [...inLight, ...(await objectionsIn(page, 'dark'))];
}
