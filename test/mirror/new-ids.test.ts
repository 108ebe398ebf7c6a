import { expect, test } from 'vitest';
import { clientAt, mirrorInto, startService } from '../support/mirrors.ts';
import { recordedNumber } from '../support/recorded-account.ts';
import { json, scripted } from '../support/listening.ts';

const number = { ...recordedNumber, id: 'PN1', group_ids: ['GR1'], settings: {} };

/** A server whose ids are texts. */
const { fetch } = scripted((request) => {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/phone_numbers')) return json(200, { phone_numbers: [number] })();
  if (pathname.endsWith('/PN1')) return json(200, { phone_number: number })();
  if (pathname.endsWith('/groups')) return json(200, { groups: [{ id: 'GR1', name: 'Text' }] })();
  return json(404, { error: 'InvalidEndpoint' })();
});

test('what has an id that is none here gets a new one, which is said, and all that names it names that', async () => {
  const trunkline = await startService();
  const result = await mirrorInto(trunkline, { fetch, token: 'x' });
  expect(result.new_ids).toEqual([
    { kind: 'phone_numbers', from: 'PN1', to: expect.any(Number) as number },
    { kind: 'groups', from: 'GR1', to: expect.any(Number) as number },
  ]);
  const [numberId, groupId] = result.new_ids.map(({ to }) => to);
  const client = clientAt(trunkline, result.sign_in?.token ?? '');
  const [copied] = await client.phoneNumbers.list().toArray();
  expect([copied?.id, copied?.group_ids]).toEqual([numberId, [groupId]]);
  expect((await client.groups.show(groupId ?? 0)).name).toBe('Text');
  await client.groups.delete(groupId ?? 0);
  const refusal = await client.groups.delete(1).catch((error: unknown) => error);
  expect(String(refusal)).toContain('the default group cannot be deleted');
});
