import type { Owned, OwnedPage } from '../../app/ports/carriers.ts';
import type { TwilioAccount } from './account.ts';

/** Our reference at Twilio is in the friendly name, of at most 64 characters: it survives there. */
const mark = 'trunkline ';

export const friendlyNameOf = (reference: string): string => mark + reference;

const isOurs = (friendlyName: string): boolean => friendlyName.startsWith(mark);

const referenceOf = (friendlyName: string): string =>
  isOurs(friendlyName) ? friendlyName.slice(mark.length) : friendlyName;

/** The number, if the account at Twilio owns it: under our reference, or under another name. */
export async function findOwned(
  account: TwilioAccount,
  phoneNumber: string,
): Promise<Owned | null> {
  // Twilio answers numbers that have this one in them.
  const found = await account.ask(({ incomingPhoneNumbers }) =>
    incomingPhoneNumbers.list({ phoneNumber, limit: 50 }),
  );
  const one = found.find((row) => row.phoneNumber === phoneNumber);
  if (!one) return null;
  return ownedOf(one);
}

/** Those that were bought from here: the operator may have others there. */
export async function listOwned(account: TwilioAccount): Promise<OwnedPage> {
  const found = await account.ask(({ incomingPhoneNumbers }) =>
    incomingPhoneNumbers.list({ pageSize: 1_000 }),
  );
  const owned = found.filter(({ friendlyName }) => isOurs(friendlyName)).map(ownedOf);
  return { owned, next: null };
}

function ownedOf({ sid, phoneNumber, friendlyName }: IncomingNumber): Owned {
  return {
    number: phoneNumber,
    reference: referenceOf(friendlyName),
    account_id: null,
    isOurs: isOurs(friendlyName),
    resource: sid,
  };
}

interface IncomingNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  readonly friendlyName: string;
}
