import type { Schemas } from '../../../client/index.ts';
import { allOf } from '../../terminal/printing.ts';

export const addressFields = allOf<Schemas['Address']>({
  id: true,
  name: true,
  street: true,
  zip: true,
  city: true,
  state: true,
  province: true,
  country_code: true,
  provider_reference: true,
});

export const brandFields = allOf<Schemas['Brand']>({
  url: true,
  id: true,
  name: true,
  brand_url: true,
  subdomain: true,
  host_mapping: true,
  has_help_center: true,
  help_center_state: true,
  active: true,
  default: true,
  is_deleted: true,
  logo: true,
  ticket_form_ids: true,
  signature_template: true,
  created_at: true,
  updated_at: true,
});

export const digitalLineFields = allOf<Schemas['DigitalLine']>({
  id: true,
  nickname: true,
  priority: true,
  default_group_id: true,
  line_type: true,
  brand_id: true,
  line_id: true,
  outbound_number: true,
  created_at: true,
  transcription: true,
  recorded: true,
  call_recording_consent: true,
  group_ids: true,
  greeting_ids: true,
  default_greeting_ids: true,
  categorised_greetings_with_sub_settings: true,
  schedule_id: true,
  ai_agent_enabled: true,
  bot_id: true,
});

export const greetingFields = allOf<Schemas['Greeting']>({
  id: true,
  name: true,
  category_id: true,
  default: true,
  default_lang: true,
  active: true,
  pending: true,
  audio_url: true,
  audio_name: true,
  upload_id: true,
  phone_number_ids: true,
  ivr_ids: true,
  has_sub_settings: true,
});

export const greetingCategoryFields = allOf<Schemas['GreetingCategory']>({
  id: true,
  name: true,
});

export const groupFields = allOf<Schemas['Group']>({
  url: true,
  id: true,
  is_public: true,
  name: true,
  description: true,
  default: true,
  deleted: true,
  created_at: true,
  updated_at: true,
});

export const ivrFields = allOf<Schemas['Ivr']>({
  id: true,
  name: true,
  menus: true,
  phone_number_ids: true,
  phone_number_names: true,
  sip_line_ids: true,
  sip_line_names: true,
});

export const ivrMenuFields = allOf<Schemas['IvrMenu']>({
  id: true,
  name: true,
  default: true,
  greeting_id: true,
  routes: true,
  greeting_loop_count: true,
});

export const ivrRouteFields = allOf<Schemas['IvrRoute']>({
  id: true,
  keypress: true,
  greeting: true,
  action: true,
  options: true,
  option_text: true,
  overflow_options: true,
});

export const scheduleFields = [
  ...allOf<Schemas['Schedule']>({
    id: true,
    name: true,
    time_zone: true,
    created_at: true,
    updated_at: true,
    intervals: true,
  }),
  // Once, when it is made.
  'url',
];
