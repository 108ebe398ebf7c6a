import { expect, onTestFinished, test } from 'vitest';
import { greetings } from '../../../src/domain/resources/greetings.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { objectionsTo } from '../../support/console.ts';
import { ivrsOf } from '../../support/ivrs.ts';
import { recordsOf } from '../../support/records.ts';

/** A key that leads to a menu. */
const to = (menu_id: number) => ({ keypress: '1', action: 'menu', options: { menu_id } });

describePages('the IVRs of the console', (pages) => {
  const { all, ivrOf, made, menusOf, routesOf } = ivrsOf(() => pages.service.support);
  const menuOf = async (ivr: number, name: string) =>
    (await menusOf(ivr).make({ name })).id as number;

  test('an IVR is made, gets a key and a menu behind another one, and is a tree', async () => {
    const { page } = await pages.open('/ivrs/new');
    await page.getByLabel('Name').fill('Front desk');
    await page.getByRole('button', { name: 'Create the IVR' }).click();
    await page.getByRole('heading', { name: 'Front desk', level: 1 }).waitFor();
    await page.getByText('Dead end: no key leads anywhere.').waitFor();
    await page.getByRole('link', { name: 'New menu' }).click();
    await page.getByLabel('Name').fill('Sales');
    await page.getByRole('button', { name: 'Create the menu' }).click();
    await page.getByRole('heading', { name: 'Menus that no key leads to' }).waitFor();
    await page.getByRole('link', { name: 'Add a key to Main menu' }).click();
    const panel = page.getByRole('dialog', { name: 'New key' });
    await panel.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'Go to a menu' }).click();
    await panel.getByRole('combobox', { name: 'Menu' }).click();
    await page.getByRole('option', { name: 'Sales' }).click();
    await panel.getByRole('button', { name: 'Create the key' }).click();
    await page.getByRole('link', { name: 'Key 1: Goes to Sales' }).waitFor();
    await page
      .getByRole('heading', { name: 'Menus that no key leads to' })
      .waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Add a key to Sales' }).click();
    await panel.getByRole('combobox', { name: 'Groups' }).click();
    await page.getByRole('option', { name: 'Support' }).click();
    await page.keyboard.press('Escape');
    await panel.getByLabel('Tags').fill('sales');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Create the key' }).click();
    await page.getByRole('link', { name: 'Key 1: Rings Support' }).waitFor();
    const keys = page.getByRole('list', { name: 'Keys of Main menu' });
    await keys
      .getByRole('list', { name: 'Keys of Sales' })
      .getByText('sales', { exact: true })
      .waitFor();
    const id = Number(new URL(page.url()).pathname.split('/').at(-1));
    const [main, sales] = (await ivrOf(id)).menus;
    expect(main.routes).toMatchObject([{ keypress: '1', options: { menu_id: sales.id } }]);
    expect(sales.routes).toMatchObject([{ options: { group_ids: [1], tags: ['sales'] } }]);
  });

  test('a key is changed to another action, without options that the new one does not take', async () => {
    const { ivr, main, routes } = await made();
    const { id } = await routes.make({
      keypress: '1',
      action: 'group',
      options: { group_ids: [1], tags: ['kept'] },
    });
    const { page } = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/${id}`);
    const panel = page.getByRole('dialog', { name: 'Key 1 of Main menu' });
    await panel.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'Call another number' }).click();
    await panel.getByLabel('Number', { exact: true }).fill('+12125550100');
    const changes = panel.getByRole('group', { name: 'What will change' });
    expect(await changes.innerText()).toContain('What happens: Ring groups → Call another number');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await ivrOf(ivr.id)).menus[0].routes).toMatchObject([
      { action: 'phone_number', options: { phone_number: '+12125550100', tags: ['kept'] } },
    ]);
  });

  test('a tree of thirty menus is read on a phone, from top to bottom alone', async () => {
    const { ivr, main } = await made();
    let above = main.id as number;
    for (let depth = 2; depth <= 30; depth += 1) {
      const id = await menuOf(ivr.id, `Menu ${depth}`);
      await routesOf(ivr.id, above).make(to(id));
      above = id;
    }
    const { page } = await pages.open(`/ivrs/${ivr.id}`, { viewport: { width: 360, height: 780 } });
    const last = page.getByRole('link', { name: 'Menu 30', exact: true });
    await last.waitFor();
    await page.getByText('behind Key 1 of Menu 29').waitFor();
    // Each name on one line, and within the page.
    const boxes = await page.locator('[data-branch]').evaluateAll((links) =>
      links.map((link) => {
        const { height, right } = link.getBoundingClientRect();
        return { lines: Math.round(height / 20), right };
      }),
    );
    expect(boxes).toHaveLength(30 + 29 + 30);
    expect(boxes.filter(({ lines, right }) => lines !== 1 || right > 360)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await last.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').innerText()).toBe('Menu 29');
    expect(await objectionsTo(page)).toEqual([]);
  });

  test('a key moves to another menu; where that has the key, it stays, and why is said', async () => {
    const { ivr, main, routes } = await made();
    const sales = await menuOf(ivr.id, 'Sales');
    const taken = await routes.make({ keypress: '1', action: 'voicemail' });
    const free = await routes.make({ keypress: '2', action: 'voicemail' });
    await routesOf(ivr.id, sales).make({ keypress: '1', action: 'voicemail' });
    const visit = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/${free.id}`);
    visit.expectProblem('422', 'the menu has that key');
    const { page } = visit;
    const move = async () => {
      await page.getByRole('combobox', { name: 'Move it to another menu' }).click();
      await page.getByRole('option', { name: 'Sales' }).click();
      await page.getByRole('button', { name: 'Move', exact: true }).click();
      await page.getByRole('button', { name: 'Move it', exact: true }).click();
    };
    await move();
    await page.getByText('Key 2 is in Sales now').waitFor();
    await page.goto(`${pages.service.url}/ivrs/${ivr.id}/menus/${main.id}/routes/${taken.id}`);
    await move();
    await page.getByRole('alert').getByText('has a route in this menu already').waitFor();
    const keys = (await ivrOf(ivr.id)).menus.map((menu: { routes: { keypress: string }[] }) =>
      menu.routes.map(({ keypress }) => keypress),
    );
    expect(keys).toEqual([['1'], ['1', '2']]);
  });

  test('ways round are said, and menus from which nobody is reached', async () => {
    const { ivr, main, routes } = await made();
    const [maze, back] = [await menuOf(ivr.id, 'Maze'), await menuOf(ivr.id, 'Back room')];
    await routes.make(to(maze));
    await routes.make({ keypress: '2', action: 'voicemail' });
    await routesOf(ivr.id, maze).make(to(back));
    await routesOf(ivr.id, back).make(to(maze));
    const { page } = await pages.open(`/ivrs/${ivr.id}`);
    await page.getByText('back to that menu: callers can go round').waitFor();
    const round = page.getByText('Callers go round: its keys lead from menu to menu only.');
    expect(await round.count()).toBe(2);
    const ofMain = page.getByRole('list', { name: 'Keys of Main menu' }).locator('> li');
    expect(await ofMain.getByText('Nothing is set for callers who press no key.').count()).toBe(3);
    await routesOf(ivr.id, back).make({
      keypress: '2',
      action: 'menu',
      options: { menu_id: main.id },
    });
    await page.reload();
    await page.getByText('back to that menu').nth(1).waitFor();
    expect(await round.count()).toBe(0);
  });

  test('a menu is changed, and deleted with the keys that lead to it; the one where calls arrive stays', async () => {
    const { ivr, main, routes } = await made();
    const { support } = pages.service;
    await recordsOf(support, greetings).make({ name: 'Press one', category_id: 5 });
    const sales = await menuOf(ivr.id, 'Sales');
    await routes.make({ keypress: '7', action: 'menu', options: { menu_id: sales } });
    const visit = await pages.open(`/ivrs/${ivr.id}/menus/${sales}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('combobox', { name: 'Greeting' }).click();
    await page.getByRole('option', { name: 'Press one' }).click();
    await page.getByLabel('How often it is said').selectOption('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await ivrOf(ivr.id)).menus[1]).toMatchObject({ greeting_loop_count: 1 });
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('So do the keys that lead to it: 7 of Main menu.').waitFor();
    await page.getByRole('button', { name: 'Delete the menu' }).click();
    await page.getByText('Sales is deleted').waitFor();
    expect((await ivrOf(ivr.id)).menus).toMatchObject([{ id: main.id, routes: [] }]);
    await page.goto(`${pages.service.url}/ivrs/${ivr.id}/menus/${main.id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).focus();
    await page
      .getByRole('tooltip', { name: 'Calls arrive here: delete the whole IVR instead.' })
      .waitFor();
  });

  test('an IVR is renamed, and deleted once its name has been typed, with what its numbers do then', async () => {
    const { ivr } = await made();
    await pages.service.support.buy({ nickname: 'Pie shop', ivr_id: ivr.id });
    const visit = await pages.open(`/ivrs/${ivr.id}/edit`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByLabel('Name').fill('Old desk');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Old desk', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Callers of Pie shop come to').waitFor();
    await page.getByLabel('Type Old desk to go on').fill('Old desk');
    await page.getByRole('button', { name: 'Delete the IVR' }).click();
    await page.waitForURL('**/ivrs');
    expect((await all().show(ivr.id)).status).toBe(404);
  });

  test('by keyboard alone one goes through the tree, and opens a key', async () => {
    const { ivr, main, routes } = await made();
    const { id } = await routes.make({ keypress: '1', action: 'voicemail' });
    await routes.make({ keypress: '2', action: 'voicemail' });
    const { page } = await pages.open(`/ivrs/${ivr.id}`);
    const focused = () => page.locator(':focus').innerText();
    await page.getByRole('link', { name: 'Main menu', exact: true }).focus();
    await page.keyboard.press('End');
    expect(await focused()).toContain('Add a key');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Main menu');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Voicemail');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Key 1 of Main menu' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/ivrs/${ivr.id}/menus/${main.id}/routes/${id}`);
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/ivrs/${ivr.id}`);
  });

  test('a link to a key that is gone says so, and leads back to the IVR', async () => {
    const { ivr, main } = await made();
    const { page } = await pages.open(`/ivrs/${ivr.id}/menus/${main.id}/routes/987654`);
    await page.getByRole('dialog', { name: 'There is no such key' }).waitFor();
    await page.getByRole('button', { name: 'To the IVR' }).click();
    await page.waitForURL(`**/ivrs/${ivr.id}`);
  });

  test('what the plan does not have is shown, with the reason in words of the API', async () => {
    const { ivr } = await made();
    const plan = (name: 'team' | 'enterprise') =>
      pages.service.ports.store.operator.updateAccount('support', { plan: name });
    onTestFinished(async () => void (await plan('enterprise')));
    await plan('team');
    const { page } = await pages.open(`/ivrs/${ivr.id}`);
    await page.getByRole('button', { name: 'New menu' }).focus();
    await page.getByRole('tooltip', { name: /IVRs cannot be changed on the plan team/ }).waitFor();
    await page.goto(`${pages.service.url}/ivrs/${ivr.id}/edit`);
    expect(await page.getByLabel('Name').isDisabled()).toBe(true);
  });

  testAxe(pages, async () => {
    const { ivr, main, routes } = await made();
    const { id } = await routes.make({
      keypress: '1',
      action: 'group',
      options: { group_ids: [1], tags: ['vip'] },
    });
    await menuOf(ivr.id, 'Unreached');
    return [
      ['/ivrs', 'IVRs'],
      [`/ivrs/${ivr.id}`, 'Menus that no key leads to'],
      [`/ivrs/${ivr.id}/menus/${main.id}`, 'Main menu'],
      [`/ivrs/${ivr.id}/menus/${main.id}/routes/${id}`, 'Key 1 of Main menu'],
    ];
  });
});
