import { describe, expect, test } from 'vitest';
import { askedActions, sourceIdOf } from '../../../src/domain/audit/audit-log.ts';
import type { AuditAction } from '../../../src/domain/audit/change.ts';
import type { ChangeDocument } from '../../../src/domain/audit/event.ts';
import { isWholeText } from '../../../src/domain/text.ts';
import { describeChange } from '../../../src/domain/audit/description.ts';

const described = (document: Partial<ChangeDocument>, action: AuditAction = 'update') =>
  describeChange({
    action,
    source_type: 'phone_number',
    document: {
      actor_type: 'agent',
      actor_name: 'Jo',
      token_id: null,
      request_id: null,
      source_label: '+15551234567',
      changes: {},
      ...document,
    },
  });

describe('the description of a change', () => {
  test.each([
    [
      { nickname: { previous: 'Sales', current: 'Support' } },
      'Nickname changed from Sales to Support',
    ],
    [{ nickname: { previous: null, current: 'Support' } }, 'Nickname set to Support'],
    [{ group_ids: { previous: [1], current: null } }, 'Group ids removed, was [1]'],
    [{ recorded: { previous: true, current: false } }, 'Recorded changed from true to false'],
    [{ nickname: { previous: 'Sales', current: '' } }, 'Nickname changed from Sales to nothing'],
    [
      {
        'settings.voicemail': { previous: false, current: true },
        priority: { previous: 0, current: 1 },
      },
      'Settings voicemail changed from false to true; Priority changed from 0 to 1',
    ],
  ])('tells of each property what it was and what it is: %o', (changes, text) => {
    expect(described({ changes })).toBe(text);
  });

  test('of what changes no property tells what was done, and what is known of it', () => {
    expect(described({}, 'destroy')).toBe('Deleted: phone number +15551234567');
    expect(described({ facts: { carrier: 'sandbox', price: '$1.00' } }, 'create')).toBe(
      'Created: phone number +15551234567 (carrier: sandbox; price: $1.00)',
    );
  });

  test('is short, however much was changed, and cuts no character in two', () => {
    const long = { previous: '😀'.repeat(5_000), current: { text: 'x'.repeat(5_000) } };
    const changes = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`p${at}`, long]));
    const text = described({ changes });
    expect(text.length).toBeLessThan(3_500);
    expect(text.endsWith('; 290 more')).toBe(true);
    expect(isWholeText(text)).toBe(true);
  });
});

test.each([
  ['374357996663811', 374357996663811],
  ['0', 0],
  ['+15551234567', '+15551234567'],
  ['007', '007'],
  ['9999999999999999', '9999999999999999'],
  ['sandbox', 'sandbox'],
])('the id %s is shown as %o', (source_id, shown) => {
  expect(sourceIdOf({ source_id })).toBe(shown);
});

test('what the ecosystem writes down and this service does not can be asked for', () => {
  expect(askedActions).toEqual(
    expect.arrayContaining(['create', 'update', 'destroy', 'login', 'exported']),
  );
});
