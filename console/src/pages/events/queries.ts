import { queryOptions } from '@tanstack/react-query';
import type { AccountEvent } from 'trunkline/client';
import { liveEventsKey } from '../../api/live-events.ts';
import { read } from '../../api/read.ts';

/** What has happened since the console was opened, newest first: it is told, not asked for. */
export const liveEventsQuery = () =>
  queryOptions<AccountEvent[]>({ queryKey: liveEventsKey, queryFn: () => [], enabled: false });

const latest = 100;

/** What happened before, for those who may read the audit log: the latest of it. */
export const earlierEventsQuery = () =>
  read(['auditLogs', 'list', 'latest'], async (client) => {
    const logs = await client.auditLogs.list({ perPage: latest }).page();
    return logs.filter(({ event_type }) => event_type !== null);
  });
