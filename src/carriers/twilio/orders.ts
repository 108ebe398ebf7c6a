import {
  CarrierRefused,
  type CarrierOrder,
  type Permit,
  type ReleaseOrder,
  type Sold,
} from '../../app/ports/carriers.ts';
import type { TwilioAccount } from './account.ts';
import type { Bundles } from './bundles.ts';
import { markOf } from './mark.ts';
import {
  fetchIncoming,
  findIncoming,
  isUnder,
  ownedOf,
  refuseOtherAccount,
  type IncomingNumber,
} from './owned.ts';
import { readResource, resourceOf } from './resource.ts';

export interface Orders {
  buy(order: CarrierOrder, permit: Permit): Promise<Sold>;
  /** whether it was this that gave it back */
  release(order: ReleaseOrder, permit: Permit): Promise<boolean>;
}

export function createOrders(
  account: TwilioAccount,
  installation: string,
  bundles: Bundles,
): Orders {
  return {
    /** Twilio would take an order for a number that the account owns as a change of its name. */
    async buy(order, permit) {
      const { number: phoneNumber, reference, address_sid, offered } = order;
      const bundleSid = offered && bundles.of(offered);
      const there = await findIncoming(account, phoneNumber, permit.signal);
      if (there && ownedOf(account, installation, there).reference === reference) {
        return { resource: resourceOf(account.sid, there.sid) };
      }
      if (there)
        throw new CarrierRefused('owned', 'the operator’s account there has the number already');
      const request = {
        phoneNumber,
        friendlyName: markOf(installation, order),
        ...(address_sid !== null && { addressSid: address_sid }),
        ...(bundleSid !== undefined && { bundleSid }),
      };
      permit.check();
      const { sid } = await account
        .order(({ incomingPhoneNumbers }) => incomingPhoneNumbers.create(request), permit.signal)
        .catch((error: unknown) => {
          bundles.learn(order, error);
          throw error;
        });
      return { resource: resourceOf(account.sid, sid) };
    },
    async release(order, permit) {
      const sid = await sidToRemove(account, installation, { order, signal: permit.signal });
      if (sid === null) return false;
      permit.check();
      return account.giveBack(
        ({ incomingPhoneNumbers }) => incomingPhoneNumbers(sid).remove(),
        permit.signal,
      );
    },
  };
}

/** What is to be removed at Twilio, for the number to be given back; null: nothing. */
async function sidToRemove(
  account: TwilioAccount,
  installation: string,
  { order: { number, reference, resource }, signal }: { order: ReleaseOrder; signal: AbortSignal },
): Promise<string | null> {
  const bought = resource === null ? null : readResource(resource);
  const there =
    bought === null
      ? await findIncoming(account, number, signal)
      : await fetchIncoming(account, bought, signal);
  if (!there) {
    if (bought) refuseOtherAccount(account, bought);
    // Twilio may show late what it has sold; only its answer to the removal says that it is gone.
    return bought && bought.sid;
  }
  const owned = ownedOf(account, installation, there);
  if (!isUnder(reference, owned, there)) return null;
  if (bought || owned.reference === reference) return there.sid;
  throw renamed(there);
}

/** Bought before sids were kept: the operator may have given it back by hand, and bought it anew. */
function renamed({ friendlyName }: IncomingNumber): CarrierRefused {
  const problem = `the number has the name “${friendlyName}” there, so it may not be the one that was bought; release it there, or give it back its old name`;
  return new CarrierRefused('renamed', problem);
}
