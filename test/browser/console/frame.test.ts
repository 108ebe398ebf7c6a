import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { killableConsole, lookAtKilled } from '../../support/console-process.ts';
import { objectionsTo, startConsole } from '../../support/console.ts';
import { proxyBefore } from '../../support/path-proxy.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describePages('the frame of the console', (pages) => {
  test('the palette goes to a page by its name, and the title follows', async () => {
    const { page } = await pages.open('/groups');
    await heading(page, 'Groups').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Go anywhere' }).fill('bran');
    await page.keyboard.press('Enter');
    await heading(page, 'Brands').waitFor();
    expect(await page.title()).toBe('Brands · Trunkline');
    await page.goBack();
    await heading(page, 'Groups').waitFor();
  });

  test('a new page is told to those who do not see it: its heading has the focus', async () => {
    const { page } = await pages.open('/groups');
    await page.getByRole('link', { name: 'Brands' }).click();
    await heading(page, 'Brands').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Brands');
  });

  test('g and a letter go to a page, ? shows which, and neither while somebody types', async () => {
    const { page } = await pages.open('/groups');
    await heading(page, 'Groups').waitFor();
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await heading(page, 'Numbers').waitFor();
    await page.goto(`${pages.service.url}/groups/new`);
    await page.getByLabel('Name').fill('');
    await page.keyboard.type('gn?');
    expect(await page.getByLabel('Name').inputValue()).toBe('gn?');
  });

  test('what is shown as curl does the same', async () => {
    const { page } = await pages.open('/groups');
    await page.getByRole('button', { name: 'Show as curl' }).click();
    const command = page.getByRole('dialog').locator('pre');
    const url = new URL('/api/v2/groups', pages.service.url).href;
    await expect.poll(() => command.innerText()).toContain(`curl --globoff '${url}'`);
  });

  test('what somebody else does is on the page without a reload', async () => {
    const { page } = await pages.open('/groups');
    await heading(page, 'Groups').waitFor();
    await pages.service.talk().groups.create({ name: 'Night shift' });
    await page.getByRole('link', { name: 'Night shift' }).waitFor();
  });

  test('a panel has an address of its own: a reload and Back find it as it was', async () => {
    const { page } = await pages.open('/groups');
    await page.getByRole('link', { name: 'New group' }).click();
    await page.getByRole('dialog', { name: 'New group' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: 'New group' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/groups');
  });

  test('a page that was entered while the service was away appears once it is back', async () => {
    const service = await killableConsole();
    const { page } = await lookAtKilled(pages, service, '/numbers');
    await page.getByRole('heading', { name: 'No numbers yet' }).waitFor();
    await service.kill();
    await page.getByRole('link', { name: 'Deleted', exact: true }).click();
    const failure = page.getByRole('alert').filter({ hasText: 'as soon as the service answers' });
    await failure.getByText('The service does not answer.', { exact: true }).waitFor();
    await service.startAgain();
    await heading(page, 'Deleted').waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  test('so does a panel whose code has not been loaded before', async () => {
    const service = await killableConsole();
    const { page } = await lookAtKilled(pages, service, '/groups');
    await heading(page, 'Groups').waitFor();
    await service.kill();
    await page.getByRole('link', { name: 'New group' }).first().click();
    await page.getByText('It is shown as soon as the service answers').waitFor();
    await service.startAgain();
    await page.getByRole('dialog', { name: 'New group' }).waitFor();
  });

  test('what the plan does not have is explained once, with what to do, and not asked for', async () => {
    const { operator } = pages.service.ports.store;
    await operator.updateAccount('support', { plan: 'trial' });
    onTestFinished(async () => {
      await operator.updateAccount('support', { plan: 'enterprise' });
    });
    // A refusal would be a problem of the page.
    for (const path of ['/', '/buy?country=US', '/digital-lines']) {
      const { page } = await pages.open(path);
      await page.getByRole('heading', { name: 'This is not in the account’s plan' }).waitFor();
      expect(await page.getByText(/cannot be listed or searched on the plan trial/).count()).toBe(
        1,
      );
      expect(await page.getByText('Ask whoever runs this service').count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    }
  });

  test('an address that leads nowhere says so', async () => {
    const visit = await pages.open('/nowhere');
    visit.expectProblem('404', 'there is no such page');
    await heading(visit.page, 'There is no such page').waitFor();
  });

  test.each(['/numbers/%E0%A4%A', '/numbers/1/2/%'])(
    '%s says that there is no such page',
    async (path) => {
      const visit = await pages.open(path);
      visit.expectProblem('404', 'there is no such page');
      await visit.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    },
  );

  test.each([
    '/numbers/abc',
    '/numbers/0',
    '/purchases/abc',
    '/ivrs/abc',
    '/ivrs/1/menus/abc',
    '/ivrs/1/menus/2/routes/abc',
    '/audit/abc',
    '/groups/1e3',
  ])('%s is no address: nothing is asked for by what is no id', async (path) => {
    const { page, requested } = await pages.open(path);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(requested.filter((url) => url.includes('NaN'))).toEqual([]);
  });

  test.each(['/audit?type=__proto__', '/audit?type=["__proto__"]'])(
    '%s names nothing that the page knows, and breaks nothing',
    async (path) => {
      const visit = await pages.open(path);
      visit.expectProblem(' 4', 'there is no such type');
      await heading(visit.page, 'Audit log').waitFor();
      await visit.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      const type = visit.page.getByLabel('To what');
      expect(await type.inputValue()).toBe('__proto__');
    },
  );

  test('an address with a slash at its end is a page too', async () => {
    const { page } = await pages.open('/groups/');
    await heading(page, 'Groups').waitFor();
  });

  test.each(['%00', '%FF', '%'])('an address with %j behind the ? is a page too', async (text) => {
    const visit = await pages.open(`/groups?query=${text}`);
    await heading(visit.page, 'Groups').waitFor();
  });

  test('works below a path of a proxy that the pages.service has not been told of', async () => {
    const proxied = await startConsole();
    onTestFinished(() => proxied.close());
    const url = await proxyBefore(proxied.url, '/phones');
    const { page, requested } = await pages.openOf({ ...proxied, url }, '/groups/new');
    await page.getByRole('dialog', { name: 'New group' }).waitFor();
    await page.getByLabel('Name').fill('Behind a proxy');
    await page.getByRole('button', { name: 'Create the group' }).click();
    await page.getByRole('link', { name: 'Behind a proxy' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/phones/groups');
    expect(requested.filter((one) => !one.startsWith(`${url}/`) && one !== 'about:blank')).toEqual(
      [],
    );
  });

  test('on a narrow screen the pages are behind a button', async () => {
    const { page } = await pages.open('/groups', {
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('button', { name: 'Navigation' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Brands' }).click();
    await heading(page, 'Brands').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
  });

  test.each(['light', 'dark'] as const)(
    'is dark or light as the system is, or as one chooses (%s)',
    async (colorScheme) => {
      const { page } = await pages.open('/groups', { colorScheme });
      await heading(page, 'Groups').waitFor();
      const scheme = () => page.evaluate('document.documentElement.dataset.mantineColorScheme');
      expect(await scheme()).toBe(colorScheme);
      const other = colorScheme === 'dark' ? 'Light' : 'Dark';
      await page.getByRole('button', { name: 'Account and settings' }).click();
      await page.getByText(other, { exact: true }).click();
      await expect.poll(scheme).toBe(other.toLowerCase());
      await page.reload();
      expect(await scheme()).toBe(other.toLowerCase());
    },
  );

  test('axe has nothing to object to, with palette and menus open too', async () => {
    const { page } = await pages.open('/groups');
    await heading(page, 'Groups').waitFor();
    await page.getByRole('link', { name: 'Support' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.getByRole('button', { name: 'Account and settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Go anywhere' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Support' }).click();
    await page.getByRole('dialog', { name: 'Support' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
