import { z } from 'zod';
import { isDefaultGreeting, systemGreetings } from '../phone-numbers/greetings.ts';
import { greetingCategories } from './greeting-categories.ts';
import { idSchema, notBlank } from './properties.ts';
import {
  allOperations,
  type StoredRecord,
  type ResourceDeclaration,
  type Referrer,
} from './resource.ts';

/** Fidelity F-19: the order of the keys. */
const greetingSchema = z.object({
  id: z.union([idSchema, z.string()]),
  name: notBlank(255),
  category_id: idSchema,
  default: z.boolean(),
  default_lang: z.boolean(),
  active: z.boolean(),
  pending: z.boolean(),
  audio_url: z.url().nullable(),
  audio_name: z.string().nullable(),
  upload_id: idSchema.nullable(),
  phone_number_ids: z.array(idSchema),
  ivr_ids: z.array(idSchema),
  has_sub_settings: z.boolean(),
});

export type Greeting = z.infer<typeof greetingSchema>;

const path = '/api/v2/channels/voice/greetings';

/** Where a greeting's audio is downloaded. */
export const audioPath = (id: number | string) => `${path}/${id}/upload`;

export const greetings = {
  kind: 'greeting',
  path,
  singular: 'greeting',
  plural: 'greetings',
  title: 'Greeting',
  operations: allOperations,
  order: 'newest first',
  writers: 'agents',
  url: null,
  schema: greetingSchema,
  changeSchema: greetingSchema.pick({ name: true, category_id: true }).partial(),
  required: ['name', 'category_id'],
  fixed: systemGreetings.map(({ id, name, category, isOfDefaultLanguage }) => ({
    id,
    name,
    category_id: Number(category),
    default: true,
    default_lang: isOfDefaultLanguage,
    pending: false,
    audio_name: `${id}.mp3`,
    upload_id: null,
    has_sub_settings: hasSubSettings(Number(category)),
  })),
  onDelete: 'detach',

  /** Fidelity F-19: pending until its audio has come. */
  create(id, properties): StoredRecord & { id: number } {
    const { name, category_id = 0 } = properties as Partial<Greeting>;
    return {
      id,
      name,
      category_id,
      default: false,
      default_lang: false,
      pending: true,
      audio_name: null,
      upload_id: null,
      has_sub_settings: hasSubSettings(category_id),
    };
  },

  check(greeting, { before, errors }) {
    const { category_id } = greeting as Greeting;
    if (before && before['category_id'] !== category_id) {
      errors.add('category_id', 'InvalidValue', 'cannot be changed; create another greeting');
    }
    if (!greetingCategories.fixed.some(({ id }) => id === category_id)) {
      errors.add('category_id', 'RecordNotFound', `no greeting category has the id ${category_id}`);
    }
  },

  /** Chosen: those that have a default greeting because it is one are not counted up. */
  derive({ id }, referrers) {
    const used = referrers.length > 0 || isDefaultGreeting(id);
    return {
      active: used,
      phone_number_ids: idsOf(referrers, 'phone_number'),
      ivr_ids: idsOf(referrers, 'ivr'),
    };
  },

  links: ({ id, pending }) => ({
    audio_url: pending === true || String(id).endsWith('_none') ? null : audioPath(id),
  }),

  /** Fidelity F-21: the greeting as it was. */
  deletionAnswer: (greeting) => ({ greeting }),
} satisfies ResourceDeclaration;

/** Fidelity F-18: of these a line plays one of several, as its hours and its voicemail say. */
function hasSubSettings(category: number): boolean {
  return category === 1 || category === 2;
}

function idsOf(referrers: readonly Referrer[], wanted: Referrer['kind']): number[] {
  return [...new Set(referrers.filter(({ kind }) => kind === wanted).map(({ id }) => id))];
}
