import * as z from 'zod';
import { clearedProperties, referencesIn } from '../references.ts';
import { defineResource } from './define-resource.ts';
import { idSchema, text } from './properties.ts';
import type { Referrer } from './record.ts';

/** Fidelity F-34: the values that both may have. */
const queueSizes = [0, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50] as const;
const queueMinutes = [1, 2, 5, 10, 15, 20, 25, 30] as const;

const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const supportedLocales = 'da de en-GB en-US es fr it ja ko nb nl pl pt-BR sv zh-CN'
  .split(' ')
  .map((id) => ({ id, name: languages.of(id) ?? id }));

/** Fidelity F-67. As much as fitted in when it was an array of 200 keywords of 255 characters. */
const maxKeywordsLength = 200 * 257;

const settingsSchema = z.object({
  voice: z.boolean(),
  agent_confirmation_when_forwarding: z.boolean(),
  agent_wrap_up_after_calls: z.boolean(),
  maximum_queue_size: z.literal(queueSizes),
  maximum_queue_wait_time: z.literal(queueMinutes),
  only_during_business_hours: z.boolean(),
  recordings_public: z.boolean(),
  knowledge_suggestions_enabled: z.boolean(),
  knowledge_suggestions_group_ids: z.array(idSchema).max(1_000),
  voice_ai_enabled: z.boolean(),
  voice_ai_display_transcript: z.boolean(),
  voice_ai_collapsible_comment: z.boolean(),
  voice_zendesk_qa_enabled: z.boolean(),
  voice_transcriptions_pii_redaction: z.boolean(),
  voice_transcriptions_pci_redaction: z.boolean(),
  voice_transcriptions_boosted_keywords_enabled: z.boolean(),
  voice_transcriptions_boosted_keywords: text(maxKeywordsLength),
});

const pairs = [['group', 'knowledge_suggestions_group_ids']] as const;

export const voiceSettings = defineResource({
  kind: 'voice_settings',
  singular: 'settings',
  plural: 'settings',
  path: '/api/v2/channels/voice/settings',
  operations: ['show', 'update'],
  writers: 'agents',
  isSingleton: true,
  schema: settingsSchema.extend({
    supported_locales: z.array(z.object({ id: z.string(), name: z.string() })),
    voice_ai_enabled_lines: z.array(idSchema),
    voice_zendesk_qa_enabled_lines: z.array(idSchema),
  }),
  stored: settingsSchema.extend({ id: idSchema }),
  writable: settingsSchema.omit({ agent_wrap_up_after_calls: true }).keyof().options,
  onDelete: 'restrict',

  create: () => ({
    voice: true,
    agent_confirmation_when_forwarding: true,
    agent_wrap_up_after_calls: false,
    maximum_queue_size: 5,
    maximum_queue_wait_time: 1,
    only_during_business_hours: false,
    recordings_public: false,
    knowledge_suggestions_enabled: false,
    knowledge_suggestions_group_ids: [],
    voice_ai_enabled: false,
    voice_ai_display_transcript: false,
    voice_ai_collapsible_comment: false,
    voice_zendesk_qa_enabled: false,
    voice_transcriptions_pii_redaction: false,
    voice_transcriptions_pci_redaction: false,
    voice_transcriptions_boosted_keywords_enabled: false,
    voice_transcriptions_boosted_keywords: '',
  }),

  check({ knowledge_suggestions_group_ids: groups }, { errors }) {
    if (new Set(groups).size === groups.length) return;
    errors.add('knowledge_suggestions_group_ids', 'DuplicateValue', 'names a group twice');
  },

  references: (settings) => referencesIn(settings, pairs),
  removeReference: (settings, gone) => ({
    ...settings,
    ...clearedProperties(settings, pairs, gone),
  }),

  /** A line says itself whether it is among them: the account's lists are read-only here. */
  derive: (_, referrers) => ({
    supported_locales: supportedLocales,
    voice_ai_enabled_lines: linesWith(referrers, 'post_call_voice_ai_enabled'),
    voice_zendesk_qa_enabled_lines: linesWith(referrers, 'voice_qa_enabled'),
  }),
});

function linesWith(referrers: readonly Referrer[], flag: string): number[] {
  return referrers.filter(({ field }) => field === flag).map(({ id }) => id);
}
