import { useSuspenseQuery } from '@tanstack/react-query';
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
