import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { signedIn, type SignedIn } from '../../support/signed-in.ts';
import { withInput } from '../../support/standard-input.ts';

const lines = (text: string) => text.trimEnd().split('\n');

/** How records of each resource are made and changed. */
const resources = [
  {
    name: 'addresses',
    create: [
      '--name',
      'Acme',
      '--street',
      '1 Main St',
      '--zip',
      '10001',
      '--city',
      'New York',
      '--province',
      'NY',
      '--country-code',
      'US',
    ],
    made: { name: 'Acme', zip: '10001', country_code: 'US' },
    update: ['--street', '2 Main St'],
    changed: { street: '2 Main St', city: 'New York' },
    needed: '--name, --street, --zip, --city, --province, --country-code: are',
  },
  {
    name: 'greetings',
    create: ['--name', 'Hello', '--category', 'hold'],
    made: { name: 'Hello', category_id: 4, pending: true },
    update: ['--name', '17'],
    changed: { name: '17' },
    needed: '--name, --category: are',
  },
  {
    name: 'ivrs',
    create: ['--name', 'Front desk'],
    made: { name: 'Front desk' },
    update: ['--set', 'name=Reception'],
    changed: { name: 'Reception' },
    needed: '--name: is',
  },
  {
    name: 'groups',
    create: ['--name', 'Sales', '--description', 'EMEA', '--is-public', 'false'],
    made: { name: 'Sales', description: 'EMEA', is_public: false },
    update: ['--set', 'description="12"', '--set', 'is_public=true'],
    changed: { name: 'Sales', description: '12', is_public: true },
    needed: '--name: is',
  },
  {
    name: 'brands',
    create: ['--name', 'Pizza', '--subdomain', 'pizza'],
    made: { name: 'Pizza', subdomain: 'pizza', active: true },
    update: ['--active', 'false'],
    changed: { active: false },
    needed: '--name: is',
  },
  {
    name: 'schedules',
    create: ['--name', 'Office', '--intervals', '[{"start_time":1980,"end_time":2460}]'],
    made: { name: 'Office', intervals: [{ start_time: 1980, end_time: 2460 }] },
    update: ['--set', 'intervals=[]'],
    changed: { name: 'Office', intervals: [] },
    needed: '--name: is',
  },
  {
    name: 'digital-lines',
    create: ['--nickname', 'Web', '--set', 'recorded=false'],
    made: { nickname: 'Web', recorded: false },
    update: ['--set', 'recorded=true', '--nickname', 'Site'],
    changed: { nickname: 'Site', recorded: true },
    needed: '--nickname: is',
  },
] as const;

