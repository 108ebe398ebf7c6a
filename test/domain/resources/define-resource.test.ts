import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FieldErrors } from '../../../src/domain/errors.ts';
import { defineResource } from '../../../src/domain/resources/define-resource.ts';
import { newRecord, type CreateContext } from '../../../src/domain/resources/resource.ts';

const context: CreateContext = {
  id: 7,
  account: {
    id: 1,
    subdomain: 'support',
    plan: 'enterprise',
    omnichannel: false,
    default_brand_id: null,
    phone_number_count: 0,
    created_at: '2026-01-01T00:00:00Z',
  },
  now: '2026-01-01T00:00:00Z',
  nextId: () => 8,
  randomHex: () => '',
  related: {},
};

const lampSchema = z.object({
  id: z.int(),
  name: z.string(),
  colour: z.enum(['warm', 'cold']),
  switched_on: z.boolean(),
  room_ids: z.array(z.int()),
});
const traits = { path: '/api/v2/lamps', writers: 'agents', onDelete: 'detach' } as const;

const lamps = defineResource({
  ...traits,
  kind: 'desk_lamp',
  plural: 'desk_lamps',
  schema: lampSchema,
  stored: lampSchema.omit({ room_ids: true }),
  writable: ['name', 'switched_on'],
  required: ['name'],
  create: () => ({ colour: 'warm', switched_on: false }),
  derive: (_, referrers) => ({ room_ids: referrers.map(({ id }) => id) }),
});

describe('a declared resource', () => {
  test('has what most resources have alike unless it says something else', () => {
    expect(lamps).toMatchObject({
      singular: 'desk_lamp',
      operations: ['list', 'show', 'create', 'update', 'delete'],
      order: 'newest first',
      url: null,
      isSingleton: false,
    });
  });

  test('takes what is writable, all of it optional in a change, and needs the rest to create', () => {
    expect(Object.keys(lamps.changeSchema.shape)).toEqual(['name', 'switched_on']);
    const all = { name: 'a', switched_on: true, colour: 'cold', id: 9 };
    expect(lamps.changeSchema.parse(all)).toEqual({ name: 'a', switched_on: true });
    expect(lamps.changeSchema.parse({})).toEqual({});
    expect(lamps.creationSchema.safeParse({ switched_on: true }).success).toBe(false);
    expect(lamps.creationSchema.parse({ name: 'a' })).toEqual({ name: 'a' });
  });

  test('makes a record of its defaults and what is given, in the order of its schema', () => {
    const made = newRecord(lamps, { switched_on: true, name: 'a' }, context);
    expect(Object.entries(made)).toEqual([
      ['id', 7],
      ['name', 'a'],
      ['colour', 'warm'],
      ['switched_on', true],
    ]);
  });
});

/** These are statements to the compiler: each says what it refuses. */
describe('a declaration that does not fit its schema is not compiled', () => {
  const common = { ...traits, kind: 'lamp', plural: 'lamps', schema: lampSchema } as const;

  test('where it names a property that is not there', () => {
    // @ts-expect-error -- a lamp has no size
    expect(() => defineResource({ ...common, writable: ['name', 'size'] })).toThrow('size');
    // @ts-expect-error -- what creating needs must be writable
    defineResource({ ...common, writable: ['name'], required: ['colour'] });
    defineResource({
      ...common,
      check(lamp, { errors }) {
        // @ts-expect-error -- hooks know the properties, too
        if (lamp.size) errors.add('size', 'InvalidValue', 'is too large');
      },
    }).check?.({ id: 1 }, { ...context, before: null, errors: new FieldErrors() });
  });

  test('where a new record lacks a property, or has one of the wrong type', () => {
    defineResource({
      ...common,
      required: ['name'],
      writable: ['name'],
      // @ts-expect-error -- room_ids is missing
      create: () => ({ colour: 'warm', switched_on: false }),
    });
    defineResource({
      ...common,
      // @ts-expect-error -- blue is not a colour
      create: () => ({ name: '', colour: 'blue', switched_on: false, room_ids: [] }),
    });
  });

  test('where it derives something else than what is shown and not stored', () => {
    defineResource({
      ...common,
      stored: lampSchema.omit({ room_ids: true }),
      // @ts-expect-error -- the name is stored
      derive: () => ({ name: 'x' }),
    });
  });

  test('where the parent has no such property', () => {
    // @ts-expect-error -- the drawers of a lamp
    defineResource({ ...common, nesting: { parent: lamps, property: 'drawers' } });
  });
});
