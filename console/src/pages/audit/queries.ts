import type { Client } from 'trunkline/client';
import { given } from '../../api/given.ts';
import { read, readAll, readList } from '../../api/read.ts';

type Options = NonNullable<Parameters<Client['auditLogs']['list']>[0]>;
export type Action = NonNullable<NonNullable<Options['filter']>['action']>;

/** As they stand in the page's address. */
export interface AuditFilters {
  readonly actor?: number | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly ip?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const [always, forever] = ['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'];

/** As the API takes them: a span of time has two ends. */
export function auditFilters({ actor, type, id, ip, action, from, to }: AuditFilters) {
  return {
    filter: given({
      actor_id: actor,
      source_type: type,
      source_id: type ? id : undefined,
      ip_address: ip,
      action: action as Action | undefined,
      created_at: from || to ? [from ?? always, to ?? forever] : undefined,
    }),
  };
}

export const auditLogsQuery = (filters: AuditFilters = {}) =>
  readList(['auditLogs', 'list', filters], (client, paging) =>
    client.auditLogs.list({ ...paging, ...auditFilters(filters) }),
  );

export const auditLogQuery = (id: number) =>
  read(['auditLogs', 'show', id], (client) => client.auditLogs.show(id));

export const agentsQuery = () => readAll(['users', 'list', 'all'], (client) => client.users.list());