describe.each(resources)('$name', ({ name, create, made, update, changed, needed }) => {
  test('what is created is shown, listed, changed and deleted', async () => {
    const { json, run } = await signedIn();
    const before = (await json(name, 'list')).length as number;
    const record = await json(name, 'create', ...create);
    expect(record).toMatchObject(made);
    const id = String(record.id);
    expect(await json(name, 'show', id)).toMatchObject(made);
    expect(await json(name, 'list')).toHaveLength(before + 1);
    expect(lines((await run(name, 'list', '-q')).stdout)).toContain(id);
    const shown = await json(name, 'update', id, ...update);
    expect(shown).toMatchObject(changed);
    expect(await json(name, 'show', id)).toMatchObject(changed);
    expect(await json(name, 'delete', id, '--yes')).toEqual([{ id: record.id, deleted: true }]);
    expect(await json(name, 'list')).toHaveLength(before);
    const gone = await run(name, 'show', id);
    expect(gone).toMatchObject({ code: 1, stdout: '' });
    expect(gone.stderr).toMatch(/^trunkline: the account has no /);
  });

  test('a table in a pipe has tabs and no header; --limit cuts it; CSV has a header', async () => {
    const { json, run } = await signedIn();
    const { id } = await json(name, 'create', ...create);
    const { stdout } = await run(name, 'list');
    expect(lines(stdout).find((line) => line.startsWith(`${id}\t`))).toContain('\t');
    expect(lines((await run(name, 'list', '--limit', '1')).stdout)).toHaveLength(1);
    expect((await run(name, 'list', '--csv')).stdout).toMatch(/^id,/);
    expect(lines((await run(name, 'list', '--columns', 'id')).stdout)).toContain(String(id));
    expect((await run(name, 'show', String(id), '-q')).stdout).toBe(`${id}\n`);
    expect(await json(name, 'show', String(id))).toHaveProperty('id', id);
  });

  test('what is needed, and that nothing is said, is refused by the option', async () => {
    const { json, run } = await signedIn();
    const nothing = await run(name, 'create');
    expect(nothing).toMatchObject({ code: 64, stdout: '' });
    expect(nothing.stderr).toBe(`trunkline: ${needed} needed; --help lists what there is\n`);
    const { id } = await json(name, 'create', ...create);
    const unchanged = await run(name, 'update', String(id));
    expect(unchanged).toMatchObject({ code: 64, stdout: '' });
    expect(unchanged.stderr).toContain('--set name=value, --input FILE');
  });

  test('without a terminal a deletion needs --yes, and says so with the place', async () => {
    const { json, run, url } = await signedIn();
    const { id } = await json(name, 'create', ...create);
    const refused = await run(name, 'delete', String(id));
    expect(refused).toMatchObject({ code: 64, stdout: '' });
    expect(refused.stderr).toContain(`${id} at ${url}?`);
    expect(refused.stderr).toContain('--yes');
    expect(await json(name, 'show', String(id))).toHaveProperty('id', id);
  });
});

async function groupsNamed({ json }: SignedIn, ...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await json('groups', 'create', '--name', name);
    ids.push(String(id));
  }
  return ids;
}

describe('deleting several', () => {
  test('ids are words, or lines of standard input; none there is nothing to do', async () => {
    const shell = await signedIn();
    const [one = '', two = '', three = ''] = await groupsNamed(shell, 'One', 'Two', 'Three');
    const { stdout, code } = await shell.run('groups', 'delete', one, two, '--yes', '-q');
    expect([code, lines(stdout)]).toEqual([0, [one, two]]);
    const piped = await withInput(`${three}\n\n`, () =>
      shell.run('groups', 'delete', '-', '--yes', '-q'),
    );
    expect(piped).toMatchObject({ code: 0, stdout: `${three}\n` });
    const empty = await withInput('', () => shell.run('groups', 'delete', '-', '--json'));
    expect(empty).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(empty.stderr).toMatch(/nothing to do/);
  });

  test('it stops at the first that cannot be deleted, and tells what was', async () => {
    const shell = await signedIn();
    const [one = '', two = ''] = await groupsNamed(shell, 'One', 'Two');
    const { code, stdout, stderr } = await shell.run(
      'groups',
      'delete',
      one,
      '9',
      two,
      '--yes',
      '-q',
    );
    expect([code, stdout]).toEqual([1, `${one}\n`]);
    expect(stderr).toContain('trunkline: group 9, and what was to follow, were not deleted\n');
    expect(await shell.json('groups', 'show', two)).toMatchObject({ name: 'Two' });
  });

  test('what is no id leads to no other path', async () => {
    const { run } = await signedIn();
    for (const word of ['..', '../brands', 'a b', 'x'.repeat(65)]) {
      const refused = await run('groups', 'delete', word, '--yes');
      expect(refused).toMatchObject({ code: 64, stdout: '' });
      expect(refused.stderr).toContain('must be an id');
    }
  });
});

