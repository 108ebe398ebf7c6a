import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { pages as named } from '../../../src/http/console/page.ts';
import { fillAccount } from '../../support/console-data.ts';
import { describePagesWith } from '../../support/console-page.ts';
import { startConsole, type LookedAt } from '../../support/console.ts';
import { drawBlocks, objectionTo } from '../../support/pictures.ts';
import { testClock } from '../../support/test-clock.ts';

const now = Date.UTC(2026, 2, 18, 10);
const served = () => ({ clock: testClock(now) });
/** Half of the pixels are enough to see where things stand. */
const half = { bypassCSP: true, deviceScaleFactor: 0.5, timezoneId: 'UTC', locale: 'en-GB' };

const widths = [320, 360, 768, 1440];

/** As narrow and as wide as windows are, in both themes. */
const windows = [
  { width: 360, height: 2400, colorScheme: 'light' },
  { width: 768, height: 1200, colorScheme: 'dark' },
  { width: 1440, height: 1200, colorScheme: 'light' },
] as const;

const listed = ['', ...named.filter((name) => name !== 'sign-in')];
const more = ['buy?country=US&contains=pizza', 'buy?country=DE', 'webhooks/new', 'schedules/new'];

/** What is opened over a page, by which keys. */
const over = { palette: 'Control+k', shortcuts: 'Shift+?' };

/**
 * What is wider than what it stands in, or than the window, and cannot be seen to its end: text that says so by an ellipsis, fields, and
 * tables and code, which are scrolled, are not meant.
 */
const cutOff = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const says = (one) => getComputedStyle(one).textOverflow === 'ellipsis';
    const scrolls = 'input, textarea, pre, table, [role="region"], [role="tablist"], .mantine-Switch-track';
    return [...document.querySelectorAll('html, main, main *, header *, [role="dialog"] *')]
      .filter((one) => one.matches('html') || getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && !says(one) && !one.matches(scrolls))
      .map((one) => 'is cut off: ' + one.tagName + ' ' + (one.textContent ?? '').slice(0, 40));
  })()`);

const fileOf = (name: string) =>
  name.replaceAll(/\b(?:\d+|[0-9A-Z]{26})\b/g, '').replaceAll(/[^a-z]+/gi, '-') || 'overview';

/** How a page differs from its pictures, which bear this name, and what of it cannot be seen. */
async function objectionsTo(page: Page, name: string): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  const objections: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    objections.push(...(await cutOff(page)).map((one) => `${name} at ${width}: ${one}`));
  }
  await drawBlocks(page);
  for (const { width, height, colorScheme } of windows) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    const kept = new URL(`pictures/${fileOf(name)}-${width}.png`, import.meta.url);
    const objection = await objectionTo(page, kept);
    if (objection) objections.push(`${name} at ${width}: ${objection}`);
  }
  return objections;
}

/**
 * The account that pictures are of is made anew each time, at the same moment. Where a picture is meant to differ,
 * delete the one that is kept: the next run puts another there, and fails once.
 */
describePagesWith({ options: served() }, 'the layout of the console', (pages) => {
  let own: readonly string[];
  beforeAll(async () => {
    own = await fillAccount(pages.service.talk());
  });

  const visit = async (service: LookedAt) => {
    const look = await pages.openOf(service, '/', half);
    look.expectProblem('403', 'the sandbox page asks for a clock of tests, and there is none');
    await look.page.clock.setFixedTime(now);
    return look.page;
  };

  test('each page of an account that has everything is as it was, and nothing is cut off', async () => {
    const page = await visit(pages.service);
    const objections: string[] = [];
    for (const place of [...listed, ...own, ...more]) {
      await page.goto(`${pages.service.url}/${place}`);
      objections.push(...(await objectionsTo(page, place)));
    }
    expect(objections).toEqual([]);
  });

  test('so is each page of an account that has nothing', async () => {
    const empty = await startConsole(served());
    onTestFinished(() => empty.close());
    const page = await visit(empty);
    const objections: string[] = [];
    for (const place of listed) {
      await page.goto(`${empty.url}/${place}`);
      objections.push(...(await objectionsTo(page, `empty ${place}`)));
    }
    expect(objections).toEqual([]);
    await page.goto('about:blank');
  });

  test('so is what lies over a page', async () => {
    const page = await visit(pages.service);
    const objections: string[] = [];
    for (const [name, keys] of Object.entries(over)) {
      await page.goto(`${pages.service.url}/numbers`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      objections.push(...(await objectionsTo(page, name)));
    }
    expect(objections).toEqual([]);
  });

  test('what has moved by the width of a letter is seen, and what is cut off', async () => {
    const page = await visit(pages.service);
    await page.goto(`${pages.service.url}/groups`);
    await page.getByRole('link', { name: 'New group' }).waitFor();
    await page.addStyleTag({
      content: 'main a { margin-inline-end: 8px } main > * { min-width: 800px }',
    });
    const objections = await objectionsTo(page, 'groups');
    expect(objections.map((one) => one.replace(/\d+ pixels differ: .*/, 'differs'))).toEqual([
      ...[320, 360, 768].map((width) => expect.stringContaining(`groups at ${width}: is cut off`)),
      ...windows.map(({ width }) => `groups at ${width}: differs`),
    ]);
  });
});
