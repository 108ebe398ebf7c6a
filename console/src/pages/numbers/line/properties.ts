import type { Schemas } from 'trunkline/client';

/** What a choice is made from: a list of the account's, by name. */
export type ChoiceOf = 'groups' | 'ivrs' | 'schedules' | 'brands';

interface Named {
  readonly label: string;
  readonly hint?: string;
}

/** A property of a line as people read and change it. */
export type Property = Named &
  (
    | { readonly kind: 'text' | 'telephone' }
    /** `needs`: the capability without which it cannot be switched on */
    | { readonly kind: 'switch'; readonly needs?: 'sms' | 'voice' }
    | {
        readonly kind: 'number';
        /** of one */
        readonly unit: string;
        readonly min: number;
        readonly max: number;
        /** what it means that there is none, where there can be none */
        readonly none?: string;
      }
    | { readonly kind: 'word'; readonly words: readonly (readonly [string | number, string])[] }
    | { readonly kind: 'record'; readonly of: ChoiceOf; readonly none?: string }
    | { readonly kind: 'records'; readonly of: ChoiceOf }
    | { readonly kind: 'greeting'; readonly category: number }
  );

const retention = [
  ['never', 'for ever'],
  ['1.days', '1 day'],
  ['1.weeks', '1 week'],
  ['2.weeks', '2 weeks'],
  ['1.months', '1 month'],
  ['2.months', '2 months'],
  ['3.months', '3 months'],
  ['6.months', '6 months'],
  ['1.years', '1 year'],
  ['2.years', '2 years'],
] as const;

const greeting = (category: number, label: string, hint: string) =>
  ({ kind: 'greeting', category, label: `${label} greeting`, hint }) as const;