describe('properties', () => {
  test('a file has them, standard input too; what options say goes over it', async () => {
    const { json, run } = await signedIn();
    const file = join(await temporaryFolder(), 'group.json');
    await writeFile(file, '{"name": "From a file", "description": "kept", "is_public": false}');
    const made = await json('groups', 'create', '--input', file, '--name', 'By an option');
    expect(made).toMatchObject({ name: 'By an option', description: 'kept', is_public: false });
    const piped = await withInput('{"description": "piped"}', () =>
      run('groups', 'update', String(made.id), '--input', '-', '--json', 'description'),
    );
    expect(JSON.parse(piped.stdout)).toEqual({ description: 'piped' });
  });

  test('dots nest, and what is inside one object is put together', async () => {
    const { json } = await signedIn();
    const { id } = await json('ivrs', 'create', '--name', 'Desk');
    const [menu] = await json('ivrs', 'menus', 'list', String(id));
    const route = await json(
      'ivrs',
      'routes',
      'create',
      String(id),
      String(menu.id),
      '--keypress',
      '9',
      '--action',
      'voicemail',
      '--set',
      'options.group_ids=[]',
    );
    expect(route).toMatchObject({ keypress: '9', action: 'voicemail' });
  });

  test.each([
    ['--set', 'name', 'must be name=value'],
    ['--set', '=1', 'must be name=value'],
    ['--set', 'a..b=1', 'must be name=value'],
    ['--set', '__proto__.x=1', 'must be name=value'],
    ['--input', '/nowhere.json', 'cannot be read'],
  ])('%s %s: %s', async (option, word, problem) => {
    const { code, stdout, stderr } = await (await signedIn()).run('groups', 'create', option, word);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(`trunkline: ${option} ${word}: ${problem}`);
  });

  test('what is said twice, and a file that is no JSON object, are refused', async () => {
    const { run } = await signedIn();
    const create = (...words: string[]) => run('groups', 'create', '--name', 'A', ...words);
    expect((await create('--set', 'name=B')).stderr).toContain('--set name: is said twice');
    expect((await create('--set', 'a=1', '--set', 'a.b=2')).stderr).toContain('a.b: is said twice');
    for (const text of ['[1]', 'null', '{', '"x"']) {
      const refused = await withInput(text, () => create('--input', '-'));
      expect(refused).toMatchObject({ code: 64, stdout: '' });
      expect(refused.stderr).toContain('must be a JSON object');
    }
  });

  test('what the API does not take is refused in its words, by property', async () => {
    const { run } = await signedIn();
    const { code, stdout, stderr } = await run('groups', 'create', '--name', 'x'.repeat(300));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^trunkline: Name: .*255/);
  });
});

describe('ivrs', () => {
  test('menus and routes are made, listed, changed and deleted within their IVR', async () => {
    const { json, run } = await signedIn();
    const ivr = String((await json('ivrs', 'create', '--name', 'Desk')).id);
    const made = await json('ivrs', 'menus', 'create', ivr, '--name', 'Languages');
    const menu = String(made.id);
    expect(await json('ivrs', 'menus', 'show', ivr, menu)).toMatchObject({ name: 'Languages' });
    expect(await json('ivrs', 'menus', 'update', ivr, menu, '--name', 'Tongues')).toMatchObject({
      name: 'Tongues',
    });
    const key = await json(
      'ivrs',
      'routes',
      'create',
      ivr,
      menu,
      '--keypress',
      '1',
      '--action',
      'voicemail',
    );
    const route = String(key.id);
    expect(key).toMatchObject({ keypress: '1', action: 'voicemail' });
    expect(await json('ivrs', 'routes', 'list', ivr, menu)).toContainEqual(
      expect.objectContaining({ id: key.id }),
    );
    expect(await json('ivrs', 'routes', 'show', ivr, menu, route)).toMatchObject({ id: key.id });
    expect(
      await json('ivrs', 'routes', 'update', ivr, menu, route, '--keypress', '2'),
    ).toMatchObject({ keypress: '2' });
    expect((await run('ivrs', 'routes', 'delete', ivr, menu, route, '--yes', '-q')).stdout).toBe(
      `${route}\n`,
    );
    expect(await json('ivrs', 'menus', 'delete', ivr, menu, '--yes')).toHaveLength(1);
    expect(await json('ivrs', 'menus', 'list', ivr)).not.toContainEqual(
      expect.objectContaining({ id: made.id }),
    );
  });
});
