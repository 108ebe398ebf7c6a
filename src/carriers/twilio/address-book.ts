import type { AddressBook } from '../../app/ports/carriers.ts';
import type { Address } from '../../domain/address.ts';
import type { TwilioAccount } from './account.ts';

/** Twilio checks addresses, corrects them where it can, and gives them its own references. */
export function createAddressBook(account: TwilioAccount): AddressBook {
  return {
    async register(address, signal) {
      const order = { ...fieldsOf(address), isoCountry: address.country_code };
      const { sid } = await account.order(({ addresses }) => addresses.create(order), signal);
      return sid;
    },
    async change(reference, address, signal) {
      const change = fieldsOf(address);
      await account.order(({ addresses }) => addresses(reference).update(change), signal);
    },
    async remove(reference, signal) {
      await account.giveBack(({ addresses }) => addresses(reference).remove(), signal);
    },
  };
}

function fieldsOf({ name, street, city, state, province, zip }: Address) {
  return { customerName: name, street, city, region: state ?? province, postalCode: zip };
}
