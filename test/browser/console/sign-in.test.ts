import { expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

describePages('signing in to the console', (pages) => {
  test('who is not signed in comes to the sign-in, and from there to the page that was asked for', async () => {
    const visit = await pages.open('/groups?x=1', { as: null });
    visit.expectProblem('401', 'nobody is signed in');
    const { page } = visit;
    await page.getByLabel('E-mail address').fill(pages.service.support.email);
    await page.getByLabel('API token').fill(pages.service.support.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/groups');
  });

  test('wrong credentials are said to be wrong, and what was typed stays', async () => {
    const visit = await pages.open('/sign-in', { as: null });
    visit.expectProblem('401', 'the token is wrong');
    const { page } = visit;
    await page.getByLabel('E-mail address').fill(pages.service.support.email);
    await page.getByLabel('API token').fill('tl_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText("Couldn't authenticate you").waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(pages.service.support.email);
  });

  test('signing out ends the session in every tab, and on the service', async () => {
    const { page, expectProblem } = await pages.open('/groups');
    expectProblem('401', 'the session has ended');
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/groups`);
    await other.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Account and settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Trunkline' }).waitFor();
    await other.getByRole('dialog', { name: 'You are signed out' }).waitFor();
    await page.context().addCookies(cookies);
    const answer = await page.context().request.get(`${pages.service.url}/api/v2/groups`);
    expect(answer.status()).toBe(401);
  });

  test('axe has nothing to object to', async () => {
    const { page } = await pages.open('/sign-in', { as: null });
    await page.getByRole('heading', { name: 'Sign in to Trunkline' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
