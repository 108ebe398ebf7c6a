import type { Schemas } from '../../../client/index.ts';
import { allOf } from '../../terminal/printing.ts';

/** Whether a number is the account's, or was. */
const ofEither = {
  id: true,
  country_code: true,
  created_at: true,
  external: true,
  number: true,
  name: true,
  nickname: true,
  display_number: true,
  location: true,
  toll_free: true,
  transcription: true,
  recorded: true,
  call_recording_consent: true,
  group_ids: true,
  default_group_id: true,
  greeting_ids: true,
  default_greeting_ids: true,
  categorised_greetings: true,
  categorised_greetings_with_sub_settings: true,
  sms_group_id: true,
  capabilities: true,
  sms_enabled: true,
  voice_enabled: true,
  priority: true,
  outbound_enabled: true,
  line_type: true,
  ivr_id: true,
  schedule_id: true,
  failover_number: true,
  brand_id: true,
  post_call_voice_ai_enabled: true,
  voice_qa_enabled: true,
  ai_agent_enabled: true,
  bot_id: true,
} as const;

export const numberFields = allOf<Schemas['PhoneNumber']>({
  ...ofEither,
  settings: true,
  carrier_terms: true,
  external_id: true,
});

export const deletedNumberFields = allOf<Schemas['DeletedPhoneNumber']>({
  ...ofEither,
  deleted_at: true,
  release_at: true,
  restorable: true,
  release_refusal: true,
});

/** Of what is for sale. */
export const offerFields = allOf<Schemas['AvailablePhoneNumber']>({
  number: true,
  display_number: true,
  toll_free: true,
  location: true,
  country_code: true,
  token: true,
  price: true,
  address_requirements: true,
  capabilities: true,
  nickname: true,
});

/** Of what became of one of many. */
export const outcomeFields = allOf<Schemas['JobStatusResult']>({
  index: true,
  id: true,
  action: true,
  status: true,
  success: true,
  error: true,
  details: true,
  field_errors: true,
});

/** Of what a dry run says of one. */
export const trialFields = ['id', 'number', 'would_succeed', 'details'];
