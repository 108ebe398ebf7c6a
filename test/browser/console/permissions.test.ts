import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import type { Look } from '../../support/console.ts';
import { fillAccount } from '../../support/console-data.ts';
import { describePages } from '../../support/console-page.ts';

/** Buttons that write, page by page: each is the last thing of a page, or of its panel, that is there. */
const writing: readonly (readonly [path: string, ...names: string[]])[] = [
  ['/deleted', 'Restore'],
  ['/addresses', 'New address'],
  ['/addresses/new', 'Save the address'],
  ['/greetings/new', 'Create the greeting'],
  ['/ivrs/new', 'Create the IVR'],
  ['/groups/new', 'Create the group'],
  ['/brands/new', 'Create the brand'],
  ['/schedules/new', 'Create the schedule'],
  ['/digital-lines/new', 'Create the digital line'],
  ['/settings', 'Save'],
  ['/webhooks', 'New webhook'],
  ['/webhooks/new', 'Create the webhook'],
  ['/api-tokens', 'New API token'],
  ['/api-tokens/new', 'Create the token'],
  ['/agents', 'New agent'],
  ['/agents/new', 'Create the agent'],
  ['/sandbox', 'Clear all faults', 'Add the fault', 'Reset the account'],
];

const readOnly = 'This API token may read only: it lacks the scope write.';

async function expectRefused({ page }: Look, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const button = page.getByRole('button', { name }).first();
    await button.waitFor();
    expect([name, await button.getAttribute('aria-disabled')]).toEqual([name, 'true']);
    await button.focus();
    await page.getByRole('tooltip', { name: readOnly }).waitFor();
    await page.keyboard.press('Enter');
    await button.blur();
  }
}

describePages('what a token or a role may not do in the console', (pages) => {
  let talk: Client;
  beforeAll(async () => {
    talk = pages.service.talk();
    await fillAccount(talk);
  });

  const reader = () => pages.service.signUp('support', { role: 'admin', scope: 'read' });

  test.each(writing)(
    '%s: a token that may read only has what writes disabled, with the reason',
    async (path, ...names) => {
      const visit = await pages.open(path, { as: await reader() });
      await expectRefused(visit, names);
      expect(visit.requested.filter((url) => url.includes('/session'))).toEqual([]);
    },
  );

  test('so it has on a line, a webhook, an agent, a token, and on what is for sale', async () => {
    const as = await reader();
    const [line] = await talk.phoneNumbers.list().page();
    const [webhook] = await talk.webhooks.list().page();
    const [agent] = await talk.users.list().page();
    const [token] = await talk.apiTokens.list().page();
    const [deleted] = await talk.deletedPhoneNumbers.list().page();
    const records: readonly (readonly [path: string, ...names: string[]])[] = [
      [`/numbers/${line?.id}`, 'Delete', 'Save'],
      [`/webhooks/${webhook?.id}`, 'Delete', 'Reset the secret', 'Send the test', 'Save'],
      [`/agents/${agent?.id}`, 'Make an API token', 'Suspend', 'Delete', 'Save'],
      [`/api-tokens/${token?.id}`, 'Revoke', 'Save'],
      [`/deleted/${deleted?.id}`, 'Release now', 'Restore'],
    ];
    for (const [path, ...names] of records)
      await expectRefused(await pages.open(path, { as }), names);
    const { page } = await pages.open('/buy?country=US', { as });
    // By the keyboard: what a mouse has led to shows no reason until it is pointed at.
    await page.getByRole('link', { name: /^Buy / }).first().press('Enter');
    await expectRefused({ page } as Look, ['Buy for']);
  });

  test('nothing of a form can be filled in vain', async () => {
    const { page } = await pages.open('/groups/new', { as: await reader() });
    expect(await page.getByLabel('Name').isDisabled()).toBe(true);
  });

  test('a narrow token is led to what it opens alone, and nothing is sent that would be refused', async () => {
    const as = await pages.service.signUp('support', {
      role: 'admin',
      scope: 'phone_numbers:read',
    });
    const { page } = await pages.open('/', { as });
    const navigation = page.getByRole('navigation', { name: 'Pages' });
    await navigation.getByRole('link', { name: 'Numbers' }).waitFor();
    expect(await navigation.getByRole('link').allInnerTexts()).toEqual([
      'Overview',
      'Numbers',
      'Deleted',
      'Jobs',
    ]);
    await page.getByText('This API token lacks the scope usage:read.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('textbox', { name: 'Go anywhere' }).fill('groups');
    await page.getByRole('button', { name: 'Find “groups” among the numbers' }).waitFor();
    expect(await page.getByRole('button', { name: 'Groups', exact: true }).count()).toBe(0);
    // That nothing was refused is seen by every visit: a refusal is an error of the browser's console.
    await page.goto(`${pages.service.url}/numbers`);
    await page.getByRole('link', { name: /^\+1/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).waitFor();
  });

  test.each([
    ['/purchases', 'Purchases', 'This API token lacks the scope purchases:read.'],
    ['/groups/new', 'Groups', 'This API token lacks the scope groups:read.'],
    ['/events', 'Events', 'This API token lacks the scope events:read.'],
  ])('%s says in a sentence that a token does not open it', async (path, title, reason) => {
    const as = await pages.service.signUp('support', { role: 'admin', scope: 'webhooks:write' });
    const { page, requested } = await pages.open(path, { as });
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.getByText(reason).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    const asked = requested.filter((url) => url.includes('/api/'));
    expect(new Set(asked)).toEqual(new Set([`${pages.service.url}/api/v2/trunkline/account`]));
  });

  test.each(['/webhooks', '/audit', '/audit/12', '/api-tokens', '/agents', '/sandbox'])(
    '%s says to who is no admin that it is for admins',
    async (path) => {
      const { page } = await pages.open(path, { as: await pages.agent() });
      await page.getByText('Only admins may see this.').waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    },
  );

  test('who may less than before learns it by the first refusal, and sends no second one', async () => {
    const as = await pages.service.signUp('support', { role: 'admin', scope: 'full' });
    const visit = await pages.open('/groups/new', { as });
    visit.expectProblem('403', 'the role is another one by now');
    const { page } = visit;
    await page.getByLabel('Name').fill('Night shift');
    const users = await talk.users.list().toArray();
    const { id } = users.find(({ email }) => email === as.email)!;
    onTestFinished(async () => void (await talk.users.update(id, { role: 'admin' })));
    await talk.users.update(id, { role: 'agent' });
    const create = page.getByRole('button', { name: 'Create the group' });
    await create.click();
    await page.getByRole('alert').getByText('Only admins may change this resource').waitFor();
    await expect.poll(() => create.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByLabel('Name').inputValue()).toBe('Night shift');
  });
});
