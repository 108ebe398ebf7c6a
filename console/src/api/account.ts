import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from './read.ts';

/** The account with its plan and quotas, and who is signed in. */
export const accountQuery = () => read(['account', 'show'], (client) => client.account.show());

/** Loaded with the page's frame, before any page is drawn. */
export function useAccount() {
  return useSuspenseQuery({ ...accountQuery(), staleTime: 60_000 }).data;
}

export const isAdmin = (role: string) => role === 'admin';
