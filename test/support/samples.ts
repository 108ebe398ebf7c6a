import type { Plan } from '../../src/domain/account.ts';
import type { ResourceDeclaration } from '../../src/domain/resources/resource.ts';

/** What creating a record takes, and what clients may rely on. One for each resource. */
interface Sample {
  readonly properties: object;
  /** absent: nobody has written down yet what the resource is to be */
  readonly facts?: ResourceFacts;
}

type Operation = 'list' | 'show' | 'create' | 'update' | 'delete';

/**
 * What a resource is to be, from the references and not from the code: tests hold the service to it.
 * What has no authority there is marked as chosen.
 */
export interface ResourceFacts {
  /** of the collection, or of the one record of a singleton */
  readonly path: string;
  readonly plural: string;
  /** of a record, in their order, without its URL */
  readonly keys: readonly string[];
  readonly operations: readonly Operation[];
  readonly order: 'newest first' | 'oldest first';
  /** those who may change it; all agents may read it */
  readonly writers: 'admins' | 'agents';
  /** on which it is written */
  readonly plans: readonly Plan[];
  readonly url: 'inside' | 'beside' | null;
  /** without which nothing is created */
  readonly required: readonly string[];
  /** status and body of the answer to a deletion */
  readonly deletion: (record: object) => readonly [status: number, body: string];
  /** what becomes of the deletion of a record that something names; absent: nothing can name it */
  readonly whenNamed?: 'is refused' | 'is taken out of it';
}

const all: readonly Operation[] = ['list', 'show', 'create', 'update', 'delete'];
const allPlans: readonly Plan[] = ['trial', 'lite', 'team', 'professional', 'enterprise'];
const talk = '/api/v2/channels/voice';
const words = (text: string) => text.split(' ');

/** Support's resources: set up by admins (chosen), with a URL, and nothing to say once they are gone. */
const support = {
  operations: all,
  order: 'newest first',
  writers: 'admins',
  plans: allPlans,
  required: ['name'],
  deletion: () => [204, ''] as const,
  whenNamed: 'is taken out of it',
} as const;

/** Talk's resources: for agents, and without a URL. */
const ofTalk = {
  operations: all,
  order: 'newest first',
  writers: 'agents',
  plans: allPlans,
  url: null,
} as const;

/** IVRs come with two plans, and are answered as they were when they go. */
const ofIvrs = {
  ...ofTalk,
  order: 'oldest first',
  plans: ['professional', 'enterprise'],
} as const;

export const someAddress = {
  name: 'Acme',
  street: '1019 Market Street',
  zip: '94103',
  city: 'San Francisco',
  province: 'California',
  country_code: 'US',
};

