import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { referencesIn } from '../../../src/domain/references.ts';
import { defineResource } from '../../../src/domain/resources/define-resource.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import type { StoredRecord } from '../../../src/domain/resources/record.ts';
import { resourceRoutes } from '../../../src/http/resources/routes.ts';
import type { Client } from '../../support/client.ts';
import { plantOperations } from '../../support/contract/watch.ts';
import { refusedFields } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

/** A resource as somebody might declare it: desks, with drawers in them, with folders in those. */
const shared = { order: 'oldest first', writers: 'agents', onDelete: 'detach' } as const;

plantOperations(/Desk|Drawer|Folder/);

const idSchema = z.int();
const folderSchema = z.object({ id: idSchema, name: z.string() });
const drawerSchema = z.object({
  id: idSchema,
  name: z.string(),
  group_id: idSchema.nullable(),
  below: idSchema.nullable(),
  folders: z.array(folderSchema),
});
const deskSchema = z.object({ id: idSchema, name: z.string(), drawers: z.array(drawerSchema) });

const desks = defineResource({
  ...shared,
  kind: 'desk',
  plural: 'desks',
  path: '/api/v2/desks',
  schema: deskSchema,
  writable: ['name'],
  required: ['name'],
  create: () => ({ drawers: [] }),
  references: ({ drawers: all }) =>
    all.flatMap((drawer) =>
      referencesIn(drawer, [['group', 'group_id']]).map((reference) => ({
        ...reference,
        field: `drawers.${drawer.id}.group_id`,
      })),
    ),
  deletionAnswer: (desk) => ({ desk }),
});

const drawers = defineResource({
  ...shared,
  kind: 'drawer',
  plural: 'drawers',
  path: 'drawers',
  nesting: {
    parent: desks,
    property: 'drawers',
    check({ id, name, below }, desk, errors) {
      const others = desk.drawers.filter((other) => other.id !== id);
      if (others.some((other) => other.name === name)) {
        errors.add('name', 'DuplicateValue', 'is the name of another drawer');
      }
      if (below !== null && !others.some((other) => other.id === below)) {
        errors.add('below', 'RecordNotFound', 'is not a drawer of this desk');
      }
    },
    removeReference: (desk, gone) => ({
      ...desk,
      drawers: desk.drawers.map((drawer) => ({
        ...drawer,
        below: drawer.below === gone.id ? null : drawer.below,
      })),
    }),
  },
  schema: drawerSchema,
  writable: ['name', 'group_id', 'below'],
  required: ['name'],
  create: () => ({ group_id: null, below: null, folders: [] }),
  check(drawer, { errors }) {
    if (drawer.name === 'locked') errors.add('name', 'InvalidValue', 'is locked');
  },
  deletionAnswer: (drawer) => ({ drawer }),
});

const folders = defineResource({
  ...shared,
  kind: 'folder',
  plural: 'folders',
  path: 'folders',
  nesting: { parent: drawers, property: 'folders' },
  schema: folderSchema,
  writable: ['name'],
  required: ['name'],
});

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  const { server, ports } = trunkline;
  const { store } = ports;
  const account = await store.operator.findAccount('support');
  if (!account) throw new Error('no account');
  const [agent] = await store.operator.listAgents(account);
  await server.register(async (api) => {
    api.addHook('onRequest', async (request) => {
      request.signIn = {
        account,
        agent: agent!,
        token_id: 0,
        scope: 'full',
        expires_at: null,
      };
    });
    const addressing = { defaultAccount: 'support', publicUrl: null, strictHosts: false };
    resourceRoutes(api, ports, { addressing, resources: [desks, drawers, folders] });
  });
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const idsOf = (json: { drawers: { id: number }[] }) => json.drawers.map(({ id }) => id);

