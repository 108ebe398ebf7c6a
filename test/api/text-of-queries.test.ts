import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path } from '../support/client.ts';
import { refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

describe('a query', () => {
  test.each(['%ff', '%c3', '%C3%28', '%ed%a0%80', '%00', 'a%00b'])(
    'that is not text (%s) is a 400 that names the parameter',
    async (value) => {
      for (const name of [
        'contains',
        'include',
        'page[after]',
        'x',
        'b%C3%BCro',
        'a%5Bb%5D+c',
        '100%',
      ]) {
        const url = `${path}/search?country=US&${name}=${value}`;
        const answer = await trunkline.support.request({ method: 'GET', url });
        expect([answer.status, answer.json.error]).toEqual([400, 'BadRequest']);
        const read = name === '100%' ? name : decodeURIComponent(name.replaceAll('+', ' '));
        expect(answer.json.description).toContain(`${read} is not text`);
        expect(refusedFields(answer)).toEqual({ [read]: ['InvalidValue'] });
      }
    },
  );

  test.each(['%ff', '%ff=1', 'a%ff=1', 'a%00', '=%ff', '%ff=%ff'])(
    'with a parameter that has no name that is text (%s) is a 400 that says which',
    async (parameter) => {
      const url = `${path}?page=1&${parameter}`;
      const answer = await trunkline.support.request({ method: 'GET', url });
      expect(answer.status).toBe(400);
      expect(answer.json.description).toContain('parameter 2 has a name or a value');
      expect(refusedFields(answer)).toEqual({ 'parameter 2': ['InvalidValue'] });
    },
  );

  test('that is text is taken', async () => {
    const url = `${path}?x=%C3%BC%F0%9F%98%80&y=100%`;
    expect((await trunkline.support.request({ method: 'GET', url })).status).toBe(200);
  });
});
