/** What is kept beside phone numbers; the kinds share one mechanism. */
export type RecordKind =
  | 'address'
  | 'brand'
  | 'digital_line'
  | 'greeting'
  | 'greeting_category'
  | 'group'
  | 'ivr'
  | 'schedule'
  | 'voice_settings';

/** Names are for records that come with the service, such as system greetings. */
export type RecordId = number | string;
