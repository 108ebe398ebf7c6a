import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

describePages('API tokens in the console', (pages) => {
  let talk: Client;
  beforeAll(() => {
    talk = pages.service.talk();
  });

  test('one is made with the scopes that are chosen, and shown this once', async () => {
    const { page } = await pages.open('/api-tokens/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Reports');
    await page.getByRole('checkbox', { name: 'Read groups' }).check();
    await page.getByRole('button', { name: 'Create the token' }).click();
    const shown = page.getByRole('group', { name: 'The API token' });
    await shown.waitFor();
    const token = (await shown.innerText()).trim();
    const client = pages.service.as({ email: pages.service.support.email, token });
    expect((await client.account.show()).token.scope).toBe('groups:read');
    await page.getByRole('link', { name: 'I have it' }).click();
    await page.getByRole('link', { name: 'Reports' }).waitFor();
    expect(await page.content()).not.toContain(token);
    await page.reload();
    await page.getByRole('link', { name: 'Reports' }).waitFor();
    expect(await page.content()).not.toContain(token);
  });

  test('one without a scope is refused, and what was typed stays', async () => {
    const visit = await pages.open('/api-tokens/new');
    visit.expectProblem('422', 'no scope is chosen');
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Name' }).fill('Nothing');
    await page.getByRole('button', { name: 'Create the token' }).click();
    await page.getByRole('alert').getByText('Scope').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Nothing');
  });

  test('an end that is not written to its end is none yet: no token is made, and it is said what is missing', async () => {
    const { page } = await pages.open('/api-tokens/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Unfinished');
    await page.getByRole('checkbox', { name: 'Read groups' }).check();
    const ends = page.getByLabel('Ends at');
    const create = page.getByRole('button', { name: 'Create the token' });
    await ends.focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText('Give the whole date and time, or clear it.').waitFor();
    await create.click();
    await ends.and(page.locator(':focus')).waitFor();
    await ends.fill('2030-12-24T18:00');
    await page.getByText('Give the whole date').waitFor({ state: 'detached' });
    await create.click();
    await page.getByText('Copy it now').waitFor();
    await page.getByRole('link', { name: 'I have it' }).click();
    const made = page.getByRole('link', { name: 'Unfinished' });
    await made.waitFor();
    expect(await made.count()).toBe(1);
  });

  test('one is revoked after a question, and lets nobody in any more', async () => {
    const { id, full_token } = await talk.apiTokens.create({
      name: 'To be revoked',
      scope: 'full',
    });
    const { page } = await pages.open(`/api-tokens/${id}`);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke the token' }).click();
    await page.waitForURL(`${pages.service.url}/api-tokens`);
    const refused = pages.service.as({ email: pages.service.support.email, token: full_token });
    await expect(refused.account.show()).rejects.toMatchObject({ status: 401 });
  });

  test('the one that the session belongs to is marked, and revoking it signs out', async () => {
    const { full_token } = await talk.apiTokens.create({ name: 'My own', scope: 'full' });
    const as = { email: pages.service.support.email, token: full_token };
    const visit = await pages.open('/api-tokens', { as });
    visit.expectProblem('401', 'the session has ended');
    const { page } = visit;
    await page
      .getByRole('row', { name: /My own/ })
      .getByText('This session')
      .waitFor();
    await page.getByRole('link', { name: 'My own' }).click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke it and sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Trunkline' }).waitFor();
  });

  test('a token that is revoked elsewhere signs out over the page, whose form goes on after signing in', async () => {
    const { id, full_token } = await talk.apiTokens.create({ name: 'Elsewhere', scope: 'full' });
    const as = { email: pages.service.support.email, token: full_token };
    const visit = await pages.open('/agents/new', { as });
    visit.expectProblem('401', 'the session has ended');
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Name' }).fill('Half written');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('half@example.com');
    await talk.apiTokens.delete(id);
    await page.getByRole('button', { name: 'Create the agent' }).click();
    const notice = page.getByRole('dialog', { name: 'You are signed out' });
    await notice.getByRole('textbox', { name: 'E-mail address' }).fill(pages.service.support.email);
    await notice.getByLabel('API token').fill(pages.service.support.token);
    await notice.getByRole('button', { name: 'Sign in' }).click();
    await notice.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Half written');
    await page.getByRole('button', { name: 'Create the agent' }).click();
    await page.getByRole('dialog', { name: 'Half written' }).waitFor();
  });

  test('axe has nothing to object to', async () => {
    const { page } = await pages.open('/api-tokens');
    await page.getByText('This session').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/api-tokens/new`);
    await page.getByRole('checkbox', { name: 'Read groups' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
