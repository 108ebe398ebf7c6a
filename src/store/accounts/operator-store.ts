import type { OperatorStore } from '../../app/ports/accounts.ts';
import type { Clock, Ids } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Recorder } from '../audit/journal.ts';
import { readQuota, setQuota } from '../purchases/quotas.ts';
import type { Records } from '../records/records.ts';
import { storedAmounts } from '../records/stored-amounts.ts';
import type { Tables } from '../tables.ts';
import {
  createAccount,
  findAccount,
  listAccounts,
  setAccountDisabled,
  updateAccount,
} from './accounts.ts';
import { createAgent, deleteAgent, listAgents, setAgentDisabled, updateAgent } from './agents.ts';
import {
  createToken,
  findToken,
  listTokens,
  recordUse,
  revokeBootstrapTokens,
  revokeToken,
} from './api-tokens.ts';
import { createClient, listClients, revokeClient } from './oauth-clients.ts';
import { readUsage } from './usage.ts';

interface Making {
  readonly database: Database<Tables>;
  readonly records: Records;
  readonly ids: Ids;
  readonly clock: Clock;
}

export function createOperatorStore(
  { database, records, ids, clock }: Making,
  record: Recorder,
): OperatorStore {
  const { db, functions } = database;
  const making = { db, functions, record, records, ids };
  const now = () => instantOf(clock.now());
  return {
    createAccount: (account) => createAccount(making, account, now()),
    updateAccount: (subdomain, change) => updateAccount(making, subdomain, change),
    findAccount: (subdomain) => findAccount(db, subdomain),
    listAccounts: () => listAccounts(db),
    disableAccount: (account, isDisabled) =>
      setAccountDisabled(making, account, isDisabled ? now() : null),
    quota: ({ id }) => readQuota(db, id),
    stored: ({ id }) => storedAmounts(db, id),
    usage: (mostAccounts) => readUsage(db, mostAccounts),
    setQuota: (account, change) => setQuota(making, account, change),
    createAgent: (account, agent) => createAgent(making, account, { ...agent, created_at: now() }),
    listAgents: (account) => listAgents(db, account),
    disableAgent: (account, agent, isDisabled) =>
      setAgentDisabled(making, { account, agent }, isDisabled ? now() : null),
    updateAgent: (account, agent, change) => updateAgent(making, { account, agent }, change),
    deleteAgent: (account, agent) => deleteAgent(making, { account, agent }),
    createToken: (token) => createToken(making, token, now()),
    findToken: (hash) => findToken(db, hash),
    listTokens: (account) => listTokens(db, account),
    revokeToken: (id) => revokeToken(making, id, now()),
    revokeBootstrapTokens: (account) => revokeBootstrapTokens(making, account, now()),
    recordUse: (tokenIds) => recordUse(db, tokenIds, now()),
    createClient: (client) => createClient(making, client, now()),
    listClients: (account) => listClients(db, account),
    revokeClient: (clientId) => revokeClient(making, clientId, now()),
  };
}
