import { expect, test } from 'vitest';
import { groups } from '../../../src/domain/resources/groups.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { recordsOf } from '../../support/records.ts';

describePages('the groups of the console', (pages) => {
  const records = () => recordsOf(pages.service.support, groups);

  test('a group is made, changed and deleted, and each change is said before it is saved', async () => {
    const visit = await pages.open('/groups');
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('link', { name: 'New group' }).click();
    await page.getByLabel('Name').fill('Night shift');
    await page.getByLabel('Description').fill('From ten to six');
    await page.getByRole('button', { name: 'Create the group' }).click();
    await page.getByRole('link', { name: 'Night shift' }).click();
    const panel = page.getByRole('dialog', { name: 'Night shift' });
    await panel.getByText('No number rings its agents.').waitFor();
    await panel.getByLabel('Name').fill('Late shift');
    await panel.getByLabel('Open to all agents').click();
    const changes = panel.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('Name: Night shift → Late shift');
    expect(await changes.innerText()).toContain('Open to all agents: on → off');
    await panel.getByRole('button', { name: 'Save' }).click();
    const late = page.getByRole('dialog', { name: 'Late shift' });
    await late.waitFor();
    const [made] = (await records().list()).json.groups;
    expect(made).toMatchObject({ name: 'Late shift', is_public: false });
    await late.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete the group' }).click();
    await page.getByText('Late shift is deleted').waitFor();
    expect((await records().show(made.id)).status).toBe(404);
    expect(new URL(page.url()).pathname).toBe('/groups');
  });

  test('what the API objects to stands at its field, and what was typed stays', async () => {
    const visit = await pages.open('/groups/new');
    visit.expectProblem('422', 'the name is blank');
    const { page } = visit;
    await page.getByLabel('Description').fill('Nobody knows');
    await page.getByRole('button', { name: 'Create the group' }).click();
    await page.getByText('It was not saved').waitFor();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Description').inputValue()).toBe('Nobody knows');
  });

  test('the numbers of a group are shown, and the first of them lead to themselves', async () => {
    const { id } = await records().make({ name: 'Answering' });
    const { display_number, id: number } = await pages.service.support.buy({ group_ids: [id] });
    const { page } = await pages.open(`/groups/${id}`);
    await page.getByRole('link', { name: display_number }).click();
    await page.waitForURL(`**/numbers/${number}`);
  });

  test('what is not saved is not left by mistake', async () => {
    const { id } = await records().make({ name: 'Kept' });
    const { page } = await pages.open(`/groups/${id}`);
    await page.getByLabel('Name').fill('Kep');
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Kep');
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/groups');
  });

  test('the default group says why it cannot be deleted', async () => {
    const { page } = await pages.open('/groups/1');
    const button = page.getByRole('button', { name: 'Delete', exact: true });
    await button.focus();
    await page.getByRole('tooltip', { name: 'The default group cannot be deleted.' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Delete the group' }).count()).toBe(0);
  });

  test('agents who are no admins see groups, and why they cannot change them', async () => {
    const { page } = await pages.open('/groups/1', { as: await pages.agent() });
    const panel = page.getByRole('dialog', { name: 'Support' });
    expect(await panel.getByLabel('Name').isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Save' }).focus();
    await page.getByRole('tooltip', { name: 'Only admins may change this.' }).waitFor();
  });

  test('a panel is its address: it opens again, and Back leads to where one was', async () => {
    const { id } = await records().make({ name: 'Addressed' });
    const { page } = await pages.open('/groups');
    await page.getByRole('link', { name: 'Addressed' }).click();
    await page.getByRole('dialog', { name: 'Addressed' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/groups/${id}`);
    await page.reload();
    await page.getByRole('dialog', { name: 'Addressed' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/groups');
  });

  test('a group that is gone is said to be gone', async () => {
    const visit = await pages.open('/groups/987654');
    visit.expectProblem('404', 'there is no such group');
    await visit.page.getByRole('heading', { name: 'This is not there, or no more' }).waitFor();
  });

  test('by keyboard alone a group is found, opened and renamed', async () => {
    const { id } = await records().make({ name: 'By keys' });
    const { page } = await pages.open('/groups');
    await page.getByRole('link', { name: 'By keys' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'By keys' });
    await panel.waitFor();
    await panel.locator('input:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' alone');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'By keys alone' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/groups');
    expect((await records().show(id)).json.group.name).toBe('By keys alone');
  });

  test('Escape leaves what was typed of a new group only after a question, which it answers with no', async () => {
    const { page } = await pages.open('/groups/new');
    await page.getByLabel('Name').fill('Night shift');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name').inputValue()).toBe('Night shift');
  });

  test('what is done can be done by curl', async () => {
    const { page } = await pages.open('/groups/new');
    await page.getByLabel('Name').fill("Who's on call");
    await page.getByRole('dialog').getByRole('button', { name: 'Show as curl' }).click();
    const command = page.getByRole('dialog', { name: 'The same by curl' }).locator('pre');
    await expect.poll(() => command.innerText()).toContain('/api/v2/groups');
    expect(await command.innerText()).toContain('--request POST');
  });

  testAxe(pages, async () => [
    ['/groups', 'Groups'],
    ['/groups/new', 'New group'],
    ['/groups/1', 'Numbers that use it'],
  ]);
});
