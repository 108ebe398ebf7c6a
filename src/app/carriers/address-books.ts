import type { Account } from '../../domain/account.ts';
import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import { addressOf, type AddressRecord } from '../../domain/resources/addresses.ts';
import type { AddressReference } from '../ports/addresses.ts';
import type { Refusal } from '../ports/purchases.ts';
import { CarrierRefused, type AddressBook, type Carrier } from '../ports/carriers.ts';
import type { Random } from '../ports/nodes.ts';
import type { Ports } from '../ports.ts';
import type { RecordSync } from '../resources/record-sync.ts';
import { settle, type AddressChangePorts, type Told } from './address-changes.ts';
import { callCarrier, type CallPorts } from './call-carrier.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

type RegisterPorts = CallPorts & Pick<Ports, 'store' | 'carriers' | 'random'>;
export type AddressBookPorts = AddressChangePorts & RegisterPorts;

type CarrierWithBook = Carrier & { readonly addressBook: AddressBook };

/**
 * The reference of one carrier, which is told of the address when it has not been yet: each carrier
 * knows an address under a reference of its own. Throws RecordInvalid when the carrier refuses, and
 * Unavailable when it does not answer.
 */
export async function addressReferenceAt(
  ports: RegisterPorts,
  account: Account,
  { carrier, address }: { carrier: Carrier; address: AddressRecord },
): Promise<string> {
  if (!keepsAddresses(carrier)) return address.provider_reference;
  const { addressReferences } = ports.store.of(account);
  const known = await addressReferences.list(address.id);
  const there = known.find((one) => one.carrier === carrier.name);
  if (there) return there.reference;
  const reference = await register(ports, carrier, address);
  return addressReferences.add(address, { carrier: carrier.name, reference });
}

/**
 * Carriers know every address too. They are told after the commit: what they are told is what was
 * committed, in its order, whoever dies meanwhile.
 */
export function addressBookSync(ports: AddressBookPorts): RecordSync<AddressRecord> {
  const { store, carriers, random } = ports;
  const first = () => carriers.all.find(keepsAddresses);

  /** Those that know the address and are still asked. */
  async function settleAll(
    account: Account,
    addressId: number,
    outcomeOf: (reference: AddressReference | undefined) => Told | undefined,
  ): Promise<Told[]> {
    const known = await store.of(account).addressReferences.list(addressId);
    const asked = carriers.all.filter(
      (carrier) => keepsAddresses(carrier) && known.some((one) => one.carrier === carrier.name),
    );
    return Promise.all(
      asked.map((carrier) => settle(ports, { account, addressId, carrier }, outcomeOf)),
    );
  }

  return {
    /** The reference for clients: the first carrier's that keeps addresses, or one of our own. */
    async beforeCreate(_, record) {
      const carrier = first();
      const provider_reference = carrier
        ? await register(ports, carrier, record)
        : ownReference(random);
      return { ...record, provider_reference };
    },
    async afterCreate(account, record) {
      const reference = record.provider_reference;
      const carrier = first()?.name;
      if (carrier) await store.of(account).addressReferences.add(record, { carrier, reference });
    },
    async afterUpdate(account, { record, version }) {
      if (version === null) return;
      const outcomes = await settleAll(account, record.id, (reference) =>
        outcomeOfChange(reference, version),
      );
      throwUnlessTold(outcomes, 'the change is made here');
    },
    async afterDelete(account, { id }) {
      const outcomes = await settleAll(account, id, outcomeOfRemoval);
      throwUnlessTold(outcomes, 'the address is deleted here');
    },
  };
}

/** A carrier that has removed the address, as it was deleted meanwhile, has nothing to be told. */
function outcomeOfChange(
  reference: AddressReference | undefined,
  version: number,
): Told | undefined {
  const refused = reference?.refused;
  if (refused && refused.from <= version && version <= refused.to) {
    return { state: 'refused', refusal: refused.refusal };
  }
  const isTold = !reference || version <= reference.told_version;
  return isTold ? { state: 'told' } : undefined;
}

/** A deleted address is there again only when a carrier refused to remove it: this one, or another. */
function outcomeOfRemoval(reference: AddressReference | undefined): Told | undefined {
  if (!reference) return { state: 'told' };
  if (reference.isRemoved) return undefined;
  const refusal = reference.refused?.refusal;
  return refusal ? { state: 'refused', refusal } : { state: 'lost' };
}

function throwUnlessTold(outcomes: readonly Told[], done: string): void {
  for (const one of outcomes) if (one.state === 'refused') throw refusedByCarrier(one.refusal);
  for (const one of outcomes) if (one.state === 'unanswered') throw notTold(done, one.cause);
}

async function register(
  ports: RegisterPorts,
  carrier: CarrierWithBook,
  record: AddressRecord,
): Promise<string> {
  try {
    return await callCarrier(ports, carrier, ports.policy.carrierTimeout, ({ signal }) =>
      carrier.addressBook.register(addressOf(record), signal),
    );
  } catch (cause) {
    throw cause instanceof CarrierRefused ? refusedByCarrier(cause) : noAnswer(cause);
  }
}

function keepsAddresses(carrier: Carrier): carrier is CarrierWithBook {
  return carrier.addressBook !== null;
}

/** In the form that carriers give them. */
const ownReference = (random: Random) => `AD${random(16).toString('hex')}`;

function refusedByCarrier(refusal: Refusal): DomainError {
  const problem = `the carrier refused (${refusal.carrierCode}): ${refusal.message}; nothing was changed`;
  return recordInvalid(fieldError('base', 'NotAvailable', problem), { cause: refusal });
}

function noAnswer(cause: unknown): DomainError {
  const message = 'The carrier does not answer; nothing was changed';
  return new DomainError('Unavailable', message, {
    retryAfter,
    cause,
    reason: 'carrier_unavailable',
  });
}

function notTold(done: string, cause: unknown): DomainError {
  const message = `The carrier does not answer; ${done}, and the carrier is told again until it answers; should it refuse, the address is again what it was`;
  return new DomainError('Unavailable', message, {
    retryAfter,
    cause,
    reason: 'carrier_unavailable',
  });
}
