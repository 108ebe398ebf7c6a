import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AccountEvent } from 'trunkline/client';
import { api } from './client.ts';
import { lookUp } from './look-up.ts';
import type { Subject } from './read.ts';

/** What an event makes stale; by the word before the dot of its type. */
const staleBy: Readonly<Record<string, readonly Subject[]>> = {
  phone_number: [
    'phoneNumbers',
    'phoneNumberAuditLogs',
    'deletedPhoneNumbers',
    'lines',
    'purchases',
    'usage',
    'account',
  ],
  purchase: ['purchases', 'usage'],
  address: ['addresses'],
  brand: ['brands'],
  digital_line: ['digitalLines', 'lines'],
  greeting: ['greetings'],
  group: ['groups'],
  ivr: ['ivrs', 'ivrMenus', 'ivrRoutes'],
  schedule: ['schedules'],
  voice_settings: ['settings'],
  webhook: ['webhooks'],
  quota: ['account'],
  carrier: ['carriers'],
  reconciliation: ['carriers', 'auditLogs'],
};

export const liveEventsKey = ['events', 'live'] as const;
const mostKept = 50;
const betweenRefreshes = 500;

/**
 * Follows what happens in the account, so that every page shows what is. One tab of a browser follows and tells the
 * others: a stream each would use up the few connections that a browser has to one host.
 */
export function useLiveEvents(mayFollow: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!mayFollow) return;
    const tabs = new BroadcastChannel('trunkline-events');
    const ends = new AbortController();
    const take = collectorFor(queries);
    tabs.addEventListener('message', ({ data }) => take(data as AccountEvent));
    const tell = (event: AccountEvent) => {
      take(event);
      tabs.postMessage(event);
    };
    void navigator.locks
      .request('trunkline-events', { signal: ends.signal }, () => follow(tell, ends.signal))
      .catch(() => {});
    return () => {
      ends.abort();
      tabs.close();
    };
  }, [queries, mayFollow]);
}

/** Where the stream ends, it is asked for again after a while: the page is right without it, only later. */
async function follow(tell: (event: AccountEvent) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of api.events.follow({ signal })) tell(event);
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 10_000);
    });
  }
}

/** Many events make one refresh. */
function collectorFor(queries: QueryClient): (event: AccountEvent) => void {
  const stale = new Set<Subject>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    timer = undefined;
    const subjects = [...stale];
    stale.clear();
    for (const subject of subjects) void queries.invalidateQueries({ queryKey: [subject] });
  };
  return (event) => {
    queries.setQueryData<AccountEvent[]>(liveEventsKey, (known = []) =>
      [event, ...known].slice(0, mostKept),
    );
    const [kind = ''] = event.type.replace('zen:event-type:', '').split('.');
    if (event.type.endsWith('account.reset')) return void queries.invalidateQueries();
    for (const subject of [...(lookUp(staleBy, kind) ?? []), 'auditLogs' as const])
      stale.add(subject);
    timer ??= setTimeout(refresh, betweenRefreshes);
  };
}
