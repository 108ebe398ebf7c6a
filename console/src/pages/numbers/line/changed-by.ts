import { useQueryClient } from '@tanstack/react-query';
import type { AccountEvent } from 'trunkline/client';
import { useAccount } from '../../../api/account.ts';
import { liveEventsKey } from '../../../api/live-events.ts';

/** Tells who has changed a property of a line last, as far as it has happened since the page was opened. */
export function useChangedBy(id: number) {
  const queries = useQueryClient();
  const { user } = useAccount();
  return (path: string): string | undefined => {
    const events = queries.getQueryData<AccountEvent[]>(liveEventsKey) ?? [];
    const event = events.find(
      ({ subject, event: { changes } }) =>
        subject === `zen:phone_number:${id}` &&
        Object.keys(changes).some((name) => path === name || path.startsWith(`${name}.`)),
    );
    if (!event) return undefined;
    const { actor } = event;
    return actor.id === user.id ? `${actor.name} (you, elsewhere)` : actor.name;
  };
}
