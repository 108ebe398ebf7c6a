import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePagesWith } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';
import { receiver, status } from '../../support/receiver.ts';

const groupCreated = 'zen:event-type:group.created';

const webhookAt = (talk: Client, endpoint: string, name: string) =>
  talk.webhooks.create({
    name,
    endpoint,
    http_method: 'POST',
    request_format: 'json',
    subscriptions: [groupCreated],
  });

const panelOf = (page: Page, name: string) => page.getByRole('dialog', { name });

const heard = (page: Page) => page.getByRole('cell').getByText('Heard');

/** What has come of what it was told last. */
const statusOf = async (talk: Client, id: string) => {
  const [invocation] = await talk.webhooks.listInvocations(id).page();
  return invocation?.status;
};

describePagesWith(
  { options: { webhookPrivateTargets: true } },
  'webhooks in the console',
  (pages) => {
    let talk: Client;
    beforeAll(() => {
      talk = pages.service.talk();
    });

    test('one that is made here is told of what happens, and what it was told can be read', async () => {
      const target = await receiver((answer) => void answer.end('thanks'));
      const { page } = await pages.open('/webhooks');
      await page.getByRole('link', { name: 'New webhook' }).first().click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Line changes');
      await page.getByLabel('Endpoint').fill(target.url);
      await page.getByRole('checkbox', { name: 'Groups: created' }).check();
      await page.getByRole('button', { name: 'Create the webhook' }).click();
      const panel = panelOf(page, 'Line changes');
      await panel.getByText('Active', { exact: true }).waitFor();
      await talk.groups.create({ name: 'Told of' });
      await panel.getByRole('link', { name: 'What it was told' }).click();
      await page.getByRole('heading', { name: 'Invocations', level: 1 }).waitFor();
      await heard(page).waitFor();
      await page.getByRole('link', { name: /^Event \d+$/ }).click();
      const attempts = panelOf(page, 'Attempts');
      await attempts
        .getByRole('group', { name: 'Body of the request' })
        .getByText('Told of')
        .waitFor();
      await attempts
        .getByRole('group', { name: 'Body of the answer' })
        .getByText('thanks')
        .waitFor();
      expect(target.requests.map(({ event }) => event?.detail.name)).toEqual(['Told of']);
      await page.reload();
      await panelOf(page, 'Attempts').getByText('thanks').waitFor();
      await page.goBack();
      await panelOf(page, 'Attempts').waitFor({ state: 'hidden' });
      await heard(page).waitFor();
    });

    test('what the API objects to stands at its field, and what was typed stays', async () => {
      const visit = await pages.open('/webhooks/new');
      visit.expectProblem('422', 'the endpoint is none');
      const { page } = visit;
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Refused');
      await page.getByLabel('Endpoint').fill('ftp://example.com');
      await page.getByRole('button', { name: 'Create the webhook' }).click();
      await page.getByRole('alert').getByText('Endpoint').waitFor();
      const field = page.getByLabel('Endpoint');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe('ftp://example.com');
    });

    test('a change is shown before it is saved, and is not lost by mistake', async () => {
      const { id } = await webhookAt(talk, 'https://hooks.example.com/', 'Before');
      const { page } = await pages.open(`/webhooks/${id}`);
      const panel = panelOf(page, 'Before');
      await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('After');
      const changes = panel.getByRole('group', { name: 'What will change' });
      expect(await changes.innerText()).toContain('Name: Before → After');
      await panel.getByRole('button', { name: 'Close' }).click();
      await panelOf(page, 'Leave without saving?').getByRole('button', { name: 'Stay' }).click();
      await panel.getByRole('button', { name: 'Save' }).click();
      await panelOf(page, 'After').waitFor();
      expect(await talk.webhooks.show(id)).toMatchObject({ name: 'After' });
    });

    test('credentials are written, never shown, and stay where they are not given again', async () => {
      const { page } = await pages.open('/webhooks/new');
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('With a password');
      await page.getByLabel('Endpoint').fill('https://hooks.example.com/');
      await page.getByLabel('By', { exact: true }).selectOption('basic_auth');
      await page.getByLabel('User name').fill('trunkline');
      await page.getByLabel('Password', { exact: true }).fill('a secret');
      await page.getByRole('button', { name: 'Create the webhook' }).click();
      const panel = panelOf(page, 'With a password');
      await panel.getByText('Left blank, it stays as it is.').waitFor();
      expect(await panel.getByLabel('Password', { exact: true }).inputValue()).toBe('');
      await panel.getByLabel('User name').fill('somebody');
      await panel.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      expect(await page.content()).not.toContain('a secret');
    });

    test('a paused one says why, sends nothing again, and is told what waited once it is activated', async () => {
      const target = await receiver(status(410));
      const { id } = await webhookAt(talk, target.url, 'Gone');
      await talk.groups.create({ name: 'First' });
      await expect.poll(() => talk.webhooks.show(id)).toHaveProperty('paused_at');
      await talk.groups.create({ name: 'Second' });
      const { page } = await pages.open(`/webhooks/${id}`);
      const panel = panelOf(page, 'Gone');
      await panel.getByText('the receiver answered 410 Gone').waitFor();
      await panel.getByRole('link', { name: 'What it was told' }).click();
      await page
        .getByRole('link', { name: /^Event \d+$/ })
        .first()
        .click();
      const again = page.getByRole('button', { name: 'Send again' });
      expect(await again.getAttribute('aria-disabled')).toBe('true');
      // Tooltips show for those who go by keys.
      await page.keyboard.press('Tab');
      await again.focus();
      await page.getByText('The webhook is paused: activate it first.').waitFor();
      target.reply = status(204);
      await page.goto(`${pages.service.url}/webhooks/${id}`);
      await panel.getByRole('button', { name: 'Activate' }).click();
      await panelOf(page, 'Activate Gone?').getByRole('button', { name: 'Activate' }).click();
      await panel.getByText('Active', { exact: true }).waitFor();
      await expect
        .poll(() => target.requests.map(({ event }) => event?.detail.name))
        .toEqual(['First', 'First', 'Second']);
    });

    test('what was heard can be sent again', async () => {
      const target = await receiver();
      const { id } = await webhookAt(talk, target.url, 'Twice');
      await talk.groups.create({ name: 'Once more' });
      await expect.poll(() => statusOf(talk, id)).toBe('success');
      const { page } = await pages.open(`/webhooks/${id}/invocations`);
      await page.getByRole('link', { name: /^Event \d+$/ }).click();
      await page.getByRole('button', { name: 'Send again' }).click();
      await panelOf(page, 'Send it again?').getByRole('button', { name: 'Send again' }).click();
      await expect.poll(() => target.requests.length).toBe(2);
    });

    test('the signing secret is read when it is to be seen, and a new one on demand', async () => {
      const { id } = await webhookAt(talk, 'https://hooks.example.com/', 'Signed');
      const { secret } = await talk.webhooks.showSigningSecret(id);
      const { page, requested } = await pages.open(`/webhooks/${id}`);
      const panel = panelOf(page, 'Signed');
      await panel.getByRole('button', { name: 'Show the secret' }).waitFor();
      expect(requested.some((url) => url.includes('signing_secret'))).toBe(false);
      await panel.getByRole('button', { name: 'Show the secret' }).click();
      const shown = panel.getByRole('group', { name: 'Signing secret' });
      await shown.getByText(secret).waitFor();
      await panel.getByRole('button', { name: 'Reset the secret' }).click();
      const question = panelOf(page, 'Reset the signing secret of Signed?');
      await question.getByRole('button', { name: 'Reset the secret' }).click();
      await question.waitFor({ state: 'hidden' });
      const { secret: next } = await talk.webhooks.showSigningSecret(id);
      expect(next).not.toBe(secret);
      await shown.getByText(next).waitFor();
      await panel.getByRole('button', { name: 'Hide the secret' }).click();
      expect(await page.content()).not.toContain(next);
    });

    test('a test tells what the endpoint says, or why it says nothing', async () => {
      const target = await receiver((answer) => void answer.writeHead(202).end('taken'));
      const { id } = await webhookAt(talk, target.url, 'Tried');
      const { page } = await pages.open(`/webhooks/${id}`);
      await page.getByLabel('Body').fill('{"a":1}');
      await page.getByRole('button', { name: 'Send the test' }).click();
      const answer = page.getByRole('group', { name: 'What the endpoint answered' });
      await answer.getByText('202', { exact: true }).waitFor();
      await answer.getByText('taken').waitFor();
      expect(target.requests.map(({ body }) => body)).toEqual(['{"a":1}']);
      await target.close();
      await page.getByRole('button', { name: 'Send the test' }).click();
      await page.getByRole('alert').getByText('The endpoint has not answered').waitFor();
    });

    test('it can be copied, and deleted', async () => {
      const { id } = await webhookAt(talk, 'https://hooks.example.com/', 'Original');
      const visit = await pages.open(`/webhooks/${id}`);
      visit.expectProblem('404', 'an event may make the page ask for what has just gone');
      const { page } = visit;
      await page.getByRole('button', { name: 'Copy the webhook' }).click();
      await panelOf(page, 'Copy Original?')
        .getByRole('button', { name: 'Copy', exact: true })
        .click();
      await page.waitForURL(
        (url) => /^\/webhooks\/\w{26}$/.test(url.pathname) && !url.href.includes(id),
      );
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('button', { name: 'Delete the webhook' }).click();
      await page.waitForURL(`${pages.service.url}/webhooks`);
      const copies = await talk.webhooks.list({ 'filter[name_contains]': 'Original' }).page();
      expect(copies.map((webhook) => webhook.id)).toEqual([id]);
    });

    test('filters stand in the address, and are there again after a reload and on the way back', async () => {
      await webhookAt(talk, 'https://hooks.example.com/', 'To be found');
      await webhookAt(talk, 'https://hooks.example.com/', 'Another one');
      const { page } = await pages.open('/webhooks');
      await page.getByLabel('Name contains').fill('be found');
      await page
        .getByRole('link', { name: 'Another one', exact: true })
        .waitFor({ state: 'hidden' });
      expect(new URL(page.url()).searchParams.get('name')).toBe('be found');
      await page.reload();
      await page.getByRole('link', { name: 'To be found', exact: true }).click();
      await panelOf(page, 'To be found').waitFor();
      await page.goBack();
      expect(await page.getByLabel('Name contains').inputValue()).toBe('be found');
      await page.goBack();
      await page.getByRole('link', { name: 'Another one', exact: true }).waitFor();
    });

    test('a filter that makes no sense is none', async () => {
      const { page } = await pages.open('/webhooks?status=sleeping');
      await page.getByRole('heading', { name: 'Webhooks', level: 1 }).waitFor();
      expect(await page.getByLabel('Status').inputValue()).toBe('');
    });

    test('a webhook can be made with the keyboard alone', async () => {
      const { page } = await pages.open('/webhooks');
      await page.getByRole('link', { name: 'New webhook' }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
      await page.keyboard.type('By keys');
      await page.keyboard.press('Tab');
      await page.keyboard.type('https://hooks.example.com/keys');
      await page.keyboard.press('Enter');
      await panelOf(page, 'By keys').waitFor();
      await page.keyboard.press('Escape');
      await page.waitForURL(`${pages.service.url}/webhooks`);
    });

    test('axe has nothing to object to', async () => {
      const target = await receiver();
      const { id } = await webhookAt(talk, target.url, 'Looked at');
      await talk.groups.create({ name: 'Told of' });
      await expect.poll(() => statusOf(talk, id)).toBe('success');
      const { page } = await pages.open('/webhooks');
      await page.getByRole('link', { name: 'Looked at', exact: true }).waitFor();
      expect(await objectionsTo(page)).toEqual([]);
      await page.goto(`${pages.service.url}/webhooks/${id}`);
      await page.getByRole('button', { name: 'Send the test' }).waitFor();
      expect(await objectionsTo(page)).toEqual([]);
      await page.goto(`${pages.service.url}/webhooks/${id}/invocations`);
      await page.getByRole('link', { name: /^Event \d+$/ }).waitFor();
      expect(await objectionsTo(page)).toEqual([]);
      await page.getByRole('link', { name: /^Event \d+$/ }).click();
      await panelOf(page, 'Attempts').getByText('Headers of the request').waitFor();
      expect(await objectionsTo(page)).toEqual([]);
    });
  },
);
