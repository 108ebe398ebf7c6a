import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

interface Credentials {
  readonly email: string;
  readonly token: string;
}

const signInAt = async (place: Page | Locator, { email, token }: Credentials) => {
  await place.getByLabel('E-mail address').fill(email);
  await place.getByLabel('API token', { exact: true }).fill(token);
  await place.getByRole('button', { name: 'Sign in' }).click();
};

const typeAddress = async (page: Page) => {
  for (const [label, text] of Object.entries({
    Name: 'Example Company',
    'Street and house number': 'Musterstrasse 1',
    'Postal code': '10115',
    'City or town': 'Berlin',
    'Province or region': 'Berlin',
  }))
    await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await page.getByRole('option', { name: 'Germany' }).click();
};

const somebodyElse = (page: Page) =>
  page.getByRole('dialog', { name: 'Somebody else is signed in here now' });

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

  test('a tab shows nothing of who was signed in before, once somebody else is', async () => {
    const { page } = await pages.open('/buy?country=US');
    await page
      .getByRole('button', { name: /^Put .* into the basket$/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Basket (1)' }).waitFor();
    const agent = await pages.agent();
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/sign-in`);
    await other.getByLabel('E-mail address').fill(agent.email);
    await other.getByLabel('API token', { exact: true }).fill(agent.token);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${pages.service.url}/`);
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Account and settings' }).click();
    await page.getByText(agent.email).waitFor();
    expect(await page.getByRole('link', { name: 'Sandbox', exact: true }).count()).toBe(0);
    await page.goto(`${pages.service.url}/buy?country=US`);
    await page
      .getByRole('button', { name: /^Put .* into the basket$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: 'Basket (1)' }).count()).toBe(0);
  });

  test('who signs in again in a tab keeps what is put into the basket afterwards', async () => {
    const visit = await pages.open('/buy?country=US');
    visit.expectProblem('401', 'the session has ended');
    const { page } = visit;
    const intoBasket = page.getByRole('button', { name: /^Put .* into the basket$/ }).first();
    await intoBasket.waitFor();
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/groups`);
    await other.getByRole('button', { name: 'Account and settings' }).click();
    await other.getByRole('button', { name: 'Sign out' }).click();
    const notice = page.getByRole('dialog', { name: 'You are signed out' });
    await notice.getByLabel('E-mail address').fill(pages.service.support.email);
    await notice.getByLabel('API token', { exact: true }).fill(pages.service.support.token);
    await notice.getByRole('button', { name: 'Sign in' }).click();
    await notice.waitFor({ state: 'hidden' });
    await intoBasket.click();
    await page.getByRole('link', { name: 'Basket (1)' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Basket (1)' }).waitFor();
  });

  test('what one has typed is not saved by somebody else, who signs in in another tab', async () => {
    const agent = await pages.agent();
    const { page } = await pages.open('/addresses/new', { as: agent });
    await typeAddress(page);
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/sign-in`);
    await signInAt(other, pages.service.support);
    await somebodyElse(page).getByText(pages.service.support.email).waitFor();
    // Not by the keyboard either, which no dialog hinders.
    await page.evaluate('document.querySelector("form:has(fieldset)").requestSubmit()');
    await signInAt(somebodyElse(page), agent);
    await somebodyElse(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Example Company');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await page.waitForURL(`${pages.service.url}/addresses`);
    const logs = await pages.service
      .talk()
      .auditLogs.list({ filter: { source_type: 'address', action: 'create' } })
      .page();
    expect(logs.map(({ actor_name }) => actor_name)).toEqual(['agent']);
  });

  test('who goes on as somebody else has been told what is lost, and the browser asks nothing', async () => {
    const { page } = await pages.open('/addresses/new', { as: await pages.agent() });
    await page.getByRole('textbox', { name: 'Name' }).fill('Typed by the agent');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/sign-in`);
    await signInAt(other, pages.service.support);
    await somebodyElse(page).getByText('what is typed here is lost').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await somebodyElse(page).getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Agents', exact: true }).waitFor();
    expect(asked).toEqual([]);
  });

  test('so it is where somebody else signs in over the page of who was signed out', async () => {
    const visit = await pages.open('/addresses/new', { as: await pages.agent() });
    visit.expectProblem('401', 'the session has ended');
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Name' }).fill('Typed by the agent');
    const other = await page.context().newPage();
    await other.goto(`${pages.service.url}/groups`);
    await other.getByRole('button', { name: 'Account and settings' }).click();
    await other.getByRole('button', { name: 'Sign out' }).click();
    await signInAt(page.getByRole('dialog', { name: 'You are signed out' }), pages.service.support);
    await somebodyElse(page).getByText(pages.service.support.email).waitFor();
  });

  test('an end user is told why the console is closed', async () => {
    const visit = await pages.open('/sign-in', { as: null });
    visit.expectProblem('403', 'end users are not let in');
    const user = await pages.service.signUp('support', { role: 'end-user' });
    await signInAt(visit.page, user);
    await visit.page
      .getByRole('alert')
      .getByText('Access to this resource is restricted')
      .waitFor();
  });

  test('who is signed in already is told so, and goes on', async () => {
    const { page } = await pages.open('/groups');
    await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    await page.goto(`${pages.service.url}/sign-in?to=/brands`);
    await page.getByText(`(${pages.service.support.email})`).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Brands', level: 1 }).waitFor();
  });

  test('so is who opens a link that was used, in a browser that is signed in', async () => {
    const visit = await pages.open('/groups');
    visit.expectProblem('401', 'the code signs nobody in');
    const { page } = visit;
    await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    await page.goto(`${pages.service.url}/sign-in#code=tlb_used`);
    await page.getByText('The link has done its work').waitFor();
    expect(await page.getByText('The link did not sign you in').count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });

  test('a link that was used says that it works once, and leads to the form', async () => {
    const visit = await pages.open('/sign-in#code=tlb_used', { as: null });
    visit.expectProblem('401', 'the code signs nobody in');
    await visit.page.getByText('A sign-in link works once').waitFor();
    await visit.page.getByLabel('E-mail address').waitFor();
  });

  test('axe has nothing to object to', async () => {
    const { page } = await pages.open('/sign-in', { as: null });
    await page.getByRole('heading', { name: 'Sign in to Trunkline' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
