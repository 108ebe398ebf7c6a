import { expect, test } from 'vitest';
import { describePages } from '../../support/console-page.ts';
import { ivrsOf } from '../../support/ivrs.ts';

describePages('the keys of an IVR in the console', (pages) => {
  const { made } = ivrsOf(() => pages.service.support);

  test('an option that is missing is said at its field', async () => {
    const { ivr, main } = await made();
    const visit = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/new`);
    visit.expectProblem('422', 'no number is given');
    const { page } = visit;
    await page.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'Call another number' }).click();
    await page.getByRole('button', { name: 'Create the key' }).click();
    await page.getByText('It was not saved').waitFor();
    expect(await page.getByLabel('Number', { exact: true }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  test('what the API objects to is told until what it is about is changed', async () => {
    const { ivr, main } = await made();
    const visit = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/new`);
    visit.expectProblem('422', 'no group is given');
    const { page } = visit;
    await page.getByRole('button', { name: 'Create the key' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'is needed for the action group' });
    await alert.waitFor();
    const groups = page.getByRole('combobox', { name: 'Groups' });
    expect(await groups.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('combobox', { name: 'Tags' }).fill('night');
    await page.keyboard.press('Enter');
    await page.getByText('night', { exact: true }).waitFor();
    expect(await alert.count()).toBe(1);
    await page.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'Take a voicemail' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(await groups.getAttribute('aria-invalid')).not.toBe('true');
  });

  test('the key that a form begins with stays where another session takes it, and that is said', async () => {
    const { ivr, main, routes } = await made();
    const { page } = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/new`);
    const key = page.getByRole('combobox', { name: 'Key', exact: true });
    expect(await key.inputValue()).toBe('Key 1');
    await routes.make({ keypress: '1', action: 'voicemail' });
    await expect.poll(() => key.inputValue()).toBe('Key 1 (leads elsewhere already)');
  });

  test('where all keys of a menu are taken, that is said before anything is filled in', async () => {
    const { ivr, main, routes } = await made();
    for (const keypress of '1 2 3 4 5 6 7 8 9 0 * # default'.split(' '))
      await routes.make({ keypress, action: 'voicemail' });
    const { page } = await pages.open(`/ivrs/${ivr.id}`);
    await page.getByText('All its keys lead somewhere').waitFor();
    expect(await page.getByRole('link', { name: 'Add a key' }).count()).toBe(0);
    await page.goto(`${pages.service.url}/ivrs/${ivr.id}/menus/${main.id}/routes/new`);
    await page.getByText('No key of Main menu is free').waitFor();
    await page.getByRole('button', { name: 'Create the key' }).hover();
    await page.getByRole('tooltip', { name: 'All keys of this menu lead somewhere' }).waitFor();
  });
});
