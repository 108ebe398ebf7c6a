import type { QueryClient } from '@tanstack/react-query';
import { read } from '../../api/read.ts';
import { earlierEventsQuery } from '../events/queries.ts';
import { openPurchasesQuery } from '../purchases/queries.ts';
import { firstOf } from './days.ts';

/** As many as the API answers unless it is asked for others. */
const standardDays = 30;

/**
 * Which day is today is for the service to say, whose clock a test may have moved: a longer time is asked for once
 * that is known.
 */
export const usageQuery = (days: number) =>
  read(['usage', 'show', days], async (client) => {
    const usage = await client.usage.show();
    if (days <= standardDays) return { ...usage, by_day: usage.by_day.slice(-days) };
    return client.usage.show({ startDate: firstOf(days, usage.end_date) });
  });

export const carriersQuery = () => read(['carriers', 'list'], (client) => client.carriers.list());

const found = 'zen:event-type:reconciliation.found';

/** Beside what reconciliation found, the same notices say what became of purchases. */
export const findingsQuery = () =>
  read(['auditLogs', 'list', 'findings'], async (client) => {
    const notices = await client.auditLogs
      .list({ filter: { source_type: 'phone_number', action: 'notice' }, perPage: 100 })
      .page();
    return notices.filter(({ event_type }) => event_type === found);
  });

/**
 * What the reasons of refusals mean, in the carrier's words as they were last told. The figures have codes alone;
 * whoever may not read the audit log finds the words with the purchases themselves.
 */
export const refusalWordsQuery = (mayReadLog: boolean) =>
  read(['purchases', 'refusalWords', mayReadLog], async (client) => {
    const told = mayReadLog
      ? (await client.auditLogs.list({ filter: { action: 'refuse' }, perPage: 100 }).page()).map(
          ({ facts }) => facts,
        )
      : (await client.purchases.list().page()).flatMap(({ refusal }) => refusal ?? []);
    return new Map(
      told
        .toReversed()
        .map(({ reason, message }) => [String(reason), typeof message === 'string' ? message : '']),
    );
  });

/** All at once. What fails is told in its own part of the page. */
export async function loadOverview(queries: QueryClient, days: number): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(usageQuery(days)),
    queries.prefetchQuery(carriersQuery()),
    queries.prefetchQuery(openPurchasesQuery()),
    queries.prefetchQuery(findingsQuery()),
    queries.prefetchQuery(earlierEventsQuery()),
  ]);
}
