import type { Account } from '../domain/account.ts';
import { openStoreIn } from '../compose.ts';
import { UsageError } from '../config.ts';
import type { OpenStore } from '../store/store.ts';

/** Opens the data folder's store for one command; the server may be running on it. */
export async function withStore<T>(
  data: string,
  work: (store: OpenStore) => Promise<T>,
): Promise<T> {
  const store = await openStoreIn(data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export async function accountNamed(store: OpenStore, subdomain: string): Promise<Account> {
  const account = await store.operator.findAccount(subdomain.toLowerCase());
  if (!account) throw new UsageError(`no account has the subdomain ${subdomain}`);
  return account;
}
