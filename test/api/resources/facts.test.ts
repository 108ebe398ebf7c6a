import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { groups } from '../../../src/domain/resources/groups.ts';
import { resources } from '../../../src/domain/resources/index.ts';
import type { ResourceDeclaration } from '../../../src/domain/resources/resource.ts';
import type { Client } from '../../support/client.ts';
import { buyOne, findOne, refusedFields, shown } from '../../support/numbers.ts';
import { parentsOf, recordsOf, type RecordClient } from '../../support/records.ts';
import { factsOf, sample, samples } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let admin: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = await trunkline.signUp('facts', { role: 'admin' });
});
afterAll(() => trunkline.close());

const plans = ['trial', 'lite', 'team', 'professional', 'enterprise'] as const;

test('every resource that is written down is there, and every one that is there is written down', () => {
  const declared = resources.map(({ singular }) => singular);
  expect(declared.toSorted()).toEqual(Object.keys(samples).toSorted());
});

test('a resource that is not written down has no facts', () => {
  const unknown = { ...groups, singular: 'nowhere' };
  expect(() => factsOf(unknown)).toThrow('nowhere');
});

describe.each(resources.map((declaration) => [declaration.singular, declaration] as const))(
  '%s',
  (_, declaration) => {
    const { singular } = declaration;
    const facts = factsOf(declaration);
    const can = (operation: (typeof facts.operations)[number]) =>
      facts.operations.includes(operation);
    const isSingleton = !can('list') && !can('create');
    let parents: readonly (number | string)[];
    let records: RecordClient;
    beforeEach(async () => {
      parents = await parentsOf(admin, declaration);
      records = recordsOf(admin, declaration, parents);
    });

    /** The path with the ids of the records above in it. */
    const collection = () => {
      const ids = [...parents];
      return facts.path.replaceAll(/:\w+/g, () => String(ids.shift()));
    };
    const member = (id: number | string) => (isSingleton ? collection() : `${collection()}/${id}`);
    const someId = async () => (can('create') ? (await records.make()).id : 1);

    test('is at its path, under its keys, and takes its operations and no others', async () => {
      const id = await someId();
      const payload = { [singular]: sample(declaration) };
      const requests = [
        ['list', 'GET', collection(), facts.plural],
        ['show', 'GET', member(id), singular],
        ['update', 'PUT', member(id), singular],
        ['delete', 'DELETE', member(id), null],
        ['create', 'POST', collection(), singular],
      ] as const;
      for (const [operation, method, url, key] of requests) {
        // A singleton has one path for both.
        if (isSingleton && operation === 'list') continue;
        const answer = await admin.request({
          method,
          url,
          ...(method !== 'GET' && {
            payload: operation === 'create' ? payload : { [singular]: {} },
          }),
        });
        if (!can(operation)) {
          expect([answer.status, answer.json.error], operation).toEqual([405, 'MethodNotAllowed']);
          continue;
        }
        expect(answer.status, operation).toBe(
          operation === 'create' ? 201 : operation === 'delete' ? facts.deletion({})[0] : 200,
        );
        if (key) expect(Object.keys(answer.json)[0], operation).toBe(key);
      }
    });

    test('shows its keys in their order, and its URL where that has its place', async () => {
      const { json } = await admin.request({ method: 'GET', url: member(await someId()) });
      const record = json[singular];
      const keys = [...(facts.url === 'inside' ? ['url'] : []), ...facts.keys];
      expect(Object.keys(record)).toEqual(keys);
      expect(Object.keys(json)).toEqual(facts.url === 'beside' ? [singular, 'url'] : [singular]);
    });

    test.runIf(can('create'))('is not created without what it needs', async () => {
      const answer = await records.create({});
      expect(answer.status).toBe(422);
      const missing = facts.required.map((name) => [name, ['BlankValue']]);
      expect(refusedFields(answer)).toEqual(Object.fromEntries(missing));
    });

    test.runIf(can('update')).each(['admin', 'agent'] as const)(
      'is written by an %s if at all, and read',
      async (role) => {
        const id = await someId();
        const client = await trunkline.signUp('facts', { role });
        const own = recordsOf(client, declaration, parents);
        const isAllowed = facts.writers === 'agents' || role === 'admin';
        expect((await own.show(id)).status).toBe(200);
        const answers = [await own.update(id, {})];
        if (can('delete')) answers.push(await own.remove(id));
        if (can('create')) answers.push(await own.create(sample(declaration)));
        for (const { status } of answers) expect(status < 300 || status).toBe(isAllowed || 403);
      },
    );

    test.runIf(can('update')).each(plans)('is written on %s if at all, and read', async (plan) => {
      const subdomain = `facts-${plan}`;
      const client = await trunkline.signUp(subdomain, { role: 'admin' });
      const { updateAccount } = trunkline.ports.store.operator;
      await updateAccount(subdomain, { plan: 'enterprise' });
      const above = await parentsOf(client, declaration);
      const own = recordsOf(client, declaration, above);
      const id = can('create') ? (await own.make()).id : 1;
      await updateAccount(subdomain, { plan });
      const isAllowed = facts.plans.includes(plan);
      expect((await own.show(id)).status).toBe(200);
      const answers = [await own.update(id, {})];
      if (can('delete')) answers.push(await own.remove(id));
      if (can('create')) answers.push(await own.create(sample(declaration)));
      for (const { status } of answers) expect(status < 300 || status).toBe(isAllowed || 403);
    });

    const name = naming[singular];
    test.runIf(facts.whenNamed && name)(
      'is deleted, or not, while something names it',
      async () => {
        const record = await records.make(namedSample(declaration));
        const names = await name?.(record);
        expect(await names?.(), 'named').toBe(true);
        const answer = await records.remove(record.id);
        if (facts.whenNamed === 'is refused') {
          expect(refusedFields(answer)).toEqual({ base: ['InUse'] });
          expect(await names?.()).toBe(true);
          return;
        }
        expect(answer.status).toBe(facts.deletion(record)[0]);
        expect(await names?.()).toBe(false);
      },
    );
  },
);

