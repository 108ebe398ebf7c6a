import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../../src/domain/resources/index.ts';
import type { Client } from '../../support/client.ts';
import { follow } from '../../support/numbers.ts';
import { recordsOf } from '../../support/records.ts';
import { factsOf, sample } from '../../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
let admin: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = await trunkline.signUp('alike', { role: 'admin' });
});
afterAll(() => trunkline.close());

describe('the URL of a record', () => {
  const withUrl = resources.filter((declaration) => factsOf(declaration).url !== null);

  test.each(withUrl.map((declaration) => [declaration.singular, declaration] as const))(
    'of a %s leads to it, by the host that the client used',
    async (_, declaration) => {
      const { json } = await recordsOf(admin, declaration).create(sample(declaration));
      const { path, url: place } = factsOf(declaration);
      const url = place === 'beside' ? json.url : json[declaration.singular].url;
      expect(url).toBe(`http://alike.localhost${path}/${json[declaration.singular].id}.json`);
      expect((await follow(admin, url)).json).toEqual(json);
      const headers = { host: 'alike.example.com:8443' };
      const shown = await admin.request({ method: 'GET', url: new URL(url).pathname, headers });
      expect(shown.text).toContain(`"http://alike.example.com:8443${path}/`);
    },
  );

  test('is the public one behind a proxy, and is there in lists too', async () => {
    const started = await startTrunkline({ publicUrl: 'https://phones.example.com' });
    const { json } = await started.support.request({ method: 'GET', url: '/api/v2/groups' });
    expect(json.groups[0].url).toBe('https://phones.example.com/api/v2/groups/2.json');
    await started.close();
  });
});
