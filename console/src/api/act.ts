import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from 'trunkline/client';
import { api } from './client.ts';
import type { Subject } from './read.ts';

/** A request of the API that changes something: what is sent is also what "Show as curl" shows. */
export interface Action<Answer> {
  readonly call: (client: Client) => Promise<Answer>;
  /** what it changes, so that it is read anew */
  readonly changes: readonly Subject[];
}

/** Sends actions; answers what came of the last one. */
export function useAct<Answer>({ onDone }: { onDone?: (answer: Answer) => unknown } = {}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ call }: Action<Answer>) => call(api),
    onSettled: (_answer, _error, { changes }) =>
      Promise.all(changes.map((subject) => queries.invalidateQueries({ queryKey: [subject] }))),
    onSuccess: (answer) => onDone?.(answer),
  });
}
