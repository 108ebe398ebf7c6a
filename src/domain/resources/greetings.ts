import * as z from 'zod';
import { audioTypes } from '../audio.ts';
import {
  isDefaultGreeting,
  systemGreetings,
  type CustomGreetings,
} from '../phone-numbers/greetings.ts';
import { defineResource } from './define-resource.ts';
import { greetingCategories } from './greeting-categories.ts';
import { idSchema, notBlank } from './properties.ts';
import { referrerIds } from './record.ts';
import type { RecordOf } from './resource.ts';

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

/** With what its download needs to know; absent until it has audio of its own. */
const storedSchema = greetingSchema
  .omit({ active: true, audio_url: true, phone_number_ids: true, ivr_ids: true })
  .extend({ audio_type: z.enum(audioTypes).optional(), audio_size: z.int().optional() });

type StoredGreeting = z.infer<typeof storedSchema>;

const path = '/api/v2/channels/voice/greetings';

export const greetings = defineResource({
  kind: 'greeting',
  plural: 'greetings',
  path,
  writers: 'agents',
  schema: greetingSchema,
  stored: storedSchema,
  writable: ['name', 'category_id'],
  required: ['name', 'category_id'],
  links: ['audio_url'],
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
  create: ({ category_id }) => ({
    default: false,
    default_lang: false,
    pending: true,
    audio_name: null,
    upload_id: null,
    has_sub_settings: hasSubSettings(category_id),
  }),

  check({ category_id }, { before, errors }) {
    if (before && before.category_id !== category_id) {
      errors.add('category_id', 'InvalidValue', 'cannot be changed; create another greeting');
    }
    if (!greetingCategories.fixed?.some(({ id }) => id === category_id)) {
      errors.add('category_id', 'RecordNotFound', `no greeting category has the id ${category_id}`);
    }
  },

  /** Chosen: those that have a default greeting because it is one are not counted up. */
  derive: (greeting, referrers) => ({
    active: referrers.length > 0 || isDefaultGreeting(greeting.id),
    audio_url: hasAudio(greeting) ? `${path}/${greeting.id}/upload` : null,
    phone_number_ids: referrerIds(referrers, 'phone_number'),
    ivr_ids: referrerIds(referrers, 'ivr'),
  }),

  /** Fidelity F-21: the greeting as it was. */
  deletionAnswer: (greeting) => ({ greeting }),
});

export type Greeting = RecordOf<typeof greetings>;

/** The categories of greetings, by their ids, as lines know them. */
export function categoriesOf(known: ReadonlyMap<number, Greeting>): CustomGreetings {
  return new Map([...known].map(([id, { category_id }]) => [id, String(category_id)]));
}

/** Whether there is anything to play: system greetings of the name `None` are silent on purpose. */
export function hasAudio({ id, pending }: Pick<StoredGreeting, 'id' | 'pending'>): boolean {
  return !pending && !String(id).endsWith('_none');
}

/** Fidelity F-18: of these a line plays one of several, as its hours and its voicemail say. */
function hasSubSettings(category: number): boolean {
  return category === 1 || category === 2;
}
