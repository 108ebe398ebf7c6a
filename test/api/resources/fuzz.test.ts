import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../../src/domain/resources/index.ts';
import type { Answer } from '../../support/client.ts';
import { anyBody, anyValue, mutated } from '../../support/hostile.ts';
import { parentsOf, recordsOf, type RecordClient } from '../../support/records.ts';
import { tries } from '../../support/runs.ts';
import { sample } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

/** A refusal is fine, and so is success; failing is not. */
async function sane(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  expect(answer.status, answer.text).toBeLessThan(500);
  if (answer.status >= 400) expect(answer.json.error, answer.text).toBeTruthy();
  return answer;
}

const writable = resources.filter(({ operations }) => operations.includes('update'));

describe.each(writable.map((declaration) => [declaration.kind, declaration] as const))(
  'hostile requests about a %s',
  (_, declaration) => {
    const { singular, plural, operations } = declaration;
    let records: RecordClient;
    let id: number | string;
    beforeAll(async () => {
      const above = await parentsOf(trunkline.support, declaration);
      records = recordsOf(trunkline.support, declaration, above);
      id = operations.includes('create') ? (await records.make()).id : '';
    });
    const shown = async () => (await records.show(id)).json[singular];

    test('no body fails the service', async () => {
      const methods = fc.constantFrom('PUT', 'POST');
      const own = anyBody.map((body) => body.replace('"phone_number"', `"${singular}"`));
      const property = fc.asyncProperty(methods, own, async (method, payload) => {
        const url = method === 'PUT' && id !== '' ? `${records.path}/${id}` : records.path;
        const headers = { 'content-type': 'application/json' };
        await sane(trunkline.support.request({ method, url, payload, headers }));
      });
      await fc.assert(property, tries(50));
    });

    test('a record with values of it replaced is refused, or stays a valid record', async () => {
      const valid = await shown();
      const property = fc.asyncProperty(
        mutated({ ...valid, ...sample(declaration) }),
        async (changed) => {
          await sane(records.update(id, changed));
          if (operations.includes('create')) await sane(records.create(changed));
        },
      );
      await fc.assert(property, tries(50));
      expect(Object.keys(await shown())).toEqual(Object.keys(valid));
      if (operations.includes('list')) expect((await records.list()).json[plural]).toBeDefined();
    });

    test('whatever a property holds, it is refused or shown as it was taken', async () => {
      const names = Object.keys(declaration.changeSchema.shape);
      const property = fc.asyncProperty(
        fc.constantFrom(...names),
        anyValue,
        async (name, value) => {
          const before = await shown();
          const answer = await sane(records.update(id, { [name]: value }));
          const { updated_at: _now, ...after } = await shown();
          const { updated_at: _then, ...kept } = before;
          if (answer.status === 422) expect(after).toEqual(kept);
          else expect(after).toEqual({ ...kept, [name]: after[name] });
        },
      );
      await fc.assert(property, tries(60));
    });
  },
);

test('no id in a path and no parameter fails the service', async () => {
  const paths = fc.constantFrom(...resources.map(({ path }) => path));
  const segment = fc.oneof(
    fc.constantFrom('%00', '%ff', '..', '0', '-1', '1e3', '9'.repeat(400), '__proto__', 'toString'),
    fc.webSegment(),
  );
  const names = ['page', 'per_page', 'page[size]', 'page[after]', 'page[before]', '__proto__'];
  const value = fc.oneof(fc.webQueryParameters(), fc.constantFrom('-1', 'LTE', 'MQ', '1e9', ''));
  const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 });
  const methods = fc.constantFrom('GET', 'PUT', 'DELETE');
  const property = fc.asyncProperty(
    methods,
    paths,
    segment,
    query,
    async (method, path, id, asked) => {
      const parameters = asked.map(([name, text]) => `${name}=${text}`).join('&');
      await sane(trunkline.support.request({ method, url: `${path}?${parameters}` }));
      await sane(trunkline.support.request({ method, url: `${path}/${id}?${parameters}` }));
    },
  );
  await fc.assert(property, tries(150));
});