/** Something that names a record; answers whether it still does. */
type Naming = (record: {
  id: number;
  provider_reference: string;
}) => Promise<() => Promise<boolean>>;

const byDigitalLine =
  (field: string): Naming =>
  async ({ id }) => {
    const url = '/api/v2/channels/voice/digital_lines';
    const value = field.endsWith('_ids') ? [id] : id;
    const payload = { digital_line: { nickname: 'Names it', [field]: value } };
    const { json } = await admin.request({ method: 'POST', url, payload });
    return async () => {
      const line = await admin.request({ method: 'GET', url: `${url}/${json.digital_line.id}` });
      return [line.json.digital_line[field]].flat().includes(id);
    };
  };

const naming: Readonly<Record<string, Naming>> = {
  group: byDigitalLine('group_ids'),
  brand: byDigitalLine('brand_id'),
  schedule: byDigitalLine('schedule_id'),
  greeting: byDigitalLine('greeting_ids'),
  async ivr({ id: ivr_id }) {
    const { id } = await buyOne(admin, { ivr_id });
    return async () => (await shown(admin, id)).ivr_id === ivr_id;
  },
  async address({ id, provider_reference: address_sid }) {
    const { token } = await findOne(admin, { country: 'DE' });
    await admin.create({ phone_number: { token }, address_sid });
    const url = `/api/v2/channels/voice/addresses/${id}`;
    return async () => (await admin.request({ method: 'GET', url })).status === 200;
  },
};

/** Where the sample would not do to be named. */
const namedSample = (declaration: ResourceDeclaration) => ({
  ...sample(declaration),
  ...(declaration.singular === 'address' && { country_code: 'DE' }),
});
