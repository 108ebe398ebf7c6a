import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { extensions } from '../../src/http/docs/extensions.ts';
import { packageFile } from '../../src/package-file.ts';
import { send } from '../support/bare.ts';
import { hasBrowser, startBrowser, unlessInstalled, type TestBrowser } from '../support/browser.ts';
import { path } from '../support/client.ts';
import { proxyBefore } from '../support/path-proxy.ts';
import { startTrunkline } from '../support/trunkline.ts';

const readText = (file: string) => readFile(packageFile(file), 'utf8');

/** As it listens, at `url`. */
async function listening(options: Record<string, unknown> = {}) {
  const trunkline = await startTrunkline(options);
  await trunkline.server.listenAt(['127.0.0.1'], 0);
  const { port } = trunkline.server.server.address() as AddressInfo;
  return { ...trunkline, url: `http://127.0.0.1:${port}` };
}

/** `GET /path` of all operations, as they stand below the names of their groups. */
async function operationsIn(page: Page): Promise<string[]> {
  const shown = page.locator('main a.endpoint');
  await shown.first().waitFor();
  const texts = await shown.allInnerTexts();
  return texts.map((text) => text.trim().split(/\s+/).join(' ').replace('DEL /', 'DELETE /'));
}

/** Opens the form that sends the list of phone numbers. */
async function listForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^phone numbers/i }).click();
  await page.getByRole('button', { name: `(get ${path})` }).click();
  return page.getByRole('dialog');
}

async function sendWith(form: Locator, page: Page, email: string, token: string): Promise<void> {
  await form.getByText('you@example.com/token').click();
  await page.keyboard.press('ControlOrMeta+a');
  // As pasted: the form is drawn again at every key.
  await page.keyboard.insertText(`${email}/token`);
  await form.getByPlaceholder('********').fill(token);
  await form.getByRole('button', { name: /^send/i }).first().click();
}

/** All that the browser keeps of a page once it is closed. */
const keptBy = (page: Page) =>
  page.evaluate(
    'Promise.all([JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, indexedDB.databases()]).then(JSON.stringify)',
  );

const brightness = (page: Page) =>
  page.evaluate(
    'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3',
  );

