import {
  keepPreviousData,
  MutationCache,
  onlineManager,
  QueryClient,
  type Query,
} from '@tanstack/react-query';
import { ConnectionError, TrunklineError } from 'trunkline/client';
import { connection } from './connection.ts';
import { isForbidden } from './errors.ts';
import { NotAllowedError } from './permissions.ts';

const passing = new Set([408, 429, 500, 502, 503, 504]);
const mostRetries = 3;

/** Whether reading again may help. */
function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return error instanceof TrunklineError && passing.has(error.status ?? 0);
}

/** What the service has refused to somebody, it refuses again; what was not sent costs nothing. */
const mayHelp = ({ state: { error } }: Query): boolean =>
  !isForbidden(error) || error instanceof NotAllowedError;

/** As long as the service asks for, else longer each time. */
function retryDelay(attempt: number, error: unknown): number {
  const seconds = error instanceof TrunklineError ? error.retryAfter : undefined;
  return seconds ? seconds * 1_000 : Math.min(1_000 * 2 ** attempt, 15_000);
}

/** Reads are tried again, writes never by themselves: whoever asked for one sees what came of it, and decides. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    // Role or scopes are not what they were.
    onError: (error) =>
      isForbidden(error) && void queryClient.invalidateQueries({ queryKey: ['account'] }),
  }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (attempts, error) => attempts < mostRetries && isPassing(error),
      retryDelay,
      retryOnMount: mayHelp,
      refetchOnWindowFocus: mayHelp,
      refetchOnReconnect: mayHelp,
      placeholderData: keepPreviousData,
      // The browser's own guess is wrong for a service on the same machine or network.
      networkMode: 'always',
    },
    // An answer is kept while it is shown: a new token is in it.
    mutations: { retry: false, networkMode: 'always', gcTime: 0 },
  },
});

// What is shown and is old, or could not be read, is read once the service answers again.
onlineManager.setEventListener((setReached) =>
  connection.subscribe(() => setReached(connection.get().service === 'reached')),
);
