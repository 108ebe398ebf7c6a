import type { Account } from '../../domain/account.ts';
import { DomainError, fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import {
  lineWithoutReference,
  referencesOfLine,
} from '../../domain/phone-numbers/line-references.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import { soon } from '../soon.ts';
import { readPage, type ListedPage } from '../listed-page.ts';
import { refuseTrial } from './refuse-trial.ts';
import { CarrierRefused } from '../ports/carriers.ts';
import type { DeletedNumber, Release, Settle } from '../ports/deleted-numbers.ts';
import type { FoundPage, PageWindow, RowPage } from '../ports/paging.ts';
import type { Ports } from '../ports.ts';
import type { ExecutePorts } from '../purchases/execute.ts';
import { finishRelease } from '../purchases/release.ts';

/** Seconds after which the recovery has tried again. */
const retryAfter = 5;

/** What an account can still have back, newest first. */
export async function listDeletedNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  window: PageWindow,
): Promise<ListedPage<RowPage<DeletedNumber>>> {
  refuseTrial(account);
  return readPage(store.of(account).deletedNumbers, window);
}

/** Those whose number or name holds a text. */
export async function searchDeletedNumbers(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  query: string,
  window: PageWindow,
): Promise<FoundPage<DeletedNumber>> {
  refuseTrial(account);
  return store.of(account).deletedNumbers.search(query, window);
}

export async function showDeletedNumber(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<DeletedNumber> {
  const found = await store.of(account).deletedNumbers.find(id);
  if (!found) throw recordNotFound();
  return found;
}

/**
 * The number as it was, under the id it had, detached from what it named and is gone meanwhile, as
 * it would have been then. Throws RecordInvalid once it is on its way back to the carrier.
 */
export async function restorePhoneNumber(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
): Promise<Line> {
  return refuseUnlessRestored(
    await store.of(account).deletedNumbers.restore(id, settlement(account)),
  );
}

/** What is gone meanwhile that a number names is taken out of it. */
export function settlement(account: Account): Settle {
  return async (line, missing) => {
    const settled = withoutAll(line, await missing(referencesOfLine(line, account)), account);
    return { line: settled, references: referencesOfLine(settled, account) };
  };
}

/** What a restoration has come to; throws as `restorePhoneNumber`. */
export function refuseUnlessRestored(restored: Line | null | 'releasing'): Line {
  if (!restored) throw recordNotFound();
  if (restored !== 'releasing') return restored;
  throw recordInvalid(
    fieldError('base', 'NotAvailable', 'is on its way back to the carrier and cannot be restored'),
  );
}

function withoutAll(line: Line, missing: readonly Reference[], account: Account): Line {
  return missing.reduce(
    (rest, { kind, ref }) => lineWithoutReference(rest, { kind, id: ref }, account),
    line,
  );
}

/** The carrier has the number back; when it does not say so, the recovery asks it again. */
export async function releaseDeletedNumber(
  ports: ExecutePorts,
  account: Account,
  id: number,
): Promise<void> {
  const { store, time, leases } = ports;
  const { deletedNumbers } = store.of(account);
  const lease = leases.begin();
  const release = await deletedNumbers.releaseNow(id, { ...lease, now: time.now() });
  if (release) return leases.during(lease, release, () => sendBack(ports, release));
  if (!(await deletedNumbers.find(id))) throw recordNotFound();
  await awaitRelease(ports, account, id);
}

/** Another request is at it, or the recovery will be: a carrier that answers does so in a moment. */
async function awaitRelease(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  account: Account,
  id: number,
): Promise<void> {
  const isBack = await soon(clock, async () => {
    const found = await store.of(account).deletedNumbers.find(id);
    if (found && found.refusal !== null) throw keptByCarrier(found.refusal);
    return found ? null : true;
  });
  if (!isBack) throw goesOn();
}

async function sendBack(ports: ExecutePorts, release: Release): Promise<void> {
  try {
    await finishRelease(ports, release);
  } catch (cause) {
    if (!(cause instanceof CarrierRefused)) throw goesOn(cause);
    throw keptByCarrier(`${cause.carrierCode}: ${cause.message}`);
  }
}

function keptByCarrier(refusal: string): DomainError {
  const problem = `the carrier does not take the number back (${refusal}); it is asked again from time to time`;
  return recordInvalid(fieldError('base', 'NotAvailable', problem));
}

function goesOn(cause?: unknown): DomainError {
  return new DomainError(
    'Unavailable',
    'The carrier has not confirmed the release yet. It goes on, and the number cannot be restored any more.',
    { retryAfter, cause, reason: 'release_unfinished' },
  );
}
