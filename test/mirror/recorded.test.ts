import { describe, expect, test } from 'vitest';
import { clientAt, mirrorInto, startService } from '../support/mirrors.ts';
import { stillClock } from '../support/process-ports.ts';
import {
  documentNumber,
  recordedNumber,
  recordedSettings,
  serveRecorded,
} from '../support/recorded-account.ts';

async function copied() {
  const server = await serveRecorded();
  const trunkline = await startService();
  const clock = stillClock();
  const begun = clock.steady();
  const { url } = server;
  const result = await mirrorInto(trunkline, { url, token: 'abc', fetch: fetch, clock });
  const client = clientAt(trunkline, result.sign_in?.token ?? '', 'http://mirror.example.com');
  return { server, result, client, waited: clock.steady() - begun };
}

describe('an account of a server that is not ours', () => {
  test('its numbers come with their ids, properties and settings, whatever else they have', async () => {
    const { client } = await copied();
    const number = await client.phoneNumbers.show(recordedNumber.id, { include: ['settings'] });
    const { unheard_of: _, ...known } = recordedNumber;
    expect(number).toMatchObject({
      ...known,
      group_ids: [360000000001],
      categorised_greetings: { ...known.categorised_greetings, '2': 'available_en' },
      default_greeting_ids: expect.arrayContaining(['available_en']) as string[],
      // The plan of this agent has none.
      ivr_id: null,
    });
    const { maximum_queue_wait_time: __, ...settings } = recordedSettings;
    expect(number.settings).toMatchObject({ ...settings, maximum_queue_wait_time: 1 });
    const sample = await client.phoneNumbers.show(documentNumber.id);
    expect(sample).toMatchObject({
      number: documentNumber.number,
      name: documentNumber.name,
      country_code: 'US',
      location: 'TX',
      transcription: false,
      capabilities: documentNumber.capabilities,
      group_ids: [],
    });
  });

  test('records come with theirs, and greetings with their audio', async () => {
    const { client } = await copied();
    const groups = await client.groups.list().toArray();
    expect(groups.map(({ id, default: isDefault }) => [id, isDefault])).toEqual([
      [360000000001, true],
      [1, false],
    ]);
    const [brand] = await client.brands.list().toArray();
    expect(brand).toMatchObject({
      id: 360000000011,
      default: true,
      brand_url: 'https://acme.example',
    });
    expect(await client.schedules.list().toArray()).toMatchObject([
      { id: 360000000055, time_zone: 'Eastern Time (US & Canada)' },
    ]);
    const [address] = await client.addresses.list().toArray();
    expect(address?.provider_reference).toBe('AD1b514b1177e0c14c270f32bfbcc558a6');
    const [gone, hello] = await client.greetings.list().toArray();
    expect(hello).toMatchObject({ id: 21973014482068, pending: false, upload_id: 21973014482099 });
    expect((await client.greetings.download(21973014482068)).size).toBeGreaterThan(0);
    expect(gone).toMatchObject({ id: 21973014482069, pending: true });
    expect(await client.digitalLines.show(21646232175299)).toMatchObject({
      nickname: 'Button',
      default_group_id: 360000000001,
      categorised_greetings_with_sub_settings: {
        '1': { voicemail_on_inside_business_hours: 'voicemail_none' },
      },
    });
    expect(await client.settings.show()).toMatchObject({
      recordings_public: true,
      maximum_queue_size: 5,
    });
  });

  test('what could not be copied is said, with its reason and the ids', async () => {
    const { result } = await copied();
    const said = result.left_out.map(({ kind, property, ids }) => [kind, property, ids]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['ivrs', null, []],
        ['phone_numbers', null, [7]],
        ['phone_numbers', 'group_ids', [360000121575, 6]],
        ['phone_numbers', 'ivr_id', [360000121575]],
        ['phone_numbers', 'categorised_greetings.2', [360000121575]],
        ['phone_numbers', 'settings.maximum_queue_wait_time', [360000121575, 6]],
        ['brands', 'has_help_center', [360000000011]],
        ['brands', 'logo', [360000000011]],
        ['settings', 'maximum_queue_size', [1]],
        ['addresses', null, [21973100089109]],
        ['greetings', 'audio', [21973014482069]],
      ]),
    );
    const reasonOf = (kind: string, property: string | null) =>
      result.left_out.find((one) => one.kind === kind && one.property === property)?.reason;
    expect(reasonOf('ivrs', null)).toContain('You do not have access');
    expect(reasonOf('phone_numbers', null)).toContain('E.164');
    expect(reasonOf('settings', 'maximum_queue_size')).toContain('must be one of 0, 2, 5');
    expect(result.counts.find(({ kind }) => kind === 'phone_numbers')).toEqual({
      kind: 'phone_numbers',
      found: 3,
      copied: 2,
      new_ids: 0,
      left_out: 1,
    });
    expect(result.added).toHaveLength(2);
  });

  test('it is read by GET, with waits as long as Retry-After says, and no host but its own is asked', async () => {
    const { server, waited } = await copied();
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(waited).toBeGreaterThan(43_000 * 10);
    expect(server.requests.some(({ url }) => url?.includes('page=2'))).toBe(true);
  });

  test('so many requests a second go out at most', async () => {
    const { server, waited } = await copied();
    expect(waited).toBeGreaterThanOrEqual((server.requests.length - 1) * 100);
  });
});
