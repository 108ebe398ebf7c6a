import type { PropertyDescriptions } from './types.ts';

const greetingProperties = {
  greeting_ids: 'The greetings of the account itself that the line plays.',
  default_greeting_ids: 'The names of the system greetings that the line plays.',
  categorised_greetings:
    'The greeting that the line plays in each category: the id of one of the account, or the name of a system greeting.',
  categorised_greetings_with_sub_settings:
    'The same; where it depends on voicemail and business hours, the greeting of each case.',
};

const ofAnyLine = {
  nickname: 'A name for people; null: there is none.',
  priority: 'How calls to it are taken from the queue: 0 is normal, 1 is high.',
  brand_id: 'The brand that its callers meet.',
  line_type: '`phone`, or `digital` for a line without a number.',
  created_at: 'When it was bought or made.',
  transcription: 'Whether voicemail is written down.',
  recorded: 'Whether calls are recorded.',
  call_recording_consent:
    'Whether callers are asked before a call is recorded, and what counts as a yes.',
  group_ids: 'The groups whose agents take its calls; with omnichannel routing the first one only.',
  default_group_id: 'The group that takes calls when no other does.',
  schedule_id: 'The business hours it keeps; null: it has none.',
  ai_agent_enabled: 'Whether a program answers its calls. Always false here.',
  bot_id: 'The program that answers its calls. Always null here.',
  ...greetingProperties,
};

const PhoneNumber = {
  ...ofAnyLine,
  id: 'Given when it is bought.',
  country_code: 'Its country, by its ISO 3166-1 alpha-2 code.',
  external: 'Whether it is only shown to those who are called, and belongs to somebody else.',
  number: 'In E.164 form.',
  name: 'The nickname, or the number as it is shown where there is none.',
  display_number: 'The number as people write it.',
  location: 'A state, a province or a place; null: it has none, or nobody knows.',
  toll_free: 'Whether callers pay nothing.',
  sms_group_id: 'The group that takes its text messages.',
  capabilities: 'What can be done with the number.',
  sms_enabled: 'Whether it takes and sends text messages.',
  voice_enabled: 'Whether it takes calls.',
  outbound_enabled: 'Whether agents may call out with it.',
  ivr_id: 'The IVR that takes its calls; null: none does.',
  failover_number: 'Where calls go when they cannot be taken here, in E.164 form.',
  post_call_voice_ai_enabled: 'Whether calls are summed up afterwards.',
  voice_qa_enabled: 'Whether calls are rated afterwards.',
  settings: 'Shown with `include=settings`.',
  token: 'What a search has shown beside the number to buy.',
  address_sid: 'May stand here instead of beside `phone_number`.',
  external_id:
    'What a program knows it by; no two numbers of the account have the same. Shown with `include=external_id`.',
};

const PhoneNumberSettings = {
  allow_outbound_calls: 'The same as `outbound_enabled` of the number.',
  average_wait_time_message_enabled: 'Whether callers in the queue hear how long it usually takes.',
  call_offering_duration: 'How long a call is offered to an agent, in seconds.',
  call_recording_delete_after: 'How long recordings of calls are kept.',
  callback_from_queue: 'Whether callers in the queue may ask to be called back.',
  callback_locale:
    'The language of the greeting that confirms a callback: ISO 639-1, as `en` or `pt-BR`.',
  create_ticket_for_abandoned_calls: 'Whether a call that the caller gives up makes a ticket.',
  dequeue_retry_if_attempted: 'Whether a callback that was tried leaves the queue.',
  maximum_queue_size: 'How many calls may wait before voicemail takes them.',
  maximum_queue_wait_time: 'How long a call may wait, in minutes.',
  overflow_number: 'Where calls go that neither an agent nor voicemail can take.',
  priority: 'The same as `priority` of the number.',
  voicemail: 'Whether callers may leave voicemail.',
  voicemail_outside_business_hours: 'Whether they may outside of business hours.',
  voicemail_recording_delete_after: 'How long voicemail is kept.',
  wrap_up_enabled: 'Whether agents have time to finish the ticket after a call.',
  wrap_up_time_limit: 'How long they have, in seconds; null: no limit.',
  forwarding_caller_id: 'What those see to whom a call is forwarded.',
  auto_accept_enabled: 'Whether calls are accepted for the agent.',
  auto_accept_time: 'After how many seconds they are.',
  all_groups_access_enabled:
    'Whether all groups may call out, whatever `outbound_calls_group_ids` says.',
  outbound_calls_group_ids: 'The groups that may call out with the number.',
};

const available = {
  number: 'In E.164 form.',
  country_code: PhoneNumber.country_code,
  price: 'What it costs a month, in US dollars.',
  address_requirements:
    'The address that a buyer must have: `none`, `any`, a `local` one of the country, or a `foreign` one elsewhere.',
};

export const lineProperties: PropertyDescriptions = {
  PhoneNumber,
  PhoneNumberSettings,
  AvailablePhoneNumber: {
    ...available,
    display_number: PhoneNumber.display_number,
    toll_free: PhoneNumber.toll_free,
    location: PhoneNumber.location,
    token: 'Buys this number at this price.',
    capabilities: PhoneNumber.capabilities,
    nickname: 'Always null: it has none before it is bought.',
  },
  DryRun: {
    ...available,
    would_succeed: 'Whether the same purchase would be made now.',
    number: 'The number that the token stands for; null: it stands for none any more.',
    address_sid: 'The `provider_reference` of the address it would be bought with.',
    details: 'Why the purchase would be refused, by field.',
  },
  PhoneNumberOrder: {
    phone_number: 'The token of the number, and what to set it up with.',
    address_sid: 'The `provider_reference` of the address to buy it with.',
  },
  PhoneNumberResponse: {
    phone_number: 'The number as it is now.',
    ivrs: 'The first 100 IVRs, with `include=ivrs`.',
    all_greetings: 'The first 100 greetings, with `include=all_greetings`.',
    all_groups: 'The first 100 groups, with `include=all_groups`.',
    all_schedules: 'The first 100 schedules, with `include=all_schedules`.',
  },
  DeletedPhoneNumber: {
    ...PhoneNumber,
    deleted_at: 'When it was deleted.',
    release_at: 'When it is given back to the carrier.',
    restorable: 'Whether it can be restored: false once its release has begun.',
    release_refusal: 'Why the carrier does not take it back; null: it has not said so.',
  },
  MinimalLine: { ...PhoneNumber, id: 'Of the phone number or the digital line.' },
  DigitalLine: {
    ...ofAnyLine,
    id: 'Given when it is created.',
    line_id: 'What an app or a page reaches it by.',
    outbound_number: 'The number that those see who are called with it, in E.164 form.',
  },
};
