import type { Schemas } from 'trunkline/client';
import type { Mood } from '../../components/state.tsx';

type Status = Schemas['WebhookInvocation']['status'];

/** What each means, and how it looks. `unknown` and `circuit broken` are the ecosystem's words for nothing here. */
export const statusWords: Readonly<Record<Status, { mood: Mood; text: string }>> = {
  accepted: { mood: 'waiting', text: 'Not tried yet' },
  success: { mood: 'good', text: 'Heard' },
  'client error': { mood: 'bad', text: 'Refused (4xx)' },
  'server error': { mood: 'bad', text: 'Failed (5xx)' },
  throttled: { mood: 'waiting', text: 'Put off (429)' },
  timeout: { mood: 'bad', text: 'No answer in time' },
  failed: { mood: 'bad', text: 'Not reached' },
  terminated: { mood: 'off', text: 'Given up' },
  'circuit broken': { mood: 'off', text: 'Circuit broken' },
  unknown: { mood: 'off', text: 'Unknown' },
};

/** Those that there are to look for. */
export const invocationStatuses = [
  'accepted',
  'success',
  'client error',
  'server error',
  'throttled',
  'timeout',
  'failed',
  'terminated',
] as const satisfies readonly Status[];
