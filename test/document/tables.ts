/** The Document's tables as data: names, types and what may be written, with a value to write. */

type Type = 'integer' | 'string' | 'boolean' | 'object' | 'array';

export interface Property {
  readonly name: string;
  readonly type: Type;
  /**
   * As the table says, but for `capabilities`, whose members are all read-only, and
   * `categorised_greetings`, which the Document's own sample writes.
   */
  readonly access: 'writable' | 'read-only' | 'on create only';
  /** null stands where nothing is set */
  readonly isNullable?: true | undefined;
  /** another value than a new line has */
  readonly other: unknown;
  /** it is the id of such a record, which is made first */
  readonly names?: 'ivr' | 'greeting' | undefined;
}

export const properties: readonly Property[] = [
  { name: 'brand_id', type: 'integer', access: 'writable', isNullable: true, other: null },
  { name: 'call_recording_consent', type: 'string', access: 'writable', other: 'opt_in' },
  {
    name: 'capabilities',
    type: 'object',
    access: 'read-only',
    other: { sms: false, mms: false, voice: false, emergency_address: false },
  },
  {
    name: 'categorised_greetings',
    type: 'object',
    access: 'writable',
    other: {
      '1': 'voicemail_en',
      '2': 'available_en',
      '3': 'wait_en',
      '4': 'hold_en',
      '6': 'callback_none',
      '7': 'callback-confirmation_en',
      '8': 'call-recording-opt-out_en',
      '9': 'call-recording-opt-in_en',
    },
  },
  {
    name: 'categorised_greetings_with_sub_settings',
    type: 'object',
    access: 'read-only',
    other: { '3': 'callback_none' },
  },
  { name: 'country_code', type: 'string', access: 'read-only', other: 'GB' },
  { name: 'created_at', type: 'string', access: 'read-only', other: '2013-04-13T16:02:33Z' },
  {
    name: 'default_greeting_ids',
    type: 'array',
    access: 'read-only',
    other: ['voicemail_en', 'available_jp'],
  },
  { name: 'default_group_id', type: 'integer', access: 'writable', isNullable: true, other: 2 },
  { name: 'display_number', type: 'string', access: 'read-only', other: '+353 76 680 1402' },
  { name: 'external', type: 'boolean', access: 'read-only', other: true },
  {
    name: 'failover_number',
    type: 'string',
    access: 'writable',
    isNullable: true,
    other: '+12518717081',
  },
  { name: 'greeting_ids', type: 'array', access: 'writable', other: [], names: 'greeting' },
  { name: 'group_ids', type: 'array', access: 'writable', other: [2, 1] },
  { name: 'id', type: 'integer', access: 'read-only', other: 6 },
  {
    name: 'ivr_id',
    type: 'integer',
    access: 'writable',
    isNullable: true,
    other: null,
    names: 'ivr',
  },
  { name: 'line_type', type: 'string', access: 'writable', other: 'digital' },
  { name: 'location', type: 'string', access: 'read-only', isNullable: true, other: 'Leeds' },
  { name: 'name', type: 'string', access: 'read-only', other: 'Another name' },
  {
    name: 'nickname',
    type: 'string',
    access: 'writable',
    isNullable: true,
    other: 'Awesome Support Line',
  },
  { name: 'number', type: 'string', access: 'read-only', other: '+353766801402' },
  { name: 'outbound_enabled', type: 'boolean', access: 'writable', other: false },
  { name: 'post_call_voice_ai_enabled', type: 'boolean', access: 'writable', other: true },
  { name: 'priority', type: 'integer', access: 'writable', other: 1 },
  { name: 'recorded', type: 'boolean', access: 'writable', other: false },
  { name: 'schedule_id', type: 'integer', access: 'writable', isNullable: true, other: 1 },
  { name: 'sms_enabled', type: 'boolean', access: 'writable', other: true },
  { name: 'sms_group_id', type: 'integer', access: 'writable', isNullable: true, other: 2 },
  { name: 'token', type: 'string', access: 'on create only', other: '0'.repeat(32) },
  { name: 'toll_free', type: 'boolean', access: 'read-only', other: true },
  { name: 'transcription', type: 'boolean', access: 'writable', other: false },
  { name: 'voice_enabled', type: 'boolean', access: 'writable', other: false },
  { name: 'voice_qa_enabled', type: 'boolean', access: 'writable', other: true },
];

