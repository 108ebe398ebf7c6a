import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from 'trunkline/client';
import { read } from './read.ts';

/** The account with its plan and quotas, and who is signed in. */
export const accountQuery = () => read(['account', 'show'], (client) => client.account.show());

/** Loaded with the page's frame, before any page is drawn. */
export function useAccount() {
  return useSuspenseQuery({ ...accountQuery(), staleTime: 60_000 }).data;
}

/** One person in one account: what a page shows is what this one may see. */
export const ownerOf = ({ id, user }: Schemas['Account']) => `${id} ${user.id}`;

export const isAdmin = (role: string) => role === 'admin';
