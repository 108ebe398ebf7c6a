import { beforeEach, expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { buyOne } from '../../support/numbers.ts';

describePages('the history of a line', (pages) => {
  let id: number;
  beforeEach(async () => {
    ({ id } = await buyOne(pages.service.support, { nickname: 'Sales' }));
  });

  test('it says who has changed what from what to what, by name, and goes on live', async () => {
    const { groups, phoneNumbers } = pages.service.talk();
    const group = await groups.create({ name: `Support of ${id}` });
    await phoneNumbers.update(id, { group_ids: [group.id], settings: { voicemail: false } });
    const { page } = await pages.open(`/numbers/${id}?tab=history`);
    const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem');
    const latest = entries.first();
    await latest.getByText(`Groups: none → ${group.name}`).waitFor();
    await latest.getByText('Voicemail: on → off').waitFor();
    await latest.getByText('by Admin').waitFor();
    await entries.getByText('price: $1.15').first().waitFor();
    const jo = await pages.service.signUp('support');
    await pages.service.as(jo).phoneNumbers.update(id, { nickname: 'Orders' });
    await latest.getByText('Nickname: Sales → Orders').waitFor();
    await latest.getByText('by agent').waitFor();
    await page.getByRole('link', { name: 'To the audit log' }).click();
    await page.waitForURL(/\/audit/);
  });

  test('of a long one the older part is shown when it is asked for', async () => {
    for (let n = 1; n <= 101; n++)
      await pages.service.support.update(id, { phone_number: { nickname: `Name ${n}` } });
    const { page } = await pages.open(`/numbers/${id}?tab=history`);
    const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem');
    await page.getByRole('button', { name: 'Show older' }).click();
    await entries.getByText('Created').first().waitFor();
    expect(await entries.count()).toBeGreaterThan(101);
    await page.getByRole('button', { name: 'Show older' }).waitFor({ state: 'detached' });
  });

  test('who may not read it is told so in the words of the API', async () => {
    const agent = await pages.service.signUp('support');
    const visit = await pages.open(`/numbers/${id}?tab=history`, { as: agent });
    await visit.page.getByRole('alert').getByText('Only admins may see this.').waitFor();
    expect(await visit.page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });
});