export const samples: Readonly<Record<string, Sample>> = {
  group: {
    properties: { name: 'Some name' },
    facts: {
      ...support,
      path: '/api/v2/groups',
      plural: 'groups',
      keys: words('id is_public name description default deleted created_at updated_at'),
      url: 'inside',
    },
  },
  brand: {
    properties: { name: 'Some name' },
    facts: {
      ...support,
      path: '/api/v2/brands',
      plural: 'brands',
      keys: words(
        'id name brand_url subdomain host_mapping has_help_center help_center_state active default ' +
          'is_deleted logo ticket_form_ids signature_template created_at updated_at',
      ),
      url: 'inside',
    },
  },
  schedule: {
    properties: { name: 'Some name' },
    facts: {
      ...support,
      path: '/api/v2/business_hours/schedules',
      plural: 'schedules',
      keys: words('id name time_zone created_at updated_at intervals'),
      url: 'beside',
    },
  },
  address: {
    properties: someAddress,
    facts: {
      ...ofTalk,
      path: `${talk}/addresses`,
      plural: 'addresses',
      keys: words('id name street zip city state province country_code provider_reference'),
      required: ['name', 'street', 'zip', 'city', 'province', 'country_code'],
      // Chosen: as phone numbers are deleted.
      deletion: () => [200, 'null'],
      whenNamed: 'is refused',
    },
  },
  settings: {
    properties: {},
    facts: {
      ...ofTalk,
      path: `${talk}/settings`,
      plural: 'settings',
      keys: words(
        'voice agent_confirmation_when_forwarding agent_wrap_up_after_calls maximum_queue_size ' +
          'maximum_queue_wait_time only_during_business_hours recordings_public ' +
          'knowledge_suggestions_enabled knowledge_suggestions_group_ids voice_ai_enabled ' +
          'voice_ai_display_transcript voice_ai_collapsible_comment voice_zendesk_qa_enabled ' +
          'voice_transcriptions_pii_redaction voice_transcriptions_pci_redaction ' +
          'voice_transcriptions_boosted_keywords_enabled voice_transcriptions_boosted_keywords ' +
          'supported_locales voice_ai_enabled_lines voice_zendesk_qa_enabled_lines',
      ),
      operations: ['show', 'update'],
      required: [],
      deletion: () => [404, ''],
    },
  },
  greeting_category: {
    properties: {},
    facts: {
      ...ofTalk,
      path: `${talk}/greeting_categories`,
      plural: 'greeting_categories',
      keys: ['id', 'name'],
      operations: ['list', 'show'],
      required: [],
      deletion: () => [404, ''],
    },
  },
  greeting: {
    properties: { name: 'Some name', category_id: 1 },
    facts: {
      ...ofTalk,
      path: `${talk}/greetings`,
      plural: 'greetings',
      keys: words(
        'id name category_id default default_lang active pending audio_url audio_name upload_id ' +
          'phone_number_ids ivr_ids has_sub_settings',
      ),
      required: ['name', 'category_id'],
      deletion: (greeting) => [200, JSON.stringify({ greeting })],
      whenNamed: 'is taken out of it',
    },
  },
  ivr: {
    properties: { name: 'Some name' },
    facts: {
      ...ofIvrs,
      // In the singular.
      path: `${talk}/ivr`,
      plural: 'ivrs',
      keys: words('id name menus phone_number_ids phone_number_names sip_line_ids sip_line_names'),
      required: ['name'],
      deletion: (ivr) => [200, JSON.stringify({ ivr })],
      whenNamed: 'is taken out of it',
    },
  },
  ivr_menu: {
    properties: { name: 'Some name' },
    facts: {
      ...ofIvrs,
      path: `${talk}/ivr/:ivr_id/menus`,
      plural: 'ivr_menus',
      keys: words('id name default greeting_id routes greeting_loop_count'),
      required: ['name'],
      deletion: (ivr_menu) => [200, JSON.stringify({ ivr_menu })],
    },
  },
  ivr_route: {
    properties: { keypress: '1', action: 'voicemail' },
    facts: {
      ...ofIvrs,
      path: `${talk}/ivr/:ivr_id/menus/:ivr_menu_id/routes`,
      plural: 'ivr_routes',
      keys: words('id keypress greeting action options option_text overflow_options'),
      required: ['keypress', 'action'],
      deletion: (ivr_route) => [200, JSON.stringify({ ivr_route })],
    },
  },
  digital_line: {
    properties: { nickname: 'Some name' },
    facts: {
      ...ofTalk,
      path: `${talk}/digital_lines`,
      plural: 'digital_lines',
      keys: words(
        'id nickname priority default_group_id line_type brand_id line_id outbound_number created_at ' +
          'transcription recorded call_recording_consent group_ids greeting_ids default_greeting_ids ' +
          'categorised_greetings_with_sub_settings schedule_id ai_agent_enabled bot_id',
      ),
      // Listed with all lines only.
      operations: ['show', 'create', 'update', 'delete'],
      required: ['nickname'],
      deletion: () => [200, '{"status":"ok"}'],
    },
  },
};

/** All that creating a record needs. */
export function sample({ singular }: Pick<ResourceDeclaration, 'singular'>): object {
  return samples[singular]?.properties ?? { name: 'Some name' };
}

/** The facts of a resource; one whose sample has none is held to what it says of itself. */
export function factsOf(declaration: ResourceDeclaration): ResourceFacts {
  const { singular } = declaration;
  const found = samples[singular];
  if (!found) throw new Error(`test/support/samples.ts has no sample of the resource ${singular}`);
  return found.facts ?? declaredFacts(declaration);
}

function declaredFacts(declaration: ResourceDeclaration): ResourceFacts {
  const { deletionAnswer, plans, schema } = declaration;
  return {
    ...declaration,
    keys: Object.keys(schema.shape),
    plans: plans ?? allPlans,
    deletion: (record) =>
      deletionAnswer ? [200, JSON.stringify(deletionAnswer(record) ?? null)] : [204, ''],
  };
}