/** Beyond the Document: what newer descriptions of the API have, with the value that a new line has. */
export const newerProperties = [
  { name: 'ai_agent_enabled', initial: false, other: true },
  { name: 'bot_id', initial: null, other: 'a4f1' },
] as const;

export const capabilities = ['sms', 'mms', 'voice', 'emergency_address'] as const;

interface Setting {
  readonly name: string;
  readonly type: Type;
  readonly isNullable?: true | undefined;
  readonly other: unknown;
}

export const settings: readonly Setting[] = [
  { name: 'allow_outbound_calls', type: 'boolean', other: false },
  { name: 'average_wait_time_message_enabled', type: 'boolean', other: true },
  { name: 'call_offering_duration', type: 'integer', other: 45 },
  { name: 'call_recording_delete_after', type: 'string', other: '3.months' },
  { name: 'callback_from_queue', type: 'boolean', other: true },
  { name: 'callback_locale', type: 'string', other: 'de' },
  { name: 'create_ticket_for_abandoned_calls', type: 'boolean', other: true },
  { name: 'dequeue_retry_if_attempted', type: 'boolean', other: true },
  { name: 'maximum_queue_size', type: 'integer', other: 10 },
  { name: 'maximum_queue_wait_time', type: 'integer', other: 15 },
  { name: 'overflow_number', type: 'object', other: { enabled: true, number: '+12518717081' } },
  { name: 'priority', type: 'integer', other: 1 },
  { name: 'voicemail', type: 'boolean', other: false },
  { name: 'voicemail_outside_business_hours', type: 'boolean', other: false },
  { name: 'voicemail_recording_delete_after', type: 'string', other: '1.years' },
  { name: 'wrap_up_enabled', type: 'boolean', other: true },
  { name: 'wrap_up_time_limit', type: 'integer', isNullable: true, other: 60 },
];

/** Beyond the Document, likewise. */
export const newerSettings = [
  { name: 'forwarding_caller_id', initial: 'caller_number', other: 'talk_number_for_anonymous' },
  { name: 'auto_accept_enabled', initial: false, other: true },
  { name: 'auto_accept_time', initial: 0, other: 10 },
  { name: 'all_groups_access_enabled', initial: true, other: false },
  { name: 'outbound_calls_group_ids', initial: [], other: [2, 1] },
] as const;

/** How long recordings may be kept. */
export const retentions = [
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
] as const;

export const availableProperties = [
  { name: 'number', type: 'string' },
  { name: 'display_number', type: 'string' },
  { name: 'toll_free', type: 'boolean' },
  { name: 'location', type: 'string' },
  { name: 'country_code', type: 'string' },
  { name: 'token', type: 'string' },
  { name: 'price', type: 'string' },
  { name: 'address_requirements', type: 'string' },
] as const satisfies readonly { name: string; type: Type }[];

/** Besides `capabilities`, of which sms, mms and voice are shown. */
export const minimalProperties = [
  'id',
  'country_code',
  'external',
  'nickname',
  'display_number',
  'capabilities',
  'sms_enabled',
  'priority',
  'outbound_enabled',
] as const;

export const includeValues = [
  'settings',
  'ivrs',
  'all_greetings',
  'all_groups',
  'all_schedules',
] as const;

export function typeOf(value: unknown): Type | 'null' | 'number' | 'other' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  const type = typeof value;
  return type === 'string' || type === 'boolean' || type === 'object' || type === 'number'
    ? type
    : 'other';
}