describe('records that lie in another record', () => {
  test('are listed, shown, made, changed and deleted as others are, below their parent', async () => {
    const desk = await recordsOf(client, desks).make();
    const inDesk = recordsOf(client, drawers, [desk.id]);
    expect(inDesk.path).toBe(`/api/v2/desks/${desk.id}/drawers`);
    const [first, second] = [await inDesk.make({ name: 'a' }), await inDesk.make({ name: 'b' })];
    expect(first).toEqual({
      id: expect.any(Number),
      name: 'a',
      group_id: null,
      below: null,
      folders: [],
    });
    expect((await inDesk.show(second.id)).json).toEqual({ drawer: second });
    const changed = { ...first, name: 'c' };
    expect((await inDesk.update(first.id, { name: 'c' })).json).toEqual({ drawer: changed });
    const { json } = await inDesk.list();
    expect(json).toEqual({
      drawers: [changed, second],
      next_page: null,
      previous_page: null,
      count: 2,
    });
    expect((await recordsOf(client, desks).show(desk.id)).json.desk.drawers).toEqual(json.drawers);
    expect((await inDesk.remove(first.id)).json).toEqual({ drawer: changed });
    expect((await inDesk.list()).json.drawers).toEqual([second]);
  });

  test('may lie deeper', async () => {
    const desk = await recordsOf(client, desks).make();
    const drawer = await recordsOf(client, drawers, [desk.id]).make();
    const inDrawer = recordsOf(client, folders, [desk.id, drawer.id]);
    const folder = await inDrawer.make({ name: 'deep' });
    expect((await inDrawer.update(folder.id, { name: 'deeper' })).status).toBe(200);
    const shown = (await recordsOf(client, desks).show(desk.id)).json.desk;
    expect(shown.drawers[0].folders).toEqual([{ ...folder, name: 'deeper' }]);
    expect((await inDrawer.remove(folder.id)).status).toBe(204);
    expect((await inDrawer.list()).json.count).toBe(0);
  });

  test('are not found below a record that is not there, nor below another one', async () => {
    const [desk, other] = [
      await recordsOf(client, desks).make(),
      await recordsOf(client, desks).make(),
    ];
    const drawer = await recordsOf(client, drawers, [desk.id]).make();
    for (const parent of [other.id, 1, 'x']) {
      const elsewhere = recordsOf(client, drawers, [parent]);
      for (const answer of [
        await elsewhere.show(drawer.id),
        await elsewhere.update(drawer.id, { name: 'x' }),
        await elsewhere.remove(drawer.id),
      ]) {
        expect([answer.status, answer.json.error]).toEqual([404, 'RecordNotFound']);
      }
    }
    const nowhere = recordsOf(client, drawers, [1]);
    expect((await nowhere.list()).status).toBe(404);
    expect((await nowhere.create({ name: 'x' })).status).toBe(404);
  });

  test('are paged by offset and by cursor, oldest first', async () => {
    const desk = await recordsOf(client, desks).make();
    const inDesk = recordsOf(client, drawers, [desk.id]);
    const made: number[] = [];
    for (let count = 0; count < 5; count++) made.push((await inDesk.make({ name: `${count}` })).id);
    expect(idsOf((await inDesk.list({ per_page: 2, page: 2 })).json)).toEqual(made.slice(2, 4));
    const first = (await inDesk.list({ 'page[size]': 3 })).json;
    expect(idsOf(first)).toEqual(made.slice(0, 3));
    const next = { 'page[size]': 3, 'page[after]': first.meta.after_cursor };
    const second = (await inDesk.list(next)).json;
    expect(idsOf(second)).toEqual(made.slice(3));
    expect(second.links.next).toBeNull();
    const back = { 'page[size]': 2, 'page[before]': second.meta.before_cursor };
    expect(idsOf((await inDesk.list(back)).json)).toEqual(made.slice(1, 3));
  });

  test('are held to their own rules, and what they name to being there', async () => {
    const desk = await recordsOf(client, desks).make();
    const inDesk = recordsOf(client, drawers, [desk.id]);
    expect(refusedFields(await inDesk.create({ name: 'locked' }))).toEqual({
      name: ['InvalidValue'],
    });
    expect((await inDesk.create({ name: 'x', group_id: 987_654 })).status).toBe(422);
    const { id: group_id } = await recordsOf(client, groups).make();
    const drawer = await inDesk.make({ name: 'x', group_id });
    expect(drawer.group_id).toBe(group_id);
    expect((await inDesk.update(drawer.id, { group_id: 987_654 })).status).toBe(422);
    expect((await inDesk.show(drawer.id)).json).toEqual({ drawer });
  });
});

describe('rules within the parent', () => {
  test('hold for what is made and for what is changed, whatever was there', async () => {
    const desk = await recordsOf(client, desks).make();
    const inDesk = recordsOf(client, drawers, [desk.id]);
    const [a, b] = [await inDesk.make({ name: 'a' }), await inDesk.make({ name: 'b' })];
    for (const answer of [
      await inDesk.create({ name: 'a' }),
      await inDesk.update(b.id, { name: 'a' }),
    ]) {
      expect(refusedFields(answer)).toEqual({ name: ['DuplicateValue'] });
    }
    const both = { name: 'a', below: 5 };
    expect(Object.keys(refusedFields(await inDesk.create(both)))).toEqual(['name', 'below']);
    expect((await inDesk.list()).json.drawers).toEqual([a, b]);
  });

  test('let the others go of what is deleted', async () => {
    const desk = await recordsOf(client, desks).make();
    const inDesk = recordsOf(client, drawers, [desk.id]);
    const a = await inDesk.make({ name: 'a' });
    const b = await inDesk.make({ name: 'b', below: a.id });
    await inDesk.remove(a.id);
    expect((await inDesk.list()).json.drawers).toEqual([{ ...b, below: null }]);
  });
});

test('a list that has the oldest first has it so on every page, forward and back', async () => {
  const records = recordsOf(client, desks);
  for (let count = 0; count < 4; count++) await records.make();
  const ids = (await records.list()).json.desks.map(({ id }: StoredRecord) => id);
  expect(ids).toEqual(ids.toSorted((a: number, b: number) => a - b));
  const first = (await records.list({ 'page[size]': 2 })).json;
  const after = { 'page[size]': 2, 'page[after]': first.meta.after_cursor };
  const second = (await records.list(after)).json;
  expect(second.desks.map(({ id }: StoredRecord) => id)).toEqual(ids.slice(2, 4));
  const back = { 'page[size]': 2, 'page[before]': second.meta.before_cursor };
  expect((await records.list(back)).json.desks).toEqual(first.desks);
});
