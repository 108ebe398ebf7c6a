import * as z from 'zod';
import { diallableSchema } from '../e164.ts';

/** Doc: how long recordings are kept. */
const deleteAfter = z.enum([
  'never',
  '1.days',
  '1.weeks',
  '2.weeks',
  '1.months',
  '2.months',
  '3.months',
  '6.months',
  '1.years',
  '2.years',
]);

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLocale(value: string): boolean {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(value) && languages.of(value.slice(0, 2)) !== undefined;
}

export const prioritySchema = z.int().min(0).max(1);

const overflowNumberSchema = z.object({
  enabled: z.boolean(),
  number: diallableSchema.nullable(),
});

/** Fidelity F-60: what is shown to those whom a call is forwarded to. */
const callerIds = ['caller_number', 'talk_number', 'talk_number_for_anonymous'] as const;
/** Fidelity F-61: seconds. */
const autoAcceptTimes = [0, 5, 10] as const;

/**
 * Doc: Settings JSON Format. Seconds and minutes are bounded where the Document names no bound. The
 * last five are newer than it.
 */
export const settingsSchema = z.object({
  allow_outbound_calls: z.boolean(),
  average_wait_time_message_enabled: z.boolean(),
  call_offering_duration: z.int().min(5).max(300),
  call_recording_delete_after: deleteAfter,
  callback_from_queue: z.boolean(),
  callback_locale: z
    .string()
    .refine(isLocale, 'is not an ISO 639-1 language code, such as en or pt-BR'),
  create_ticket_for_abandoned_calls: z.boolean(),
  dequeue_retry_if_attempted: z.boolean(),
  maximum_queue_size: z.int().min(0).max(50),
  maximum_queue_wait_time: z.int().min(1).max(30),
  overflow_number: overflowNumberSchema,
  priority: prioritySchema,
  voicemail: z.boolean(),
  voicemail_outside_business_hours: z.boolean(),
  voicemail_recording_delete_after: deleteAfter,
  wrap_up_enabled: z.boolean(),
  wrap_up_time_limit: z.int().min(0).max(3600).nullable(),
  forwarding_caller_id: z.enum(callerIds),
  auto_accept_enabled: z.boolean(),
  auto_accept_time: z.literal(autoAcceptTimes),
  all_groups_access_enabled: z.boolean(),
  outbound_calls_group_ids: z.array(z.int().positive()).max(1_000),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Any part of the settings, any part of the overflow number. */
export const settingsChangeSchema = settingsSchema
  .extend({ overflow_number: overflowNumberSchema.partial() })
  .partial();

/** What a line stores of its settings: `priority` and outbound calls are stored once, on the number. */
export type StoredSettings = Omit<Settings, 'priority' | 'allow_outbound_calls'>;

export const defaultSettings: StoredSettings = {
  average_wait_time_message_enabled: false,
  call_offering_duration: 30,
  call_recording_delete_after: 'never',
  callback_from_queue: false,
  callback_locale: 'en',
  create_ticket_for_abandoned_calls: false,
  dequeue_retry_if_attempted: false,
  maximum_queue_size: 5,
  maximum_queue_wait_time: 1,
  overflow_number: { enabled: false, number: null },
  voicemail: true,
  voicemail_outside_business_hours: true,
  voicemail_recording_delete_after: 'never',
  wrap_up_enabled: false,
  wrap_up_time_limit: null,
  forwarding_caller_id: 'caller_number',
  auto_accept_enabled: false,
  auto_accept_time: 0,
  all_groups_access_enabled: true,
  outbound_calls_group_ids: [],
};
