import type { Schemas } from 'trunkline/client';

export type Role = Schemas['User']['role'];

/** What each may do. */
export const roles: Readonly<Record<Role, { label: string; may: string }>> = {
  admin: {
    label: 'Admin',
    may: 'Everything, and decides who is let in',
  },
  agent: {
    label: 'Agent',
    may: 'Works with numbers and what they use; no webhooks, audit log, agents or tokens',
  },
  'end-user': { label: 'End user', may: 'Nothing here: a caller, not a colleague' },
};
