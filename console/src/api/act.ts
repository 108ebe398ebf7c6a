import { hashKey, useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import type { Client } from 'trunkline/client';
import { api } from './client.ts';
import { asUncertain } from './errors.ts';
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
