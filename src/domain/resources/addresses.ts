import * as z from 'zod';
import type { Address } from '../address.ts';
import { isCountry } from '../countries.ts';
import { defineResource } from './define-resource.ts';
import { idSchema, notBlank, text } from './properties.ts';
import type { RecordOf } from './resource.ts';

export const addresses = defineResource({
  kind: 'address',
  plural: 'addresses',
  path: '/api/v2/channels/voice/addresses',
  // Fidelity F-37.
  order: 'newest first',
  writers: 'agents',
  // Fidelity F-36, F-38: the order of the keys, and no URL.
  schema: z.object({
    id: idSchema,
    name: notBlank(255),
    street: notBlank(255),
    zip: notBlank(32),
    city: notBlank(255),
    state: text(255).nullable(),
    province: notBlank(255),
    country_code: z
      .string()
      .trim()
      .toUpperCase()
      .refine(isCountry, 'is not an ISO 3166-1 alpha-2 country code, such as US'),
    provider_reference: z.string().regex(/^AD[0-9a-f]{32}$/),
  }),
  writable: ['name', 'street', 'zip', 'city', 'state', 'province', 'country_code'],
  required: ['name', 'street', 'zip', 'city', 'province', 'country_code'],
  onDelete: 'restrict',

  // The carrier's address book gives the reference.
  create: () => ({ state: null, provider_reference: '' }),

  /** Chosen: numbers were bought by it, and carriers do not let it change. */
  check({ country_code }, { before, errors }) {
    if (!before || before.country_code === country_code) return;
    errors.add('country_code', 'InvalidValue', 'cannot be changed; create another address');
  },

  keyOf: ({ provider_reference }) => provider_reference,

  /** Chosen: as numbers are deleted. */
  deletionAnswer: () => null,
});

export type AddressRecord = RecordOf<typeof addresses>;

/** What a carrier is told of an address. */
export function addressOf(record: AddressRecord): Address {
  const { name, street, zip, city, state, province, country_code } = record;
  return { name, street, zip, city, state, province, country_code };
}
