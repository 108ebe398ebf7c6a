import type { Path } from './properties.ts';

export interface Section {
  readonly title: string;
  readonly paths: readonly Path[];
}

/** What is changed together, in the order of the page. */
export const sections = {
  line: [
    { title: 'Name', paths: ['nickname', 'brand_id', 'line_type', 'external_id'] },
    {
      title: 'Routing',
      paths: [
        'ivr_id',
        'schedule_id',
        'group_ids',
        'default_group_id',
        'priority',
        'failover_number',
      ],
    },
    { title: 'Text messages', paths: ['sms_enabled', 'sms_group_id'] },
  ],
  calls: [
    {
      title: 'In and out',
      paths: [
        'voice_enabled',
        'outbound_enabled',
        'settings.all_groups_access_enabled',
        'settings.outbound_calls_group_ids',
        'settings.forwarding_caller_id',
      ],
    },
    {
      title: 'Recording',
      paths: ['recorded', 'call_recording_consent', 'settings.call_recording_delete_after'],
    },
    {
      title: 'Agents',
      paths: [
        'settings.call_offering_duration',
        'settings.auto_accept_enabled',
        'settings.auto_accept_time',
        'settings.wrap_up_enabled',
        'settings.wrap_up_time_limit',
      ],
    },
    { title: 'AI', paths: ['post_call_voice_ai_enabled', 'voice_qa_enabled'] },
  ],
  queue: [
    {
      title: 'Waiting',
      paths: [
        'settings.maximum_queue_size',
        'settings.maximum_queue_wait_time',
        'settings.average_wait_time_message_enabled',
        'settings.create_ticket_for_abandoned_calls',
      ],
    },
    {
      title: 'Callback',
      paths: [
        'settings.callback_from_queue',
        'settings.callback_locale',
        'settings.dequeue_retry_if_attempted',
      ],
    },
    {
      title: 'Overflow',
      paths: ['settings.overflow_number.enabled', 'settings.overflow_number.number'],
    },
  ],
  voicemail: [
    {
      title: 'Voicemail',
      paths: [
        'settings.voicemail',
        'settings.voicemail_outside_business_hours',
        'transcription',
        'settings.voicemail_recording_delete_after',
      ],
    },
  ],
  greetings: [
    {
      title: 'Greetings',
      paths: [
        'categorised_greetings.1',
        'categorised_greetings.2',
        'categorised_greetings.3',
        'categorised_greetings.4',
        'categorised_greetings.6',
        'categorised_greetings.7',
        'categorised_greetings.8',
        'categorised_greetings.9',
      ],
    },
  ],
} as const satisfies Readonly<Record<string, readonly Section[]>>;

export type FormTab = keyof typeof sections;
export type Tab = FormTab | 'history';

export const tabs: readonly (readonly [Tab, string])[] = [
  ['line', 'Line'],
  ['calls', 'Calls'],
  ['queue', 'Queue'],
  ['voicemail', 'Voicemail'],
  ['greetings', 'Greetings'],
  ['history', 'History'],
];

const formTabs = Object.keys(sections) as FormTab[];

/** The tab that shows a property; undefined: none does. */
export function tabOf(path: string): FormTab | undefined {
  return formTabs.find((tab) =>
    sections[tab].some(({ paths }) => (paths as readonly string[]).includes(path)),
  );
}
