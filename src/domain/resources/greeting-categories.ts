import { z } from 'zod';
import { idSchema } from './properties.ts';
import type { ResourceDeclaration } from './resource.ts';

/** Fidelity F-15: the nine categories; the fifth is for IVRs, the others have a slot on every line. */
const names = [
  'voicemail',
  'available',
  'wait',
  'hold',
  'ivr',
  'callback',
  'callback_confirmation',
  'call_recording_opt_out',
  'call_recording_opt_in',
];

export const greetingCategories = {
  kind: 'greeting_category',
  path: '/api/v2/channels/voice/greeting_categories',
  singular: 'greeting_category',
  plural: 'greeting_categories',
  title: 'GreetingCategory',
  operations: ['list', 'show'],
  order: 'newest first',
  writers: 'agents',
  url: null,
  schema: z.object({ id: idSchema, name: z.string() }),
  changeSchema: z.object({}),
  required: [],
  fixed: names.map((name, index) => ({ id: index + 1, name })),
  onDelete: 'restrict',
} satisfies ResourceDeclaration;
