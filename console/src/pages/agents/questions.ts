import type { Schemas } from 'trunkline/client';
import type { Question } from '../../components/ask.tsx';
import { notifyDone } from '../../components/notify.ts';

type User = Schemas['User'];

const changes = ['users', 'apiTokens', 'auditLogs'] as const;

export function toSuspend({ id, name }: User): Question<unknown> {
  return {
    title: `Suspend ${name}?`,
    text: 'Is let in no more, from the next request on, with whatever token or session. Tokens stay as they are, and work again once they are let in again.',
    verb: 'Suspend',
    action: { call: ({ users }) => users.update(id, { suspended: true }), changes },
    onDone: () => notifyDone(`${name} is suspended`),
  };
}

export function toLetIn({ id, name }: User): Question<unknown> {
  return {
    title: `Let ${name} in again?`,
    text: 'API tokens work again; browsers sign in anew.',
    verb: 'Let in again',
    isDangerous: false,
    action: { call: ({ users }) => users.update(id, { suspended: false }), changes },
    onDone: () => notifyDone(`${name} is let in again`),
  };
}

export function toDelete({ id, name, email }: User, onDeleted: () => void): Question<unknown> {
  return {
    title: `Delete ${name}?`,
    text: 'API tokens, sessions and OAuth clients of this agent end at once: programs that sign in with them are refused. What the agent has done stays in the audit log. This cannot be undone.',
    verb: 'Delete the agent',
    typed: email,
    action: { call: ({ users }) => users.delete(id), changes },
    onDone() {
      notifyDone(`${name} is deleted`);
      onDeleted();
    },
  };
}
