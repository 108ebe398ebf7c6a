import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../src/client/index.ts';
import { describePages } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';

describePages('agents in the console', (pages) => {
  let talk: Client;
  beforeAll(() => {
    talk = pages.service.talk();
  });

  test('one is made, changed, suspended, let in again and deleted', async () => {
    const { page } = await pages.open('/agents/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Jo');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('jo@example.com');
    await page.getByRole('button', { name: 'Create the agent' }).click();
    const panel = page.getByRole('dialog', { name: 'Jo', exact: true });
    await panel.getByLabel('Role').selectOption('admin');
    const changes = panel.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('Role: Agent → Admin');
    await panel.getByRole('button', { name: 'Save' }).click();
    await changes.waitFor({ state: 'hidden' });
    await panel.getByRole('button', { name: 'Suspend' }).click();
    const suspending = page.getByRole('dialog', { name: 'Suspend Jo?' });
    await suspending.getByRole('button', { name: 'Suspend' }).click();
    await panel.getByText('Is let in with no token').waitFor();
    const users = await talk.users.list().toArray();
    expect(users.find(({ email }) => email === 'jo@example.com')).toMatchObject({
      role: 'admin',
      suspended: true,
    });
    await panel.getByRole('button', { name: 'Let in again' }).click();
    const lettingIn = page.getByRole('dialog', { name: 'Let Jo in again?' });
    await lettingIn.getByRole('button', { name: 'Let in again' }).click();
    await panel.getByText('Is let in with no token').waitFor({ state: 'hidden' });
    await panel.getByRole('button', { name: 'Delete' }).click();
    await page.getByLabel('Type jo@example.com to go on').fill('jo@example.com');
    await page.getByRole('button', { name: 'Delete the agent' }).click();
    await page.waitForURL(`${pages.service.url}/agents`);
    await page.getByRole('link', { name: 'Jo', exact: true }).waitFor({ state: 'hidden' });
  });

  test('an address that somebody has is refused at its field', async () => {
    const visit = await pages.open('/agents/new');
    visit.expectProblem('422', 'the address is taken');
    const { page } = visit;
    const field = page.getByRole('textbox', { name: 'E-mail address' });
    await field.fill(pages.service.support.email);
    await page.getByRole('button', { name: 'Create the agent' }).click();
    await page.getByRole('alert').getByText('It was not saved').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  test('nobody suspends or deletes themselves, and the API says why', async () => {
    const { id } = await talk.users.me();
    const visit = await pages.open(`/agents/${id}`);
    visit.expectProblem('422', 'it is oneself');
    const { page } = visit;
    await page.getByRole('button', { name: 'Suspend' }).click();
    const question = page.getByRole('dialog', { name: /^Suspend / });
    await question.getByRole('button', { name: 'Suspend' }).click();
    await question
      .getByRole('alert')
      .getByText(/yourself|themselves|yourselves|own/i)
      .waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await talk.users.me()).toMatchObject({ suspended: false });
  });

  test('axe has nothing to object to', async () => {
    const { id } = await talk.users.me();
    const { page } = await pages.open('/agents');
    await page.getByText('(you)').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${pages.service.url}/agents/${id}`);
    await page.getByRole('button', { name: 'Suspend' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});
