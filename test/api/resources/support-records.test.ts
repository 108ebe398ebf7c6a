import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brands } from '../../../src/domain/resources/brands.ts';
import { groups } from '../../../src/domain/resources/groups.ts';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import { problemsOf, refusedFields } from '../../support/numbers.ts';
import { recordsOf, type RecordClient } from '../../support/records.ts';
import { tries } from '../../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;
const id = expect.any(Number) as number;

describe('a new account', () => {
  test('has the groups 1 and 2, of which the first is the default', async () => {
    const { json } = await recordsOf(trunkline.support, groups).list();
    const shared = { is_public: true, description: '', deleted: false };
    expect(json.groups).toMatchObject([
      { id: 2, name: 'Sales', default: false, ...shared },
      { id: 1, name: 'Support', default: true, ...shared },
    ]);
    expect(json.count).toBe(2);
  });

  test('has the brand 1 as its default, and the schedule 1, nine to five on working days', async () => {
    const brand = await recordsOf(trunkline.support, brands).show(1);
    expect(brand.json.brand).toMatchObject({ id: 1, default: true, subdomain: 'support' });
    const schedule = await recordsOf(trunkline.support, schedules).show(1);
    expect(schedule.json.schedule.intervals).toHaveLength(5);
    expect(schedule.json.schedule.intervals[0]).toEqual({ start_time: 1980, end_time: 2460 });
  });
});

describe('a group', () => {
  let records: RecordClient;
  beforeAll(() => {
    records = recordsOf(trunkline.support, groups);
  });

  test('has the recorded keys in their order', async () => {
    const group = await records.make({ name: 'My Group', description: 'x', is_public: false });
    expect(Object.keys(group)).toEqual(
      'url id is_public name description default deleted created_at updated_at'.split(' '),
    );
    expect(group).toMatchObject({
      id,
      is_public: false,
      name: 'My Group',
      description: 'x',
      default: false,
      deleted: false,
      created_at: instant,
      updated_at: instant,
    });
  });

  test('tells when it was changed last', async () => {
    const made = await records.make();
    await trunkline.clock.advance(5_000);
    const { group } = (await records.update(made.id, { description: 'changed' })).json;
    expect(group.created_at).toBe(made.created_at);
    expect(Date.parse(group.updated_at)).toBeGreaterThan(Date.parse(made.updated_at));
  });

  test('that is the default cannot be deleted, and nobody else becomes it', async () => {
    const refused = await records.remove(1);
    expect(refused.status).toBe(422);
    expect(problemsOf(refused)).toContain('default group');
    const made = await records.make({ name: 'x', default: true });
    expect(made.default).toBe(false);
    expect((await records.update(made.id, { default: true })).json.group.default).toBe(false);
  });
});

describe('a brand', () => {
  let records: RecordClient;
  beforeAll(() => {
    records = recordsOf(trunkline.support, brands);
  });

  test('has the recorded keys in their order', async () => {
    const brand = await records.make({ name: 'Second brand', subdomain: 'second' });
    expect(Object.keys(brand).join(' ')).toBe(
      'url id name brand_url subdomain host_mapping has_help_center help_center_state active ' +
        'default is_deleted logo ticket_form_ids signature_template created_at updated_at',
    );
    expect(brand).toMatchObject({ subdomain: 'second', active: true, default: false, logo: null });
  });

  test.each([
    ['subdomain', 'not one'],
    ['brand_url', 'second'],
    ['brand_url', 'javascript:alert(1)'],
  ])('is refused with the %s %s', async (field, value) => {
    const answer = await records.create({ name: 'x', [field]: value });
    expect(refusedFields(answer)).toEqual({ [field]: ['InvalidValue'] });
  });

  test('that is the default stays, and stays active', async () => {
    expect(problemsOf(await records.remove(1))).toContain('default brand');
    const answer = await records.update(1, { active: false });
    expect(refusedFields(answer)).toEqual({ active: ['InvalidValue'] });
    const other = await records.make({ name: 'x', active: false });
    expect(other.active).toBe(false);
  });
});

describe('a schedule', () => {
  let records: RecordClient;
  beforeAll(() => {
    records = recordsOf(trunkline.support, schedules);
  });
  const intervals = [{ start_time: 1980, end_time: 2460 }];

  test('has the recorded keys in their order, and its URL beside it', async () => {
    const { json } = await records.create({
      name: 'East Coast',
      time_zone: 'Eastern Time (US & Canada)',
      intervals,
    });
    expect(Object.keys(json)).toEqual(['schedule', 'url']);
    expect(json.schedule).toEqual({
      id,
      name: 'East Coast',
      time_zone: 'Eastern Time (US & Canada)',
      created_at: instant,
      updated_at: instant,
      intervals,
    });
    expect(Object.keys(json.schedule).join(' ')).toBe(
      'id name time_zone created_at updated_at intervals',
    );
  });

  test('takes new intervals as a whole, or none', async () => {
    const made = await records.make();
    const { schedule } = (await records.update(made.id, { intervals })).json;
    expect(schedule.intervals).toEqual(intervals);
    expect((await records.update(made.id, { intervals: [] })).json.schedule.intervals).toEqual([]);
  });

  const minute = fc.integer({ min: 0, max: 10_080 });
  const interval = fc.record({ start_time: minute, end_time: minute });

  test('takes intervals exactly when each ends after it starts and none overlap', async () => {
    const made = await records.make();
    const property = fc.asyncProperty(fc.array(interval, { maxLength: 4 }), async (given) => {
      const minutes = Array.from({ length: 10_080 }, () => 0);
      for (const { start_time, end_time } of given) {
        for (let at = start_time; at < end_time; at++) minutes[at]! += 1;
      }
      const isValid =
        given.every(({ start_time, end_time }) => start_time < end_time) &&
        minutes.every((covered) => covered <= 1);
      const answer = await records.update(made.id, { intervals: given });
      expect(answer.status).toBe(isValid ? 200 : 422);
      if (isValid) expect(answer.json.schedule.intervals).toEqual(given);
      else expect(refusedFields(answer)).toEqual({ intervals: ['InvalidValue'] });
    });
    await fc.assert(property, tries(150));
  });

  test.each([
    [[{ start_time: -1, end_time: 5 }], 'intervals.start_time', 'InvalidValue'],
    [[{ start_time: 0, end_time: 10_081 }], 'intervals.end_time', 'InvalidValue'],
    [[{ start_time: 1.5, end_time: 5 }], 'intervals.start_time', 'InvalidType'],
    [[{ start_time: 1 }], 'intervals.end_time', 'BlankValue'],
    [[null], 'intervals', 'InvalidType'],
    ['always', 'intervals', 'InvalidType'],
  ])('is refused with the intervals %j', async (wrong, field, error) => {
    const answer = await records.create({ name: 'x', intervals: wrong });
    expect(refusedFields(answer)).toEqual({ [field]: [error] });
  });
});
