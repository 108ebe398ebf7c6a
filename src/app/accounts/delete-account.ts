import type { Account } from '../../domain/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { releaseDeletedNumber } from '../phone-numbers/deleted.ts';
import type { AccountRemains, HeldNumber } from '../ports/account-deletion.ts';
import type { Ports } from '../ports.ts';
import { recover } from '../purchases/recover.ts';
import { deleteRecord } from '../resources/delete-record.ts';
import { recordPorts } from '../resources/record-syncs.ts';

/** Numbers that go back to their carriers at a time. */
const numbersAtATime = 20;
/** When so many numbers or addresses have stayed, the others are not tried. */
const mostReasons = 20;
/** How long what is being bought is waited for, and how often it is looked at, in milliseconds. */
const [patience, pollInterval] = [10_000, 500];

/** What an account that is not deleted yet still has, and why. */
export interface Unfinished {
  readonly remains: AccountRemains;
  /** some of the reasons, each with what it is about */
  readonly reasons: readonly string[];
}

/** A carrier that has something of the account's is not configured: nothing was changed. */
export class CarrierMissing extends Error {
  readonly code = 'ERR_CARRIER_MISSING';
}

/**
 * Deletes an account with all that it has: nobody of it is let in from now on, its numbers go back to their
 * carriers as a release does, then the addresses that carriers know, then the rest. Whenever it is interrupted,
 * the same again goes on. null: it is deleted; otherwise it stays disabled. `recovers`: no server brings what
 * is under way to its end. Throws CarrierMissing.
 */
export async function deleteAccount(
  ports: Ports,
  account: Account,
  { recovers }: { recovers: boolean },
): Promise<Unfinished | null> {
  const { store } = ports;
  const { accountDeletion, operator } = store;
  await refuseMissingCarriers(ports, account);
  await operator.disableAccount(account, true);
  const reasons: string[] = [];
  await store.of(account).jobs.cancelAll();
  await awaitPurchases(ports, account, recovers);
  await releaseAll(ports, account, reasons);
  if (reasons.length === 0) await removeAddresses(ports, account, reasons);
  if (reasons.length === 0) {
    await ports.faults?.clear(account.id);
    if (await accountDeletion.removeAccount(account)) return null;
  }
  return { remains: await accountDeletion.remains(account), reasons };
}

async function refuseMissingCarriers({ store, carriers }: Ports, account: Account): Promise<void> {
  const configured = new Set(carriers.all.map(({ name }) => name));
  const needed = await store.accountDeletion.carriersOf(account);
  const missing = needed.filter((name) => !configured.has(name));
  if (missing.length === 0) return;
  throw new CarrierMissing(
    `the account has numbers or addresses at ${missing.join(', ')}, which is not configured: name it with --carriers; nothing was changed`,
  );
}

/** What was being bought is bought, or given back, unless its carrier does not answer; what many were to be done to is ended. */
async function awaitPurchases(ports: Ports, account: Account, recovers: boolean): Promise<void> {
  const jobs = createJobs(ports, () => undefined);
  for (let waited = 0; waited <= patience; waited += pollInterval) {
    if (recovers) await recoverAll(ports, jobs);
    const { purchases_under_way } = await ports.store.accountDeletion.remains(account);
    const hasJobs = await ports.store.of(account).jobs.cancelAll();
    if (purchases_under_way === 0 && !hasJobs) return;
    await ports.clock.pause(pollInterval);
  }
}

async function recoverAll(ports: Ports, jobs: Jobs): Promise<void> {
  await jobs.takeUp();
  await jobs.idle();
  await recover(ports);
}

async function releaseAll(ports: Ports, account: Account, reasons: string[]): Promise<void> {
  const { accountDeletion } = ports.store;
  for (let last = 0; ;) {
    const numbers = await accountDeletion.numbersAfter(account, last, numbersAtATime);
    if (numbers.length === 0) return;
    await Promise.all(
      numbers.map((one) => noting(reasons, one.number, () => releaseNumber(ports, account, one))),
    );
    last = numbers.at(-1)?.id ?? last;
  }
}

/** Through the intent that a release is: written down before the carrier is asked. */
async function releaseNumber(
  ports: Ports,
  account: Account,
  { id, isKept }: HeldNumber,
): Promise<void> {
  const now = await ports.time.ask();
  const { phoneNumbers } = ports.store.of(account);
  if (isKept) await phoneNumbers.remove(id, { deleted_at: now, release_at: now });
  await releasePatiently(ports, account, id);
}

/** Who was at it and has died has a lease for longer than a release waits. */
async function releasePatiently(
  ports: Ports,
  account: Account,
  id: number,
  attempts = 3,
): Promise<void> {
  try {
    await releaseDeletedNumber(ports, account, id);
  } catch (error) {
    const mayPass = error instanceof DomainError && error.code === 'Unavailable';
    if (!mayPass || attempts <= 1) throw error;
    await releasePatiently(ports, account, id, attempts - 1);
  }
}

/** From the address books of carriers too. */
async function removeAddresses(ports: Ports, account: Account, reasons: string[]): Promise<void> {
  const writing = recordPorts(ports);
  const scope = { account, declaration: addresses, parentIds: [] };
  for (const id of await ports.store.accountDeletion.addresses(account)) {
    if (reasons.length >= mostReasons) return;
    await noting(reasons, `address ${id}`, async () => {
      const record = await ports.store.of(account).records.find(addresses, id);
      if (record) await deleteRecord(writing, scope, id);
      else await writing.sync(addresses.kind)?.afterDelete?.(account, { id });
    });
  }
}

/** What a carrier refuses or does not answer holds up nothing else. */
async function noting(reasons: string[], about: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Somebody else was quicker: the recovery, say.
    if (error.code === 'RecordNotFound') return;
    const details = Object.values(error.details ?? {}).flat();
    const reason = details.map(({ description }) => description).join('; ') || error.message;
    reasons.push(`${about}: ${reason.replace('Base: ', '')}`);
  }
}
