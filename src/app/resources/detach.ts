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
export async function detachReferrers(
  ports: Writing,
  account: Account,
  gone: Referred,
): Promise<void> {
  const { records } = ports.store.of(account);
  for (;;) {
    const referrers = await records.referrers(gone, batchSize);
    if (referrers.length === 0) return;
    const released = await Promise.all(
      [...byReferrer(referrers, gone).values()].map((referrer) =>
        detachFrom(ports, account, { ...referrer, gone }),
      ),
    );
    if (!released.includes(true)) throw purchaseUnderWay();
  }
}

interface Holder {
  readonly referrer: Referrer;
  /** all of its references to what goes, whatever it says itself */
  readonly removed: ReferenceChanges['removed'];
}

function byReferrer(
  referrers: readonly Referrer[],
  { kind, id: ref }: Referred,
): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const referrer of referrers) {
    const name = `${referrer.kind} ${referrer.id}`;
    const known = holders.get(name)?.removed ?? [];
    holders.set(name, { referrer, removed: [...known, { field: referrer.field, kind, ref }] });
  }
  return holders;
}

/** False: it is not there, or not yet. */
async function detachFrom(
  { store }: Writing,
  account: Account,
  { referrer: { kind, id }, removed, gone }: Holder & { gone: Referred },
): Promise<boolean> {
  const { phoneNumbers, records } = store.of(account);
  const changes = { added: [], removed };
  if (kind === 'phone_number') {
    const changed = await phoneNumbers.update(id, (line) => ({
      line: lineWithoutReference(line, gone, account),
      ...changes,
    }));
    return changed !== null;
  }
  const { removeReference } = declarationOf(kind);
  const changed = await records.update(kind, id, (record) => ({
    record: removeReference?.(record, gone) ?? record,
    ...changes,
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
