import { z } from 'zod';
import { isCountry } from '../countries.ts';
import { idSchema, notBlank, text } from './properties.ts';
import { allOperations, type ResourceDeclaration } from './resource.ts';

/** Fidelity F-36, F-38: the order of the keys, and no URL. */
const addressSchema = z.object({
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
});

export type AddressRecord = z.infer<typeof addressSchema>;

export const addresses = {
  kind: 'address',
  path: '/api/v2/channels/voice/addresses',
  singular: 'address',
  plural: 'addresses',
  title: 'Address',
  operations: allOperations,
  // Fidelity F-37.
  order: 'newest first',
  writers: 'agents',
  url: null,
  schema: addressSchema,
  changeSchema: addressSchema.omit({ id: true, provider_reference: true }).partial(),
  required: ['name', 'street', 'zip', 'city', 'province', 'country_code'],
  onDelete: 'restrict',

  create(id, properties): AddressRecord {
    const { name, street, zip, city, state, province, country_code } =
      properties as Partial<AddressRecord>;
    return {
      id,
      name: name ?? '',
      street: street ?? '',
      zip: zip ?? '',
      city: city ?? '',
      state: state ?? null,
      province: province ?? '',
      country_code: country_code ?? '',
      // The carrier's address book gives it.
      provider_reference: '',
    };
  },

  /** Chosen: numbers were bought by it, and carriers do not let it change. */
  check({ country_code }, { before, errors }) {
    if (!before || before['country_code'] === country_code) return;
    errors.add('country_code', 'InvalidValue', 'cannot be changed; create another address');
  },

  keyOf: (address) => (address as AddressRecord).provider_reference,

  /** Chosen: as numbers are deleted. */
  deletionAnswer: () => null,
} satisfies ResourceDeclaration;
