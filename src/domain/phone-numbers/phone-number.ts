import * as z from 'zod';
import { diallableSchema } from '../e164.ts';
import { externalIdSchema } from './external-id.ts';
import {
  prioritySchema,
  settingsChangeSchema,
  type StoredSettings,
  type Settings,
} from './settings.ts';

const idSchema = z.int().positive();
const greetingIdSchema = z.union([z.string(), idSchema]);
const nicknameSchema = z
  .string()
  .max(255)
  .transform((nickname) => nickname.trim() || null)
  .nullable();

/**
 * Doc: JSON Format of a phone number. Fidelity F-1: the order of the keys, each of
 * which is always present; the properties that are newer than the evidence follow it.
 */
export const phoneNumberSchema = z.object({
  id: idSchema,
  country_code: z.string(),
  created_at: z.iso.datetime({ precision: 0 }),
  external: z.boolean(),
  number: z.string(),
  name: z.string(),
  nickname: z.string().nullable(),
  display_number: z.string(),
  location: z.string().nullable(),
  toll_free: z.boolean(),
  transcription: z.boolean(),
  recorded: z.boolean(),
  call_recording_consent: z.enum(['always', 'opt_in', 'opt_out', 'never']),
  group_ids: z.array(idSchema).max(1_000),
  default_group_id: idSchema.nullable(),
  greeting_ids: z.array(idSchema).max(1_000),
  default_greeting_ids: z.array(z.string()),
  categorised_greetings: z.record(z.string(), greetingIdSchema),
  categorised_greetings_with_sub_settings: z.record(
    z.string(),
    z.union([greetingIdSchema, z.record(z.string(), greetingIdSchema)]),
  ),
  sms_group_id: idSchema.nullable(),
  capabilities: z.object({
    sms: z.boolean(),
    mms: z.boolean(),
    voice: z.boolean(),
    emergency_address: z.boolean(),
  }),
  sms_enabled: z.boolean(),
  voice_enabled: z.boolean(),
  priority: prioritySchema,
  outbound_enabled: z.boolean(),
  line_type: z.enum(['phone', 'digital']),
  ivr_id: idSchema.nullable(),
  schedule_id: idSchema.nullable(),
  failover_number: z.string().nullable(),
  brand_id: idSchema.nullable(),
  post_call_voice_ai_enabled: z.boolean(),
  voice_qa_enabled: z.boolean(),
  ai_agent_enabled: z.boolean(),
  bot_id: z.string().nullable(),
});

export type PhoneNumber = z.infer<typeof phoneNumberSchema>;

/** A phone number with all that is stored of it: the resource itself and its settings. */
export interface Line {
  readonly phone_number: PhoneNumber;
  readonly settings: StoredSettings;
  /** what a program knows it by, beside what the Document shows */
  readonly external_id: string | null;
}

/**
 * What PUT and POST may write, all of it optional. Read-only and unknown keys fall away here.
 * `categorised_greetings` is read-only in the Document's table but written by its own sample.
 */
export const lineChangeSchema = phoneNumberSchema
  .pick({
    transcription: true,
    recorded: true,
    call_recording_consent: true,
    group_ids: true,
    default_group_id: true,
    greeting_ids: true,
    categorised_greetings: true,
    sms_group_id: true,
    sms_enabled: true,
    voice_enabled: true,
    priority: true,
    outbound_enabled: true,
    line_type: true,
    ivr_id: true,
    schedule_id: true,
    brand_id: true,
    post_call_voice_ai_enabled: true,
    voice_qa_enabled: true,
  })
  .extend({
    nickname: nicknameSchema,
    failover_number: diallableSchema.nullable(),
    settings: settingsChangeSchema,
    external_id: externalIdSchema.nullable(),
  })
  .partial();

export type LineChange = z.infer<typeof lineChangeSchema>;

/** A line from the JSON texts it is stored as. */
export function lineOf(stored: {
  phone_number: string;
  settings: string;
  external_id: string | null;
}): Line {
  return {
    phone_number: JSON.parse(stored.phone_number) as PhoneNumber,
    settings: JSON.parse(stored.settings) as StoredSettings,
    external_id: stored.external_id,
  };
}

/** The settings as the Document shows them: what is stored, and the two facts stored on the number. */
export function settingsOf({
  phone_number,
  settings,
}: Pick<Line, 'phone_number' | 'settings'>): Settings {
  return {
    allow_outbound_calls: phone_number.outbound_enabled,
    ...settings,
    priority: phone_number.priority,
  };
}

/** Fidelity F-4: the nine documented keys of minimal mode, and `line_type`. */
export const minimalPhoneNumberSchema = phoneNumberSchema
  .pick({
    id: true,
    country_code: true,
    external: true,
    nickname: true,
    display_number: true,
    sms_enabled: true,
    priority: true,
    outbound_enabled: true,
    line_type: true,
  })
  .extend({ capabilities: phoneNumberSchema.shape.capabilities.omit({ emergency_address: true }) });

/** In the order of the wire. */
export function minimalViewOf(phoneNumber: PhoneNumber): z.infer<typeof minimalPhoneNumberSchema> {
  const { sms, mms, voice } = phoneNumber.capabilities;
  return {
    id: phoneNumber.id,
    country_code: phoneNumber.country_code,
    external: phoneNumber.external,
    nickname: phoneNumber.nickname,
    display_number: phoneNumber.display_number,
    capabilities: { sms, mms, voice },
    sms_enabled: phoneNumber.sms_enabled,
    priority: phoneNumber.priority,
    outbound_enabled: phoneNumber.outbound_enabled,
    line_type: phoneNumber.line_type,
  };
}
