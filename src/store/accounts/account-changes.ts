import type { AccountRecord, AgentRecord } from '../../app/ports/accounts.ts';
import type { Account } from '../../domain/account.ts';
import type { Change } from '../../domain/audit/change.ts';

type Source = Pick<Change, 'account_id' | 'source_type' | 'source_id' | 'source_label'>;

export const accountSource = ({ id, subdomain }: Pick<Account, 'id' | 'subdomain'>): Source => ({
  account_id: id,
  source_type: 'account',
  source_id: id,
  source_label: subdomain,
});

export const agentSource = (
  account_id: number,
  { id, email }: Pick<AgentRecord, 'id' | 'email'>,
): Source => ({ account_id, source_type: 'agent', source_id: id, source_label: email });

interface OwnToken {
  readonly account_id: number;
  readonly id: number;
  readonly name: string | null;
}

/** Tokens are called by their ids where they have no name: neither the token nor its hash is written down. */
export const tokenSource = ({ account_id, id, name }: OwnToken): Source => ({
  account_id,
  source_type: 'api_token',
  source_id: id,
  source_label: name ?? `token ${id}`,
});

interface OwnClient {
  readonly account_id: number;
  readonly client_id: string;
  readonly name: string | null;
}

export const clientSource = ({ account_id, client_id, name }: OwnClient): Source => ({
  account_id,
  source_type: 'oauth_client',
  source_id: client_id,
  source_label: name ?? client_id,
});

interface OwnSession {
  readonly account_id: number;
  readonly id: number;
  readonly email: string;
}

export const sessionSource = ({ account_id, id, email }: OwnSession): Source => ({
  account_id,
  source_type: 'session',
  source_id: id,
  source_label: email,
});

/** Of an account or an agent that was let in, or was not, until now. */
export function disablingOf(
  source: Source,
  before: Pick<AccountRecord, 'disabled_at'>,
  disabled_at: string | null,
): Change {
  const changes = { disabled_at: { previous: before.disabled_at, current: disabled_at } };
  return { ...source, action: disabled_at === null ? 'enable' : 'disable', changes };
}
