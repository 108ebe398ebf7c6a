import { hashKey, useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from 'trunkline/client';
import { api, scopeOfCall } from './client.ts';
import { asUncertain } from './errors.ts';
import { useReason, type Call } from './permissions.ts';
import type { ReadKey, Subject } from './read.ts';

/** A request of the API that changes something: what is sent is also what "Show as curl" shows. */
export interface Action<Answer> {
  readonly call: (client: Client) => Promise<Answer>;
  /** what it changes, so that it is read anew */
  readonly changes: readonly Subject[];
  /** what is no more once it is done, and would be asked for in vain */
  readonly gone?: ReadKey;
}

interface ActOptions<Answer> {
  /** where it leads elsewhere, the promise of being there: until then the action is under way */
  readonly onDone?: (answer: Answer) => unknown;
  /** one that sends in a way of its own */
  readonly client?: Client;
}

/** Sends actions; answers what came of the last one, at once: what it has changed is read anew meanwhile. */
export function useAct<Answer>({ onDone, client = api }: ActOptions<Answer> = {}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ call }: Action<Answer>) => call(client).catch(asUncertain),
    onSettled: (_answer, error, { changes, gone }) => {
      const isGone = ({ queryHash }: Query) => !error && gone && queryHash === hashKey(gone);
      for (const subject of changes)
        void queries.invalidateQueries({ queryKey: [subject], predicate: (one) => !isGone(one) });
    },
    onSuccess: (answer) => onDone?.(answer),
  });
}

/** Why who is signed in may not do it; null: may. It asks the same of them for as long as it is shown. */
export function useReasonAgainst(call: Call): string | null {
  const [scope] = useState(() => scopeOfCall(call));
  return useReason(scope);
}
