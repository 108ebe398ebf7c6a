import type { Account } from '../../domain/account.ts';
import type { Address } from '../../domain/address.ts';
import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import type { AddressRecord } from '../../domain/resources/addresses.ts';
import { callCarrier, type CallPorts } from './call-carrier.ts';
import { CarrierRefused, type AddressBook, type Carrier } from '../ports/carriers.ts';
import type { Random } from '../ports/nodes.ts';
import type { Ports } from '../ports.ts';
import type { RecordSync } from '../resources/record-sync.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

export type AddressBookPorts = CallPorts & Pick<Ports, 'store' | 'carriers' | 'random'>;

/** A carrier's way to write addresses down, and who they belong to. */
interface Books {
  /** The reference for clients: the first carrier's that keeps addresses, or one of our own. */
  register(account: Account, address: AddressRecord): Promise<string>;
  /** The reference of one carrier, which is told of the address when it has not been yet. */
  referenceAt(account: Account, carrier: Carrier, address: AddressRecord): Promise<string>;
  change(account: Account, address: AddressRecord): Promise<void>;
  remove(account: Account, address: AddressRecord): Promise<void>;
}

/**
 * The carriers' address books as one: each carrier knows an address under a reference of its own.
 * Throws RecordInvalid when a carrier refuses, and Unavailable when it does not answer.
 */
export function addressBooks(ports: AddressBookPorts): Books {
  const { store, carriers, policy, random } = ports;

  async function agreed<T>(carrier: Carrier, call: () => Promise<T>): Promise<T> {
    try {
      return await callCarrier(ports, carrier, policy.carrierTimeout, call);
    } catch (cause) {
      throw cause instanceof CarrierRefused ? refusedByCarrier(cause) : noAnswer(cause);
    }
  }

  async function registerAt(
    account: Account,
    carrier: Carrier & { addressBook: AddressBook },
    record: AddressRecord,
  ): Promise<string> {
    const register = () => carrier.addressBook.register(addressOf(record));
    const reference = await agreed(carrier, register);
    await store.of(account).addressReferences.add(record.id, carrier.name, reference);
    return reference;
  }

  /** Tells every carrier that knows the address and is still asked. */
  async function tellAll(
    account: Account,
    { id }: AddressRecord,
    tell: (book: AddressBook, reference: string) => Promise<void>,
  ): Promise<void> {
    for (const known of await store.of(account).addressReferences.list(id)) {
      const carrier = carriers.all.find(({ name }) => name === known.carrier);
      if (carrier?.addressBook) {
        const { addressBook } = carrier;
        await agreed(carrier, () => tell(addressBook, known.reference));
      }
    }
  }

  return {
    async register(account, record) {
      const first = carriers.all.find(keepsAddresses);
      return first ? registerAt(account, first, record) : ownReference(random);
    },
    async referenceAt(account, carrier, record) {
      if (!keepsAddresses(carrier)) return record.provider_reference;
      const known = await store.of(account).addressReferences.list(record.id);
      const there = known.find(({ carrier: name }) => name === carrier.name);
      return there?.reference ?? registerAt(account, carrier, record);
    },
    change: (account, record) =>
      tellAll(account, record, (book, reference) => book.change(reference, addressOf(record))),
    async remove(account, record) {
      await tellAll(account, record, (book, reference) => book.remove(reference));
      await store.of(account).addressReferences.remove(record.id);
    },
  };
}

/** Carriers know every address too, under the references that numbers are bought with. */
export function addressBookSync(ports: AddressBookPorts): RecordSync<AddressRecord> {
  const books = addressBooks(ports);
  return {
    async beforeCreate(account, record) {
      return { ...record, provider_reference: await books.register(account, record) };
    },
    beforeUpdate: books.change,
    afterDelete: books.remove,
  };
}

function keepsAddresses(carrier: Carrier): carrier is Carrier & { addressBook: AddressBook } {
  return carrier.addressBook !== null;
}

/** In the form that carriers give them. */
const ownReference = (random: Random) => `AD${random(16).toString('hex')}`;

function addressOf(record: AddressRecord): Address {
  const { name, street, zip, city, state, province, country_code } = record;
  return { name, street, zip, city, state, province, country_code };
}

function refusedByCarrier(refusal: CarrierRefused): DomainError {
  const problem = `the carrier refused (${refusal.carrierCode}): ${refusal.message}; nothing was changed`;
  return recordInvalid(fieldError('base', 'NotAvailable', problem), { cause: refusal });
}

function noAnswer(cause: unknown): DomainError {
  const message = 'The carrier does not answer; nothing was changed';
  return new DomainError('Unavailable', message, { retryAfter, cause });
}
