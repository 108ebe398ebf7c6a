import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ForbiddenError, type AccountEvent, type Client } from '../../src/client/index.ts';
import { runJson } from '../support/cli.ts';
import { startListening } from '../support/listening.ts';
import { operationOf, operations } from '../support/operations-called.ts';
import { someAddress } from '../support/samples.ts';
import { isGone, testRecords } from './record-operations.ts';

const germanAddress = { ...someAddress, city: 'Berlin', province: 'Berlin', country_code: 'DE' };

const called = new Set<string>();
let trunkline: Awaited<ReturnType<typeof startListening>>;
let talk: Client;
beforeAll(async () => {
  trunkline = await startListening();
  talk = trunkline.talk({
    fetch(request) {
      called.add(operationOf(request) ?? `${request.method} ${request.url}`);
      return fetch(request);
    },
  });
});
afterAll(() => trunkline.close());

describe('a client', () => {
  test('searches, tries, buys, shows, changes and deletes a number', async () => {
    const [best, ...others] = await talk.phoneNumbers.search({ country: 'US', contains: 'pizza' });
    if (!best) throw new Error('nothing found');
    expect(others.length).toBe(49);
    expect(await talk.phoneNumbers.dryRun(best, { nickname: 'Pizza line' })).toMatchObject({
      would_succeed: true,
      number: best.number,
    });
    const line = await talk.phoneNumbers.buy(best, { nickname: 'Pizza line' });
    expect(line).toMatchObject({ number: best.number, nickname: 'Pizza line' });
    expect(await talk.phoneNumbers.show(line.id)).toEqual(line);
    const renamed = await talk.phoneNumbers.update(
      line.id,
      { nickname: 'Pasta line', settings: { voicemail: false } },
      { include: ['settings'] },
    );
    expect(renamed).toMatchObject({ nickname: 'Pasta line', settings: { voicemail: false } });
    expect(await talk.phoneNumbers.list().toArray()).toMatchObject([{ nickname: 'Pasta line' }]);
    await talk.phoneNumbers.delete(line.id);
    await isGone(talk.phoneNumbers.show(line.id));
  });

  test('buys by the token alone, as well', async () => {
    const [best] = await talk.phoneNumbers.search({ country: 'US', tollFree: true, perPage: 1 });
    if (!best) throw new Error('nothing found');
    expect(await talk.phoneNumbers.buy(best.token)).toMatchObject({ number: best.number });
  });

  test('buys with the address that a country asks for', async () => {
    const [best] = await talk.phoneNumbers.search({ country: 'DE', perPage: 1 });
    if (!best) throw new Error('nothing found');
    const { provider_reference: address_sid } = await talk.addresses.create(germanAddress);
    expect(await talk.phoneNumbers.buy(best, { address_sid })).toMatchObject({
      number: best.number,
    });
  });

  test('has what was to be included beside the number, and inside it', async () => {
    const [offer] = await talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const include = ['settings', 'all_groups', 'ivrs'] as const;
    const bought = await talk.phoneNumbers.buy(offer, {}, { include });
    expect(bought.settings.voicemail).toBe(true);
    expect(bought.all_groups.length).toBeGreaterThan(0);
    const shown = await talk.phoneNumbers.show(bought.id, { include });
    expect(shown).toEqual(bought);
    expect(shown.ivrs).toEqual([]);
  });

  test('has all numbers in one file, and figures of the account', async () => {
    const count = (await talk.phoneNumbers.list().toArray()).length;
    const csv = await (await talk.phoneNumbers.export()).text();
    expect(csv.split('\r\n').length).toBe(count + 2);
    const lines = await (await talk.phoneNumbers.export({ format: 'ndjson' })).text();
    expect(lines.split('\n').length).toBe(count + 1);
    const [bought] = await talk.purchases.list().toArray();
    expect(await talk.purchases.show(bought!.id)).toEqual(bought);
    expect((await talk.carriers.list())[0]?.name).toBe('sandbox');
    const [country] = await talk.countries.list({ country: 'CA' });
    expect(country).toMatchObject({ country_code: 'CA', name: 'Canada' });
    expect((await talk.account.show()).token.scope).toBe('full');
    const { start_date, by_day } = await talk.usage.show({
      startDate: '2026-01-01',
      endDate: '2026-01-03',
    });
    expect([start_date, by_day.length]).toEqual(['2026-01-01', 3]);
  });

  test('lists, shows, restores and releases what was deleted', async () => {
    const [offer] = await talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const line = await talk.phoneNumbers.buy(offer);
    await talk.phoneNumbers.delete(line.id);
    const deleted = await talk.deletedPhoneNumbers.list().toArray();
    expect(deleted.map(({ id }) => id)).toContain(line.id);
    expect(await talk.deletedPhoneNumbers.show(line.id)).toMatchObject({ restorable: true });
    expect(await talk.deletedPhoneNumbers.restore(line.id)).toMatchObject({ number: line.number });
    await talk.phoneNumbers.delete(line.id);
    await talk.deletedPhoneNumbers.release(line.id);
    await isGone(talk.deletedPhoneNumbers.show(line.id));
  });

  test('buys, changes, shows, deletes and restores many, and looks at jobs', async () => {
    const ended = async ({ id }: { id: string }) => {
      let job = await talk.jobStatuses.show(id);
      await expect
        .poll(async () => {
          job = await talk.jobStatuses.show(id);
          return job.results;
        })
        .not.toBeNull();
      return job;
    };
    const order = { search: { country: 'US' }, count: 2 };
    const tried = await talk.phoneNumbers.createMany(order, { dryRun: true });
    expect(tried).toMatchObject({ would_succeed: true, items: [{ index: 0 }, { index: 1 }] });
    const bought = await ended(
      await talk.phoneNumbers.createMany(order, { headers: { 'idempotency-key': 'two' } }),
    );
    const ids = bought.results?.map(({ id }) => id ?? 0) ?? [];
    await ended(await talk.phoneNumbers.updateMany(ids, { nickname: 'Both' }));
    const [first = 0] = ids;
    await ended(await talk.phoneNumbers.updateMany([{ id: first, nickname: 'One' }]));
    const shown = await talk.phoneNumbers.showMany(ids);
    expect(shown.map(({ nickname }) => nickname)).toEqual(['One', 'Both']);
    await ended(await talk.phoneNumbers.deleteMany(ids, { allOrNothing: true }));
    const job = await ended(await talk.deletedPhoneNumbers.restoreMany(ids));
    expect(job).toMatchObject({ status: 'completed', job_type: 'Bulk Restore Phone Number' });
    expect(await talk.jobStatuses.cancel(job.id)).toEqual(job);
    expect(await talk.jobStatuses.showMany([job.id])).toEqual([job]);
    const jobs = await talk.jobStatuses.list().toArray();
    expect(jobs.map(({ id }) => id)).toContain(bought.id);
    await ended(await talk.phoneNumbers.deleteMany(ids));
  });

  test('lists all lines, and has digital ones', async () => {
    const line = await talk.digitalLines.create({ nickname: 'Web' });
    expect(await talk.digitalLines.show(line.id)).toEqual(line);
    expect(await talk.digitalLines.update(line.id, { nickname: 'App' })).toMatchObject({
      nickname: 'App',
    });
    const ids = (await talk.lines.list().toArray()).map(({ id }) => id);
    expect(ids).toContain(line.id);
    await talk.digitalLines.delete(line.id);
    await isGone(talk.digitalLines.show(line.id));
  });

  test('finds numbers by text and filters, and shows what they were bought on', async () => {
    const [offer] = await talk.phoneNumbers.search({ country: 'CA', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const { id } = await talk.phoneNumbers.buy(offer, { nickname: 'Wanted' });
    const { id: deleted } = await talk.phoneNumbers.buy(
      (await talk.phoneNumbers.search({ country: 'CA', perPage: 1 }))[0]!,
      { nickname: 'Wanted' },
    );
    const filter = { country_code: ['CA'], type: ['local', 'mobile'], recorded: true } as const;
    const found = talk.phoneNumbers.list({ query: 'wanted', filter, perPage: 1 });
    expect((await found.toArray()).map((one) => one.id)).toEqual([deleted, id]);
    const [first, ...others] = await found.page();
    expect([first?.id, others.length]).toEqual([deleted, 0]);
    expect(await talk.phoneNumbers.list({ filter: { country_code: ['SE'] } }).toArray()).toEqual(
      [],
    );
    const [listed] = await talk.phoneNumbers.list({ include: ['carrier_terms'] }).page();
    expect(listed?.carrier_terms).toMatchObject({ carrier: 'sandbox', type: 'local' });
    const shown = await talk.phoneNumbers.show(id, { include: ['carrier_terms'] });
    expect(shown.carrier_terms.price).toBe(offer.price);
    await talk.phoneNumbers.delete(deleted);
    const gone = await talk.deletedPhoneNumbers.list({ query: 'WANTED' }).toArray();
    expect(gone.map((one) => one.id)).toEqual([deleted]);
  });

  test('tells what was changed, by filters, and of one number', async () => {
    const [offer] = await talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    const line = await talk.phoneNumbers.buy(offer);
    await talk.phoneNumbers.update(line.id, { nickname: 'Sales' });
    const filter = { source_type: 'phone_number', action: 'update' } as const;
    const [newest] = await talk.auditLogs.list({ filter, perPage: 1 }).page();
    if (!newest) throw new Error('nothing was written down');
    expect(newest).toMatchObject({ source_id: line.id, action: 'update' });
    expect(await talk.auditLogs.show(newest.id)).toEqual(newest);
    const logs = await talk.phoneNumberAuditLogs.list(line.id).toArray();
    expect(logs.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['search', 'purchase', 'create', 'update']),
    );
  });

  testRecords(() => talk);

  test('follows what happens, and ends when it is told to, or has all there is by now', async () => {
    const group = await talk.groups.create({ name: 'Told of' });
    const told: AccountEvent[] = [];
    await expect
      .poll(async () => {
        await trunkline.clock.advance(1_000);
        const events = talk.events.follow({
          lastEventId: '0',
          types: ['group.created'],
          follow: false,
        });
        for await (const event of events) told.push(event);
        return told.at(-1)?.detail;
      })
      .toMatchObject({ id: group.id, name: 'Told of' });
    const ending = new AbortController();
    const endless = talk.events.follow({ lastEventId: '0', signal: ending.signal });
    expect((await endless.next()).value?.id).toBeDefined();
    ending.abort();
    await expect(async () => {
      for await (const _event of endless);
    }).rejects.toThrow('aborted');
  });

  test('has webhooks, and their signing secrets', async () => {
    const settings = {
      name: 'Changes',
      endpoint: 'https://example.invalid/hook',
      http_method: 'POST',
      request_format: 'json',
    } as const;
    const webhook = await talk.webhooks.create(settings);
    const { id } = webhook;
    expect(await talk.webhooks.show(id)).toEqual(webhook);
    await talk.webhooks.update(id, { ...settings, name: 'Others' });
    await talk.webhooks.patch(id, { description: 'For the desk' });
    const clone = await talk.webhooks.clone(id);
    expect(clone).toMatchObject({ name: 'Others (copy)', description: 'For the desk' });
    const names = await talk.webhooks.list({ sort: '-name', perPage: 1 }).toArray();
    expect(names.map(({ name }) => name)).toEqual(['Others (copy)', 'Others']);
    const inactive = await talk.webhooks.list({ 'filter[status]': 'inactive' }).page();
    expect([...inactive, inactive.meta.has_more]).toEqual([false]);
    const { secret } = await talk.webhooks.showSigningSecret(id);
    expect((await talk.webhooks.resetSigningSecret(id)).secret).not.toBe(secret);
    const answer = await talk.webhooks.test({ payload: '{}' }, { webhookId: id });
    expect(answer).toEqual({ headers: [], payload: '', error: expect.any(String) });
    const told = talk.webhooks.listInvocations(id, { 'filter[status]': 'success', perPage: 1 });
    expect(await told.toArray()).toEqual([]);
    await isGone(talk.webhooks.listAttempts(id, 'none'));
    await isGone(talk.webhooks.resendInvocation(id, 'none'));
    await talk.webhooks.delete(clone.id);
    await talk.webhooks.delete(id);
    await isGone(talk.webhooks.show(id));
  });

  test('manages users and API tokens', async () => {
    const me = await talk.users.me();
    const { id } = await talk.users.create({ email: 'jo@example.com' });
    await talk.users.update(id, { name: 'Jo' });
    expect((await talk.users.show(id)).name).toBe('Jo');
    expect((await talk.users.list().toArray()).map((one) => one.email)).toContain(me.email);
    const { full_token, ...token } = await talk.apiTokens.create({ user_id: id, scope: 'read' });
    expect((await trunkline.as({ bearer: full_token }).users.me()).id).toBe(id);
    expect((await talk.apiTokens.update(token.id, { name: 'Jo' })).scope).toBe('read');
    expect((await talk.apiTokens.show(token.id)).name).toBe('Jo');
    expect((await talk.apiTokens.list().page()).map((one) => one.id)).toContain(token.id);
    await talk.apiTokens.delete(token.id);
    await isGone(talk.apiTokens.show(token.id));
    await talk.users.delete(id);
  });

  test('scripts what goes wrong at the sandbox carrier', async () => {
    const fault = await talk.sandbox.faults.create({ kind: 'refuse' });
    expect(await talk.sandbox.faults.list()).toEqual([fault]);
    await talk.sandbox.faults.clear();
    expect(await talk.sandbox.faults.list()).toHaveLength(0);
  });

  test('asks for an access token, whose bearer it is from then on', async () => {
    const { client_id, client_secret } = await runJson(
      trunkline.data,
      ...'oauth-client create --account support --email admin@example.com --scope read'.split(' '),
    );
    const { access_token } = await talk.oauthTokens.create({
      grant_type: 'client_credentials',
      client_id,
      client_secret,
    });
    const reader = trunkline.as({ bearer: access_token });
    expect((await reader.phoneNumbers.list().page()).count).toBeGreaterThan(0);
  });

  test('moves the clock of tests, and resets the account', async () => {
    await expect(talk.sandbox.clock.show()).rejects.toThrow(ForbiddenError);
    await expect(talk.sandbox.clock.move({ advance: { hours: 1 } })).rejects.toThrow(
      '--test-clock',
    );
    expect(await talk.sandbox.reset()).toEqual({ account: 'support', clock: false });
    expect(await talk.phoneNumbers.list().page()).toHaveLength(0);
  });

  test('has a method for every operation of the contract', () => {
    expect([...called].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });
});
