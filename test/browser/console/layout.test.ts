import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { pages } from '../../../src/http/console/page.ts';
import { describePages } from '../../support/console-page.ts';
import { startConsole } from '../../support/console.ts';
import { fillAccount } from '../../support/console-data.ts';

const widths = [320, 360, 768, 1440];
const shown = ['', ...pages.filter((name) => name !== 'sign-in')];

/** What reaches beyond the right edge of the window and cannot be scrolled to within something of its own. */
const beyond = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const scrolls = (one) => one && one !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('main *, header *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement.closest(':not(main)')))
      .map((one) => one.tagName + ' ' + (one.textContent ?? '').slice(0, 40));
  })()`);

/** Whether the page itself has to be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const main = document.querySelector('main');
    return main.scrollWidth > main.clientWidth || document.documentElement.scrollWidth > innerWidth;
  })()`);

describePages('the layout of the console', (pages) => {
  beforeAll(async () => {
    await fillAccount(pages.service.talk());
  });

  test('no page is wider than its window, whatever names are in it', async () => {
    const visit = await pages.open('/');
    visit.expectProblem('403', 'the sandbox page asks for a clock of tests, and there is none');
    const { page } = visit;
    const broken: string[] = [];
    for (const name of shown) {
      await page.goto(`${pages.service.url}/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const found = await beyond(page);
        if (found.length > 0 || (await sideways(page)))
          broken.push(`/${name} at ${width}: ${found.slice(0, 3).join('; ')}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('an account without anything is shown as well, and taught', async () => {
    const empty = await startConsole();
    onTestFinished(() => empty.close());
    const { page } = await pages.openOf(empty, '/', { viewport: { width: 360, height: 740 } });
    for (const name of ['', 'numbers', 'deleted', 'jobs', 'purchases', 'addresses', 'webhooks']) {
      await page.goto(`${empty.url}/${name}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await sideways(page), `/${name}`).toBe(false);
    }
    await page.goto('about:blank');
  });
});
