import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from 'trunkline/client';
import { noteAccount } from './owner.ts';
import { notePermissions } from './permissions.ts';
import { read } from './read.ts';

/** The account with its plan and quotas, and who is signed in. */
export const accountQuery = () =>
  read(['account', 'show'], async (client) => {
    const account = await client.account.show();
    noteAccount(account);
    notePermissions(account.permissions);
    return account;
  });

/** Loaded with the page's frame, before any page is drawn. */
export function useAccount() {
  return useSuspenseQuery({ ...accountQuery(), staleTime: 60_000 }).data;
}

/** Whether the plan has a feature, as the account names them: what it has not is not asked for. */
export const hasFeature = ({ features }: Schemas['Account'], feature: string): boolean =>
  features.every(({ name, allowed }) => name !== feature || allowed);
