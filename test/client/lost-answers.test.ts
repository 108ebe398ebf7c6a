import { expect, test } from 'vitest';
import { createClient, type Client } from '../../src/client/index.ts';
import { json, scripted } from '../support/listening.ts';

const lost = () => {
  throw new TypeError('fetch failed');
};
const sleep = () => Promise.resolve();
const bySearch = { search: { country: 'US' }, count: 2 };

test.each<[string, times: number, (talk: Client) => Promise<unknown>]>([
  [
    'a purchase of many by tokens',
    2,
    (talk) => talk.phoneNumbers.createMany({ phone_numbers: [] }),
  ],
  ['a purchase of many by a search', 1, ({ phoneNumbers }) => phoneNumbers.createMany(bySearch)],
  [
    'a purchase of many by a search, under a key',
    2,
    ({ phoneNumbers }) =>
      phoneNumbers.createMany(bySearch, { headers: { 'idempotency-key': 'one' } }),
  ],
  ['a change of many', 2, (talk) => talk.phoneNumbers.updateMany([7], { nickname: 'x' })],
  ['a deletion of many', 1, (talk) => talk.phoneNumbers.deleteMany([7])],
  ['a restoration of many', 1, (talk) => talk.deletedPhoneNumbers.restoreMany([7])],
  ['an end of a job', 2, (talk) => talk.jobStatuses.cancel('x')],
  ['a new signing secret', 1, (talk) => talk.webhooks.resetSigningSecret('x')],
  ['a test of a webhook', 1, (talk) => talk.webhooks.test({})],
  ['an event that is to be told once more', 1, (talk) => talk.webhooks.resendInvocation('x', 'y')],
  ['a clock that goes on', 1, (talk) => talk.sandbox.clock.move({ advance: { days: 1 } })],
])('%s is sent so often when the first answer gets lost: %i', async (_what, times, call) => {
  const { fetch, requests } = scripted(lost, json(200, { job_status: {} }));
  // What the second answer has is no matter: one of another kind is an error.
  await call(createClient({ url: 'https://acme.example', fetch, sleep })).catch(() => {});
  expect(requests).toHaveLength(times);
});