describe.skipIf(!hasBrowser)(`the reference page${unlessInstalled()}`, () => {
  let browser: TestBrowser;
  let trunkline: Awaited<ReturnType<typeof listening>>;
  beforeAll(async () => {
    browser = await startBrowser();
    trunkline = await listening();
  });
  afterAll(async () => {
    await browser.close();
    await trunkline.close();
  });

  const open = (options = {}, url = `${trunkline.url}/docs`) => browser.visit(url, options);

  interface Shown {
    at: string;
    colorScheme: 'light' | 'dark';
    /** paths that are shown as no extension */
    unmarked: readonly string[];
  }

  /** With two operations alone, and no guide before them: all of it is a lot to draw again and again. */
  async function openShort({
    at = trunkline.url,
    colorScheme = 'light',
    unmarked = [],
  }: Partial<Shown> = {}) {
    const visit = await open({ colorScheme }, 'about:blank');
    await visit.page.route('**/openapi.json', async (route) => {
      const response = await route.fetch();
      const { paths, webhooks: _, info, ...json } = await response.json();
      const short = [path, `${path}/search`].map((each) => {
        const { get } = paths[each];
        return [each, { get: { ...get, 'x-trunkline-extension': !unmarked.includes(each) } }];
      });
      await route.fulfill({
        response,
        json: { ...json, info: { ...info, description: '' }, paths: Object.fromEntries(short) },
      });
    });
    await visit.page.goto(`${at}/docs`);
    return visit;
  }

  test('shows every operation and every extension by itself: nothing fails, and nothing comes from another host', async () => {
    const { page, problems, requested } = await open();
    const { paths, webhooks } = (await send(trunkline, { method: 'GET', url: '/openapi.json' }))
      .json;
    const expected = Object.entries<object>(paths).flatMap(([url, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${url}`),
    );
    // What receivers are sent has no path: it is shown by its name.
    const told = Object.values<{ post: { summary: string } }>(webhooks);
    expected.push(...told.map(({ post: { summary } }) => `POST ${summary}`));
    expect((await operationsIn(page)).toSorted()).toEqual(expected.toSorted());
    for (const name of extensions) {
      const [, title = ''] = /^# (.+)/.exec(await readText(`docs/extensions/${name}.md`)) ?? [];
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    const hosts = new Set(requested.map((url) => new URL(url).origin));
    expect([...hosts]).toEqual([trunkline.url]);
  });

  test('marks what the document marks as an extension, and nothing else', async () => {
    const { page } = await openShort({ unmarked: [`${path}/search`] });
    await page.getByRole('button', { name: /^phone numbers/i }).click();
    const marked = (url: string) =>
      page.locator('main .section', { has: page.getByRole('button', { name: `(get ${url})` }) });
    const mark = { hasText: /^\s*Extension\s*$/ };
    await marked(path).last().locator('.badge', mark).waitFor();
    await marked(`${path}/search`).last().waitFor();
    expect(await marked(`${path}/search`).last().locator('.badge', mark).count()).toBe(0);
  });

  test('finds what is searched for', async () => {
    const { page, problems } = await openShort();
    await page.getByRole('search').first().click();
    await page.getByRole('combobox', { name: 'Enter search query' }).fill('phone number');
    await page
      .getByRole('option', { name: /phone[ _]number/i })
      .first()
      .click();
    await page.waitForURL(/#.*phone/);
    expect(problems).toEqual([]);
  });

  test("tries an operation with the reader's token, which stays in the page", async () => {
    const { page, problems, requested } = await openShort();
    const { support } = trunkline;
    const { number } = await support.buy();
    const form = await listForm(page);
    const asked = page.waitForRequest((request) => request.url().endsWith(path));
    await sendWith(form, page, support.email, support.token);
    expect((await asked).headers()['authorization']).toBe(support.authorization);
    await form.getByText(number).first().waitFor();
    expect(await keptBy(page)).not.toContain(support.token);
    expect(new Set(requested.map((url) => new URL(url).origin))).toEqual(new Set([trunkline.url]));
    expect(requested.join()).not.toContain(support.token);
    expect(problems).toEqual([]);
    await page.reload();
    await page.getByPlaceholder('********').first().waitFor();
    expect(await page.getByPlaceholder('********').first().inputValue()).toBe('');
  });

  test('tells of a wrong token in the page: the browser does not ask for another one', async () => {
    const { page } = await openShort();
    const form = await listForm(page);
    await page.unrouteAll();
    const session = await page.context().newCDPSession(page);
    const asked: string[] = [];
    session.on('Fetch.authRequired', ({ request, requestId }) => {
      asked.push(request.url);
      void session.send('Fetch.continueWithAuth', {
        requestId,
        authChallengeResponse: { response: 'CancelAuth' },
      });
    });
    session.on('Fetch.requestPaused', ({ requestId }) => {
      void session.send('Fetch.continueRequest', { requestId });
    });
    await session.send('Fetch.enable', { handleAuthRequests: true });
    await sendWith(form, page, 'nobody@example.com', 'wrong');
    await form.getByText("Couldn't authenticate you").first().waitFor();
    expect(asked).toEqual([]);
  });

  test.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)('is %s where the reader has it so, and %s at a click', async (scheme, other) => {
    const { page } = await openShort({ colorScheme: scheme });
    await operationsIn(page);
    const isDark = async () => Number(await brightness(page)) < 128;
    expect(await isDark()).toBe(scheme === 'dark');
    await page.getByLabel(`Set ${other} mode`).first().click();
    await expect.poll(isDark).toBe(other === 'dark');
  });

  test('leads to openapi.json where JavaScript is off', async () => {
    const { page, problems } = await open({ javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'openapi.json' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('openapi.json');
    expect(problems).toEqual([]);
  });

  test.each([
    ['says so', { publicUrl: 'http://phones.example.com/phones' }],
    ['does not say so', {}],
  ])('works below a path of a proxy, where the service %s', async (_, options) => {
    const told = await listening(options);
    onTestFinished(() => told.close());
    const proxy = await proxyBefore(told.url, '/phones');
    const { page, problems, requested } = await openShort({ at: proxy });
    const form = await listForm(page);
    const { email, token } = told.support;
    await sendWith(form, page, email, token);
    await form.getByText('"phone_numbers"').first().waitFor();
    expect(requested).toContain(`${proxy}${path}`);
    expect(problems).toEqual([]);
  });
});
