import { expect, test } from 'vitest';
import { digitalLines } from '../../../src/domain/resources/digital-lines.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { recordsOf } from '../../support/records.ts';

describePages('the digital lines of the console', (pages) => {
  const records = () => recordsOf(pages.service.support, digitalLines);

  test('the first look says what they are for, and numbers are not among them', async () => {
    await pages.service.support.buy();
    const { page } = await pages.open('/digital-lines');
    await page.getByRole('heading', { name: 'No digital lines yet' }).waitFor();
    await page.getByText('an app or a page calls it by its line id').waitFor();
  });

  test('a digital line is made with what the API gives it, and changed', async () => {
    const { page } = await pages.open('/digital-lines/new');
    await page.getByLabel('Name').fill('Help page');
    await page.getByRole('button', { name: 'Create the digital line' }).click();
    const panel = page.getByRole('dialog', { name: 'Help page' });
    await panel.waitFor();
    const id = Number(new URL(page.url()).pathname.split('/').at(-1));
    const { line_id } = (await records().show(id)).json.digital_line;
    await panel.getByText(line_id).waitFor();
    const { id: night } = await recordsOf(pages.service.support, groups).make({ name: 'Night' });
    await page.reload();
    await panel.getByRole('combobox', { name: 'Groups' }).click();
    await page.getByRole('option', { name: 'Night' }).click();
    await panel.getByLabel('High priority').click();
    await panel.getByLabel('Number shown when calling out').fill('+12125550100');
    const changes = panel.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('Groups: Support → Support, Night');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await records().show(id)).json.digital_line).toMatchObject({
      group_ids: [1, night],
      priority: 1,
      outbound_number: '+12125550100',
    });
  });

  test('what the API objects to stands at its field', async () => {
    const visit = await pages.open('/digital-lines/new');
    visit.expectProblem('422', 'the number is none, and the name is blank');
    const { page } = visit;
    await page.getByLabel('Number shown when calling out').fill('12');
    await page.getByRole('button', { name: 'Create the digital line' }).click();
    await page.getByText('It was not saved').waitFor();
    for (const label of ['Name', 'Number shown when calling out'])
      expect(await page.getByLabel(label).getAttribute('aria-invalid')).toBe('true');
  });

  test('it is deleted only once its name has been typed: nothing brings its line id back', async () => {
    const { id } = await records().make({ nickname: 'Old app' });
    const visit = await pages.open(`/digital-lines/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const button = page.getByRole('button', { name: 'Delete the digital line' });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Type Old app to go on').fill('Old app');
    await button.click();
    await page.getByText('Old app is deleted').waitFor();
    expect((await records().show(id)).status).toBe(404);
  });

  testAxe(pages, async () => {
    const { id } = await records().make({ nickname: 'Looked at' });
    return [
      ['/digital-lines', 'Digital lines'],
      ['/digital-lines/new', 'New digital line'],
      [`/digital-lines/${id}`, 'Looked at'],
    ];
  });
});
