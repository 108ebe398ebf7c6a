import { deleteAccount, type Unfinished } from '../../app/accounts/delete-account.ts';
import type { AccountRemains } from '../../app/ports/account-deletion.ts';
import { confirmByTyping } from '../terminal/confirm.ts';
import { printOne, say } from '../terminal/output.ts';
import { allOf, type Printed, type Printing } from '../terminal/printing.ts';
import { withPorts } from './with-ports.ts';
import { accountNamed, withStore } from './with-store.ts';

interface DeleteOptions extends Printing, Record<string, unknown> {
  dryRun?: boolean;
  yes?: boolean;
  confirm?: string;
}

const remainFields = allOf<AccountRemains>({
  phone_numbers: true,
  deleted_phone_numbers: true,
  purchases_under_way: true,
  records: true,
  addresses_at_carriers: true,
  agents: true,
  tokens: true,
  oauth_clients: true,
});

/** What it prints: what would go, or what went. */
export const deletion: Printed = {
  fields: ['dry_run', 'account', ...remainFields, 'carriers', 'deleted', 'released_phone_numbers'],
  ids: ['account', 'deleted'],
};

/** `account delete`: the exit code is 1 when a carrier has something of the account yet. */
export async function deleteNamed(subdomain: string, options: DeleteOptions): Promise<void> {
  const { dryRun } = options;
  const remains = await withStore(options, async (store) => {
    const account = await accountNamed(store, subdomain);
    const carriers = await store.accountDeletion.carriersOf(account);
    return {
      account: account.subdomain,
      ...(await store.accountDeletion.remains(account)),
      carriers,
    };
  });
  if (dryRun) return printOne({ dry_run: true, ...remains }, options);
  await confirmByTyping(remains.account, questionOf(remains), options);
  const unfinished = await withPorts(options, async ({ ports, isServed }) => {
    const account = await accountNamed(ports.store, subdomain);
    return deleteAccount(ports, account, { recovers: !isServed });
  });
  if (unfinished) return tellUnfinished(remains.account, unfinished);
  const { phone_numbers, deleted_phone_numbers } = remains;
  const released = phone_numbers + deleted_phone_numbers;
  await printOne({ deleted: remains.account, released_phone_numbers: released }, options);
}

function questionOf({
  account,
  phone_numbers,
  deleted_phone_numbers,
  records,
  agents,
}: AccountRemains & { account: string }): string {
  const numbers = `${phone_numbers} phone numbers and ${deleted_phone_numbers} deleted ones go back to their carriers for good`;
  return `This deletes the account ${account}: ${numbers}; ${records} records and ${agents} agents go with it.`;
}

function tellUnfinished(account: string, { remains, reasons }: Unfinished): void {
  for (const reason of reasons) say(reason);
  const left = [
    `${remains.phone_numbers + remains.deleted_phone_numbers} phone numbers`,
    `${remains.purchases_under_way} purchases under way`,
    `${remains.addresses_at_carriers} addresses at carriers`,
  ];
  say(
    `${account} is disabled and not deleted yet: left are ${left.join(', ')}; the same command goes on with it`,
  );
  process.exitCode = 1;
}
