import type { Account } from '../../domain/account.ts';
import { satisfies } from '../../domain/address.ts';
import { kindName, needsBusiness, type AvailableNumber } from '../../domain/available-number.ts';
import { fieldError, recordInvalid, type FieldErrorCode } from '../../domain/errors.ts';
import { addresses, type AddressRecord } from '../../domain/resources/addresses.ts';
import type { Ports } from '../ports.ts';
import type { RecordStore } from '../ports/records.ts';

/** Saved addresses that a refusal looks through, newest first, and those it then names. */
const addressesScanned = 100;
const addressesSuggested = 5;

/**
 * The account's address a number is to be bought with; null: with none. Throws RecordInvalid when
 * the number needs another one, and says which would do.
 */
export async function findPurchaseAddress(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  terms: AvailableNumber,
  sid: string | null,
): Promise<AddressRecord | null> {
  if (terms.business_verification) {
    throw recordInvalid(fieldError('base', 'NotAvailable', needsBusiness(terms)));
  }
  const { records } = store.of(account);
  const given = sid === null ? null : await records.findByKey(addresses, sid);
  // Doc: the address of a number that needs none does no harm, whatever it is.
  if (terms.address_requirements === 'none' || (given && satisfies(given, terms))) return given;
  const advice = await suggestAddresses(records, terms);
  throw given
    ? refusedAddress('InvalidValue', terms, `${sid} is in ${given.country_code}; ${advice}`)
    : sid === null
      ? refusedAddress('BlankValue', terms, advice)
      : refusedAddress('RecordNotFound', terms, `no address has the reference given; ${advice}`);
}

function refusedAddress(error: FieldErrorCode, terms: AvailableNumber, problem: string) {
  const { address_requirements } = terms;
  const need = `${kindName(terms)} need an address ${whereOf(terms)} (address_requirements: ${address_requirements})`;
  return recordInvalid(fieldError('address_sid', error, `${need}; ${problem}`));
}

async function suggestAddresses(records: RecordStore, terms: AvailableNumber): Promise<string> {
  const saved = await records.next(addresses, { towards: 'older', limit: addressesScanned });
  const fitting = saved.rows
    .filter((address) => satisfies(address, terms))
    .slice(0, addressesSuggested)
    .map(({ provider_reference }) => provider_reference);
  return fitting.length > 0
    ? `send the provider_reference of one, such as ${fitting.join(', ')}`
    : `none that is saved will do: create one ${whereOf(terms)} at ${addresses.path} and send its provider_reference`;
}

function whereOf({ address_requirements, country_code }: AvailableNumber): string {
  switch (address_requirements) {
    case 'local':
      return `in ${country_code}`;
    case 'foreign':
      return `outside ${country_code}`;
    case 'any':
    case 'none':
      return 'in any country';
  }
}
