import type { AddressBook } from '../../app/ports/carriers.ts';
import type { Address } from '../../domain/address.ts';
import type { TwilioAccount } from './account.ts';

/** Twilio checks addresses, corrects them where it can, and gives them its own references. */
export function createAddressBook(account: TwilioAccount): AddressBook {
  return {
    async register(address) {
      const order = { ...fieldsOf(address), isoCountry: address.country_code };
      const { sid } = await account.order(({ addresses }) => addresses.create(order));
      return sid;
    },
    async change(reference, address) {
      await account.order(({ addresses }) => addresses(reference).update(fieldsOf(address)));
    },
    async remove(reference) {
      await account.find(({ addresses }) => addresses(reference).remove());
    },
  };
}

function fieldsOf({ name, street, city, state, province, zip }: Address) {
  return { customerName: name, street, city, region: state ?? province, postalCode: zip };
}
