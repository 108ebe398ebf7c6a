import type { Account } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { lineWithoutReference } from '../../domain/phone-numbers/line-references.ts';
import type { Referred, ReferenceChanges } from '../../domain/references.ts';
import { declarationOf } from '../../domain/resources/index.ts';
import type { Referrer } from '../../domain/resources/resource.ts';
import type { Ports } from '../ports.ts';

/** Few enough that other writes come in between, many enough to share one commit. */
const batchSize = 200;
/** Seconds after which a purchase that is under way has mostly come to an end. */
const retryAfter = 15;

type Writing = Pick<Ports, 'store'>;

/** Takes a record out of everything that names it, however much that is. */
export async function detachReferrers(ports: Writing, account: Account, gone: Referred): Promise<void> {
  const { records } = ports.store.of(account);
  for (;;) {
    const users = await records.referrers(gone, batchSize);
    if (users.length === 0) return;
    const released = await Promise.all(
      [...byUser(users, gone).values()].map((user) => detachFrom(ports, account, { ...user, gone })),
    );
    if (!released.includes(true)) throw purchaseUnderWay();
  }
}

interface Holder {
  readonly user: Referrer;
  /** all of its references to what goes, whatever it says itself */
  readonly removed: ReferenceChanges['removed'];
}

function byUser(users: readonly Referrer[], { kind, id: ref }: Referred): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const user of users) {
    const name = `${user.kind} ${user.id}`;
    const known = holders.get(name)?.removed ?? [];
    holders.set(name, { user, removed: [...known, { field: user.field, kind, ref }] });
  }
  return holders;
}

/** False: it is not there, or not yet. */
async function detachFrom(
  { store }: Writing,
  account: Account,
  { user: { kind, id }, removed, gone }: Holder & { gone: Referred },
): Promise<boolean> {
  const { phoneNumbers, records } = store.of(account);
  const uses = { added: [], removed };
  if (kind === 'phone_number') {
    const changed = await phoneNumbers.update(id, (line) => ({
      line: lineWithoutReference(line, gone, account),
      ...uses,
    }));
    return changed !== null;
  }
  const { removeReference: without } = declarationOf(kind);
  const changed = await records.update(kind, id, (record) => ({
    record: without?.(record, gone) ?? record,
    ...uses,
  }));
  return changed !== null;
}

function purchaseUnderWay(): DomainError {
  return new DomainError(
    'Unavailable',
    'A number that is being bought names it; send the request again when that has come to an end',
    { retryAfter },
  );
}