/** By path, all that can be written of a line; the greetings by the category that they are played in. */
export const properties = {
  nickname: { kind: 'text', label: 'Nickname', hint: 'Shown instead of the number.' },
  external_id: {
    kind: 'text',
    label: 'External id',
    hint: 'What programs know the line by. No other number has it.',
  },
  brand_id: { kind: 'record', of: 'brands', label: 'Brand', hint: 'Whom callers meet.' },
  line_type: {
    kind: 'word',
    label: 'Line type',
    words: [
      ['phone', 'phone'],
      ['digital', 'digital'],
    ],
  },
  ivr_id: {
    kind: 'record',
    of: 'ivrs',
    label: 'IVR',
    none: 'no IVR',
    hint: 'Takes calls first, and leads them on.',
  },
  group_ids: {
    kind: 'records',
    of: 'groups',
    label: 'Groups',
    hint: 'Their agents take the calls, the first group first.',
  },
  default_group_id: {
    kind: 'record',
    of: 'groups',
    label: 'Default group',
    hint: 'Takes calls when no other group does.',
  },
  schedule_id: {
    kind: 'record',
    of: 'schedules',
    label: 'Schedule',
    none: 'always open',
    hint: 'The business hours it keeps.',
  },
  priority: {
    kind: 'word',
    label: 'Priority',
    words: [
      [0, 'normal'],
      [1, 'high'],
    ],
    hint: 'How its calls are taken from the queue.',
  },
  failover_number: {
    kind: 'telephone',
    label: 'Failover number',
    hint: 'Where calls go that cannot be taken here, such as +12125550100.',
  },
  sms_enabled: { kind: 'switch', needs: 'sms', label: 'Text messages' },
  sms_group_id: {
    kind: 'record',
    of: 'groups',
    label: 'Group for text messages',
    hint: 'Takes the text messages.',
  },
  voice_enabled: { kind: 'switch', needs: 'voice', label: 'Calls' },
  outbound_enabled: {
    kind: 'switch',
    needs: 'voice',
    label: 'Outbound calls',
    hint: 'Agents may call out with this number. Also allow_outbound_calls of the settings.',
  },
  'settings.all_groups_access_enabled': {
    kind: 'switch',
    label: 'All groups may call out',
    hint: 'Whatever the groups below are.',
  },
  'settings.outbound_calls_group_ids': {
    kind: 'records',
    of: 'groups',
    label: 'Groups that may call out',
  },
  'settings.forwarding_caller_id': {
    kind: 'word',
    label: 'Caller id of forwarded calls',
    words: [
      ['caller_number', 'the number of the caller'],
      ['talk_number', 'this number'],
      ['talk_number_for_anonymous', 'this number, of anonymous callers'],
    ],
  },
  recorded: { kind: 'switch', label: 'Calls are recorded' },
  call_recording_consent: {
    kind: 'word',
    label: 'Consent to recording',
    words: [
      ['always', 'always recorded'],
      ['opt_in', 'recorded if the caller agrees'],
      ['opt_out', 'recorded unless the caller objects'],
      ['never', 'never recorded'],
    ],
  },
  'settings.call_recording_delete_after': {
    kind: 'word',
    label: 'Recordings are kept',
    words: retention,
  },
  'settings.call_offering_duration': {
    kind: 'number',
    unit: 'second',
    min: 5,
    max: 300,
    label: 'A call is offered to an agent for',
  },
  'settings.auto_accept_enabled': { kind: 'switch', label: 'Calls are accepted for the agent' },
  'settings.auto_accept_time': {
    kind: 'word',
    label: 'Accepted after',
    words: [
      [0, '0 seconds'],
      [5, '5 seconds'],
      [10, '10 seconds'],
    ],
  },
  'settings.wrap_up_enabled': {
    kind: 'switch',
    label: 'Time to wrap up',
    hint: 'Agents can finish the ticket after a call.',
  },
  'settings.wrap_up_time_limit': {
    kind: 'number',
    unit: 'second',
    min: 0,
    max: 3_600,
    none: 'no limit',
    label: 'Limit to wrapping up',
  },
  post_call_voice_ai_enabled: {
    kind: 'switch',
    label: 'Calls are summed up',
    hint: 'By voice AI, afterwards.',
  },
  voice_qa_enabled: {
    kind: 'switch',
    label: 'Calls are rated',
    hint: 'By voice QA, afterwards.',
  },
  'settings.maximum_queue_size': {
    kind: 'number',
    unit: 'call',
    min: 0,
    max: 50,
    label: 'Calls that may wait',
    hint: 'Voicemail takes those beyond.',
  },
  'settings.maximum_queue_wait_time': {
    kind: 'number',
    unit: 'minute',
    min: 1,
    max: 30,
    label: 'A call may wait for',
  },
  'settings.average_wait_time_message_enabled': {
    kind: 'switch',
    label: 'Callers hear how long it usually takes',
  },
  'settings.create_ticket_for_abandoned_calls': {
    kind: 'switch',
    label: 'Abandoned calls make a ticket',
  },
  'settings.callback_from_queue': {
    kind: 'switch',
    label: 'Callback from the queue',
    hint: 'Callers who wait may ask to be called back.',
  },
  'settings.callback_locale': {
    kind: 'text',
    label: 'Language of the callback confirmation',
    hint: 'ISO 639-1, such as en or pt-BR.',
  },
  'settings.dequeue_retry_if_attempted': {
    kind: 'switch',
    label: 'A callback that was tried leaves the queue',
  },
  'settings.overflow_number.enabled': {
    kind: 'switch',
    label: 'Overflow',
    hint: 'Calls that neither agents nor voicemail can take go to another number.',
  },
  'settings.overflow_number.number': { kind: 'telephone', label: 'Overflow number' },
  'settings.voicemail': { kind: 'switch', label: 'Voicemail' },
  'settings.voicemail_outside_business_hours': {
    kind: 'switch',
    label: 'Voicemail outside business hours',
  },
  transcription: { kind: 'switch', label: 'Voicemail is transcribed' },
  'settings.voicemail_recording_delete_after': {
    kind: 'word',
    label: 'Voicemail is kept',
    words: retention,
  },
  'categorised_greetings.1': greeting(1, 'Voicemail', 'Before callers leave voicemail.'),
  'categorised_greetings.2': greeting(2, 'Available', 'When agents are there and a call comes in.'),
  'categorised_greetings.3': greeting(3, 'Wait', 'While callers wait in the queue.'),
  'categorised_greetings.4': greeting(4, 'Hold', 'While an agent has callers on hold.'),
  'categorised_greetings.6': greeting(6, 'Callback', 'Offers to be called back.'),
  'categorised_greetings.7': greeting(7, 'Callback confirmation', 'Confirms the callback.'),
  'categorised_greetings.8': greeting(
    8,
    'Recording opt-out',
    'Says that the call is recorded, and how to object.',
  ),
  'categorised_greetings.9': greeting(
    9,
    'Recording opt-in',
    'Asks whether the call may be recorded.',
  ),
} as const satisfies Readonly<Record<string, Property>>;

export type Path = keyof typeof properties;

export function propertyAt(path: string): Property | undefined {
  return Object.hasOwn(properties, path) ? properties[path as Path] : undefined;
}

/** `1 minute`, `2 minutes`: what stands behind the number. */
export const unitOf = (unit: string, value: unknown) => ` ${unit}${Number(value) === 1 ? '' : 's'}`;

export const labels = Object.fromEntries(
  Object.entries(properties).map(([path, { label }]) => [path, label]),
);

/** What is written property by property. */
export const parts = ['settings', 'settings.overflow_number', 'categorised_greetings'] as const;

/** As a form has them: all that can be written of a line, but for `greeting_ids`, which follow from the slots. */
export type LineValues = Required<
  Omit<Schemas['PhoneNumberUpdate'], 'greeting_ids' | 'settings'>
> & {
  settings: Schemas['PhoneNumberSettings'];
};

const written = [...new Set(Object.keys(properties).map((path) => path.split('.')[0] ?? path))];

export function valuesOf(line: Schemas['PhoneNumber']): LineValues {
  const entries = Object.entries(line).filter(([name]) => written.includes(name));
  return Object.fromEntries(entries) as LineValues;
}
