import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { objectionsTo } from '../../support/console.ts';
import { describePages } from '../../support/console-page.ts';
import { fillAccount } from '../../support/many-numbers.ts';
import { buyOne } from '../../support/numbers.ts';

const panelOf = (page: Page, verb: string) =>
  page.getByRole('dialog', { name: new RegExp(`^${verb} \\d+ numbers?$`) });

describePages('many numbers at once', (pages) => {
  const numbers = () => pages.service.talk().phoneNumbers;
  const buy = (nickname: string, properties: object = {}) =>
    buyOne(pages.service.support, { nickname, recorded: false, ...properties });

  /** The panel of all that are called so. */
  async function choose(nickname: string, verb: 'Change' | 'Delete', options: object = {}) {
    const visit = await pages.open(`/numbers?query=${nickname}`, options);
    const { page } = visit;
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
    await page.getByRole('button', { name: 'Select all that match' }).click();
    await page.getByRole('button', { name: verb, exact: true }).click();
    return { ...visit, panel: panelOf(page, verb) };
  }

  test('are changed once it is shown what changes, of those that are not so already', async () => {
    const lines = [await buy('alike'), await buy('alike'), await buy('alike', { recorded: true })];
    const { page, panel } = await choose('alike', 'Change');
    await panel.getByRole('checkbox', { name: 'Recorded' }).check();
    await panel.getByRole('button', { name: 'Check what would change' }).click();
    const change = panel.getByRole('group', { name: 'What will change' });
    await change.getByText('Recorded: off (2) → on').waitFor();
    await panel.getByText('1 is so already, or gone.').waitFor();
    expect((await numbers().show(lines[0]!.id)).recorded).toBe(false);
    await panel.getByRole('button', { name: 'Change 2 numbers' }).click();
    await page.getByRole('heading', { name: 'Update numbers', level: 1 }).waitFor();
    await page.getByText('2 of 2 have ended').waitFor();
    const shown = await numbers().showMany(lines.map(({ id }) => id));
    expect(shown.map(({ recorded }) => recorded)).toEqual([true, true, true]);
  });

  test('are chosen still when the page of the panel is loaded again, but not for who gets its address', async () => {
    await buy('reloaded');
    await buy('reloaded');
    const { page, panel } = await choose('reloaded', 'Change');
    await panel.getByRole('checkbox', { name: 'Recorded' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: 'Change 2 numbers' }).waitFor();
    const other = (await pages.open('/numbers/change?query=reloaded')).page;
    await other.getByText('No number is selected.').waitFor();
    await other.getByRole('button', { name: 'To the list' }).click();
    await expect.poll(() => new URL(other.url()).pathname).toBe('/numbers');
  });

  test('are named where they are meant, also those that the list does not show any more', async () => {
    const [one, other] = [await buy('unseen'), await buy('unseen')];
    const seen = await buy('in sight');
    const { page } = await pages.open('/numbers?query=unseen');
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();
    await page.getByText('2 selected', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Search numbers and names' }).fill('in sight');
    await page.getByRole('checkbox', { name: `Select ${seen.display_number}` }).check();
    await page.getByText('3 selected, 2 of them not in this list', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const named = panelOf(page, 'Delete').getByRole('list', { name: 'The numbers that are meant' });
    const items = named.getByRole('listitem');
    for (const { display_number, nickname } of [one, other, seen])
      await items.filter({ hasText: display_number }).getByText(nickname!).waitFor();
    expect(await items.count()).toBe(3);
  });

  test('are deleted once their count is typed, which can be undone at once', async () => {
    const ids = [(await buy('wrong')).id, (await buy('wrong')).id];
    const { page, panel } = await choose('wrong', 'Delete');
    await panel.getByText('For 72 hours they stay with their carriers').waitFor();
    const remove = panel.getByRole('button', { name: 'Delete 2 numbers' });
    expect(await remove.isDisabled()).toBe(true);
    await panel.getByLabel('Type 2 to go on').fill('2');
    await remove.click();
    await page.getByRole('heading', { name: 'Delete numbers', level: 1 }).waitFor();
    const told = page.getByRole('status').filter({ hasText: '2 numbers are deleted' });
    await told.waitFor();
    expect(await numbers().showMany(ids)).toHaveLength(0);
    await told.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('They are restored').waitFor();
    expect((await numbers().showMany(ids)).map(({ id }) => id)).toEqual(ids);
  });

  test('take a job for each hundred, which are followed together', async () => {
    const { id } = await buy('crowd');
    await fillAccount(pages.service, id, 119);
    const { page, panel } = await choose('crowd', 'Change');
    await panel.getByRole('checkbox', { name: 'Recorded' }).check();
    await panel.getByRole('button', { name: 'Check what would change' }).click();
    await panel.getByRole('button', { name: 'Change 120 numbers' }).click();
    await page.getByText('120 of 120 numbers have ended in 2 jobs, 0 of them not done.').waitFor();
    const jobs = page.getByRole('table', { name: 'Jobs' }).getByRole('rowheader');
    expect(await jobs.allTextContents()).toEqual(['Update numbers', 'Update numbers']);
    await page.reload();
    await page.getByText('120 of 120 numbers have ended in 2 jobs').waitFor();
    expect((await numbers().show(id - 119)).recorded).toBe(true);
  });

  test('leave out what would be refused, and say why', async () => {
    const { id } = await buy('abroad', { outbound_enabled: false });
    const mute = await buyOne(pages.service.support, { nickname: 'abroad' }, { country: 'SE' });
    const { page, panel } = await choose('abroad', 'Change');
    await panel.getByRole('checkbox', { name: 'Outbound calls' }).check();
    await panel.getByRole('button', { name: 'Check what would change' }).click();
    const refused = panel.getByRole('alert', { name: '1 would be refused, and is left out' });
    await refused
      .getByText(`${mute.display_number}: Outbound enabled: this number has no voice capability`)
      .waitFor();
    await panel.getByRole('button', { name: 'Change 1 number' }).click();
    await page.getByText('1 of 1 have ended').waitFor();
    expect((await numbers().show(id)).outbound_enabled).toBe(true);
  });

  test('are given nothing that the plan does not offer, which is said at the field', async () => {
    await buy('planned');
    const { operator } = pages.service.ports.store;
    await operator.updateAccount('support', { plan: 'lite' });
    try {
      const { features } = await pages.service.talk().account.show();
      const { page, panel } = await choose('planned', 'Change');
      for (const [label, name] of Object.entries({ Groups: 'group_ids', IVR: 'ivr_id' })) {
        const box = panel.getByRole('checkbox', { name: label, exact: true });
        expect(await box.isDisabled()).toBe(true);
        const { reason } = features.find((one) => one.name === `phone_number.${name}`)!;
        expect(await descriptionOf(box)).toBe(reason);
        // Who comes by the keyboard hears why.
        await box.focus();
        await box.press('Space');
        await box.and(page.locator(':focus')).waitFor();
        expect(await box.isChecked()).toBe(false);
      }
      expect(await panel.getByRole('checkbox', { name: 'Recorded' }).isDisabled()).toBe(false);
    } finally {
      await operator.updateAccount('support', { plan: 'enterprise' });
    }
  });

  test('give axe nothing to object to', async () => {
    await buy('Looked at');
    const { page, panel } = await choose('Looked at', 'Change');
    await panel.getByRole('checkbox', { name: 'Recorded' }).check();
    await panel.getByRole('button', { name: 'Check what would change' }).click();
    await panel.getByRole('group', { name: 'What will change' }).waitFor();
    await expect.poll(() => objectionsTo(page)).toEqual([]);
    const { page: other, panel: deletion } = await choose('Looked at', 'Delete');
    await deletion.getByLabel('Type 1 to go on').waitFor();
    await expect.poll(() => objectionsTo(other)).toEqual([]);
  });
});

/** What a screen reader says of it besides its name. */
async function descriptionOf(input: Locator): Promise<string | null> {
  const id = await input.getAttribute('aria-describedby');
  return input.page().locator(`[id="${id}"]`).textContent();
}
