import type { Owned, OwnedPage } from '../../app/ports/carriers.ts';
import type { TwilioAccount } from './account.ts';
import { readMark, type Mark } from './mark.ts';
import { resourceOf } from './resource.ts';

/** What Twilio answers at most in a page. */
const pageSize = 1_000;

/** A number that the account at Twilio owns, by whomever it was bought. */
export interface IncomingNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  readonly friendlyName: string;
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

/** What other installations, or the operator, have bought is owned under its whole name: no reference of ours. */
export function ownedOf(
  account: Pick<TwilioAccount, 'sid'>,
  installation: string,
  { sid, phoneNumber: number, friendlyName }: IncomingNumber,
): Owned {
  const resource = resourceOf(account.sid, sid);
  const mark = readMark(friendlyName);
  if (!mark || !mayBeOf(installation, mark)) {
    const reference = friendlyName;
    return { number, reference, account_id: null, isOurs: false, resource };
  }
  const { reference, account_id } = mark;
  const isOurs = mark.installation === installation;
  return { number, reference, account_id, isOurs, resource };
}

const mayBeOf = (installation: string, mark: Mark): boolean =>
  mark.installation === null || mark.installation === installation;

/** Those that this installation may have bought: the operator, and other installations, may have others there. */
export async function listOwned(
  account: TwilioAccount,
  installation: string,
  { after, signal }: { after: string | null; signal?: AbortSignal | undefined },
): Promise<OwnedPage> {
  const { instances, nextPageUrl } = await account.ask(
    ({ incomingPhoneNumbers }) =>
      after === null
        ? incomingPhoneNumbers.page({ pageSize })
        : incomingPhoneNumbers.getPage(after),
    signal,
  );
  return {
    owned: instances
      .filter(({ friendlyName }) => {
        const mark = readMark(friendlyName);
        return mark && mayBeOf(installation, mark);
      })
      .map((row) => ownedOf(account, installation, row)),
    next: nextPageUrl ?? null,
  };
}
