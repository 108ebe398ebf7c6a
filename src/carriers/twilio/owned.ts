import { CarrierRefused, type Owned, type OwnedPage } from '../../app/ports/carriers.ts';
import { addressRequirements, numberTypes } from '../../domain/available-number.ts';
import type { OwnedTerms } from '../../domain/owned-number.ts';
import type { TwilioAccount } from './account.ts';
import { capabilitiesOf } from './available.ts';
import { readMark, type Mark } from './mark.ts';
import { isNumber } from './rows.ts';
import { readResource, resourceOf, type Resource } from './resource.ts';

/** What Twilio answers at most in a page. */
const pageSize = 1_000;

/** A number that the account at Twilio owns, by whomever it was bought. */
export interface IncomingNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  /** null: Twilio sends none */
  readonly friendlyName: string | null;
  readonly type?: unknown;
  readonly capabilities?: unknown;
  readonly addressRequirements?: unknown;
  readonly emergencyStatus?: unknown;
  readonly emergencyAddressSid?: unknown;
}

/** null: the account does not own it */
export async function findIncoming(
  account: TwilioAccount,
  phoneNumber: string,
  signal?: AbortSignal,
): Promise<IncomingNumber | null> {
  // Twilio answers numbers that have this one in them.
  const query = { phoneNumber, limit: 50 };
  const found = await account.ask(
    ({ incomingPhoneNumbers }) => incomingPhoneNumbers.list(query),
    signal,
  );
  return found.find((row) => row.phoneNumber === phoneNumber) ?? null;
}

/** null: the account does not own it, or it was sold to another one */
export function fetchIncoming(
  account: TwilioAccount,
  { sid }: Resource,
  signal?: AbortSignal,
): Promise<IncomingNumber | null> {
  return account.find(({ incomingPhoneNumbers }) => incomingPhoneNumbers(sid).fetch(), signal);
}

/** Throws CarrierRefused when it was sold to another account than this one. */
export async function owns(
  account: TwilioAccount,
  installation: string,
  sold: { reference: string; resource: string; signal?: AbortSignal | undefined },
): Promise<boolean> {
  const resource = readResource(sold.resource);
  const there = await fetchIncoming(account, resource, sold.signal);
  if (there) return isUnder(sold.reference, ownedOf(account, installation, there), there);
  refuseOtherAccount(account, resource);
  return false;
}

/** The operator may have renamed it, but not have handed it over to another purchase. */
export function isUnder(
  reference: string,
  owned: Owned,
  { friendlyName }: IncomingNumber,
): boolean {
  return owned.reference === reference || readMark(friendlyName) === null;
}

/** Another account says of what was sold that there is no such thing. */
export function refuseOtherAccount(
  { sid: configured }: TwilioAccount,
  { account }: Resource,
): void {
  if (account === null || account === configured) return;
  const problem = `the number was bought into the account ${account}, which is not the one that is configured now and may still pay for it; configure that account again, or move the number into the one that is`;
  throw new CarrierRefused('another_account', problem);
}

/** What other installations, or the operator, have bought is owned under its whole name: no reference of ours. */
export function ownedOf(
  account: Pick<TwilioAccount, 'sid'>,
  installation: string,
  { sid, phoneNumber: number, friendlyName }: IncomingNumber,
): Owned {
  const resource = resourceOf(account.sid, sid);
  const mark = readMark(friendlyName);
  if (!mark || !mayBeOf(installation, mark)) {
    const reference = friendlyName ?? '';
    return { number, reference, account_id: null, isOurs: false, resource };
  }
  const { reference, account_id } = mark;
  const isOurs = mark.installation === installation;
  return { number, reference, account_id, isOurs, resource };
}

const mayBeOf = (installation: string, mark: Mark): boolean =>
  mark.installation === null || mark.installation === installation;

interface OwnedQuery {
  readonly after: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly tellLeftOut: (list: string) => void;
}

/** Those that this installation may have bought: the operator, and other installations, may have others there. */
export async function listOwned(
  account: TwilioAccount,
  installation: string,
  { after, signal, tellLeftOut }: OwnedQuery,
): Promise<OwnedPage> {
  const { instances, nextPageUrl } = await account.ask(
    ({ incomingPhoneNumbers }) =>
      after === null
        ? incomingPhoneNumbers.page({ pageSize })
        : incomingPhoneNumbers.getPage(after),
    signal,
  );
  const owned = instances.filter(({ sid, phoneNumber }) => sid && isNumber(phoneNumber));
  if (owned.length < instances.length) tellLeftOut('owned');
  return {
    owned: owned
      .filter(({ friendlyName }) => {
        const mark = readMark(friendlyName);
        return mark && mayBeOf(installation, mark);
      })
      .map((row) => ownedOf(account, installation, row)),
    next: nextPageUrl ?? null,
  };
}

/** Twilio does not say in which country it sold a number, and writes types in several ways (`toll-free`). */
export function ownedTermsOf({ type, ...row }: IncomingNumber): OwnedTerms {
  const name = String(type)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  const number_type = numberTypes.find((one) => one.replace('_', '') === name);
  const address_requirements = addressRequirements.find((one) => one === row.addressRequirements);
  const capabilities = row.capabilities ? capabilitiesOf(row.capabilities) : {};
  return {
    ...(number_type && { number_type }),
    ...(address_requirements && { address_requirements }),
    // Without an address now, it may be able to have one.
    capabilities: { ...capabilities, ...(hasEmergencyAddress(row) && { emergency_address: true }) },
  };
}

/** Emergency calls may be made from it, or there is an address that is told to who takes them. */
function hasEmergencyAddress({
  emergencyStatus: status,
  emergencyAddressSid: sid,
}: Omit<IncomingNumber, 'type'>): boolean {
  return String(status).toLowerCase() === 'active' || (typeof sid === 'string' && sid !== '');
}
