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

/** Whether the plan has a feature, as the account names them: what it has not is not asked for. */
export const hasFeature = ({ features }: Schemas['Account'], feature: string): boolean =>
  features.every(({ name, allowed }) => name !== feature || allowed);
