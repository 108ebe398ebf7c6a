import type { Ports } from '../../app/ports.ts';
import type { Account } from '../../domain/account.ts';
import { carrierTermsView } from '../../domain/phone-numbers/carrier-terms.ts';
import {
  settingsOf,
  type Line,
  type PhoneNumber,
} from '../../domain/phone-numbers/phone-number.ts';
import type { Include } from '../parameters.ts';

/** A phone number under its key, with its settings if they are asked for. */
export function phoneNumberView({ phone_number, settings }: Line, include: ReadonlySet<Include>) {
  return {
    phone_number: include.has('settings')
      ? { ...phone_number, settings: settingsOf({ phone_number, settings }) }
      : phone_number,
  };
}

/** Phone numbers, each with what its carrier has sold it on. */
export async function withCarrierTerms<Shown extends Pick<PhoneNumber, 'id'>>(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  phoneNumbers: readonly Shown[],
): Promise<Shown[]> {
  const terms = await store.of(account).phoneNumbers.terms(phoneNumbers.map(({ id }) => id));
  return phoneNumbers.map((shown) => {
    const own = terms.get(shown.id);
    return own ? { ...shown, carrier_terms: carrierTermsView(own) } : shown;
  });
}
