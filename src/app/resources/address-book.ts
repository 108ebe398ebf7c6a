import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import type { AddressRecord } from '../../domain/resources/addresses.ts';
import type { KeptRecord } from '../../domain/resources/resource.ts';
import { CarrierRefused, type Ports } from '../ports.ts';
import type { Outside } from './outside.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

/** The carrier knows every address too, under the reference that numbers are bought with. */
export function addressBookOf({ carriers, clock, policy }: Ports): Outside {
  const { addressBook } = carriers.first;

  async function agreed<T>(answer: Promise<T>): Promise<T> {
    try {
      return await clock.within(policy.carrierTimeout, answer);
    } catch (cause) {
      throw cause instanceof CarrierRefused ? refusedByCarrier(cause) : noAnswer(cause);
    }
  }

  return {
    async create(record) {
      const provider_reference = await agreed(addressBook.register(addressOf(record)));
      return { ...record, provider_reference };
    },
    update: (changed) =>
      agreed(addressBook.change(referenceOf(changed), addressOf(changed))),
    remove: (record) => agreed(addressBook.remove(referenceOf(record))),
  };
}

function addressOf(record: KeptRecord) {
  const { name, street, zip, city, state, province, country_code } = record as AddressRecord;
  return { name, street, zip, city, state, province, country_code };
}

const referenceOf = (record: KeptRecord) => (record as AddressRecord).provider_reference;

function refusedByCarrier(refusal: CarrierRefused): DomainError {
  const problem = `the carrier refused (${refusal.carrierCode}): ${refusal.message}; nothing was changed`;
  return recordInvalid(fieldError('base', 'NotAvailable', problem), { cause: refusal });
}

function noAnswer(cause: unknown): DomainError {
  const message = 'The carrier does not answer; nothing was changed';
  return new DomainError('Unavailable', message, { retryAfter, cause });
}
