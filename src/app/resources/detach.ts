import type { Account } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { lineWithoutReference } from '../../domain/phone-numbers/line-references.ts';
import type { Referred } from '../../domain/references.ts';
import { declarationOf } from '../../domain/resources/index.ts';
import type { Referrer } from '../../domain/resources/record.ts';
import type { Ports } from '../ports.ts';
import { soon } from '../soon.ts';

/** Few enough that other writes come in between, many enough to share one commit. */
const batchSize = 200;
/** Seconds after which a purchase that is under way has mostly come to an end. */
const retryAfter = 15;

type DetachPorts = Pick<Ports, 'store' | 'clock'>;

/** Takes a record out of everything that names it, however much that is. */
export async function detachReferrers(
  ports: DetachPorts,
  account: Account,
  gone: Referred,
): Promise<void> {
  let isDone: boolean | null = false;
  while (isDone === false) isDone = await soon(ports.clock, () => detachSome(ports, account, gone));
  if (isDone === null) throw purchaseUnderWay();
}

/** True: nothing names it any more; null: what does is not there yet. */
async function detachSome(
  ports: DetachPorts,
  account: Account,
  gone: Referred,
): Promise<boolean | null> {
  const referrers = await ports.store.of(account).records.referrers(gone, { limit: batchSize });
  if (referrers.length === 0) return true;
  const detached = await Promise.all(
    [...fieldsByReferrer(referrers).values()].map((naming) =>
      detachFrom(ports, account, { ...naming, gone }),
    ),
  );
  return detached.includes(true) ? false : null;
}

/** A phone number or a record, and its properties that name another record. */
interface Naming {
  readonly referrer: Referrer;
  readonly fields: readonly string[];
}

function fieldsByReferrer(referrers: readonly Referrer[]): Map<string, Naming> {
  const all = new Map<string, Naming>();
  for (const referrer of referrers) {
    const key = `${referrer.kind} ${referrer.id}`;
    all.set(key, { referrer, fields: [...(all.get(key)?.fields ?? []), referrer.field] });
  }
  return all;
}

/** False: it is not there, or not yet. */
async function detachFrom(
  { store }: Pick<DetachPorts, 'store'>,
  account: Account,
  { referrer, fields, gone }: Naming & { gone: Referred },
): Promise<boolean> {
  const { phoneNumbers, records } = store.of(account);
  const removed = fields.map((field) => ({ field, kind: gone.kind, ref: gone.id }));
  const changes = { added: [], removed };
  const { kind, id } = referrer;
  if (kind === 'phone_number') {
    const changed = await phoneNumbers.update(id, (line) => ({
      line: lineWithoutReference(line, gone, account),
      ...changes,
    }));
    return changed !== null;
  }
  const declaration = declarationOf(kind);
  const changed = await records.update(declaration, id, (record) => ({
    record: declaration.removeReference?.(record, gone) ?? record,
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
