import type { Ports } from '../../app/ports.ts';
import type { Account } from '../../domain/account.ts';
import { carrierTermsView } from '../../domain/phone-numbers/carrier-terms.ts';
import {
  settingsOf,
  type Line,
  type PhoneNumber,
} from '../../domain/phone-numbers/phone-number.ts';
import type { Include } from '../parameters.ts';

/** A phone number under its key, with those of its settings and its external_id that are asked for. */
export function phoneNumberView(line: Line, include: ReadonlySet<Include>) {
  const { phone_number, external_id } = line;
  return {
    phone_number: {
      ...phone_number,
      ...(include.has('settings') && { settings: settingsOf(line) }),
      ...(include.has('external_id') && { external_id }),
    },
  };
}

/** Includes that take a look beside the phone numbers. */
export const factIncludes = ['carrier_terms', 'external_id'] as const;
type FactInclude = (typeof factIncludes)[number];

/** Phone numbers, each with what its carrier has sold it on, what programs know it by, or both. */
export async function withFacts<Shown extends Pick<PhoneNumber, 'id'>>(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  phoneNumbers: readonly Shown[],
  wanted: readonly FactInclude[],
): Promise<Shown[]> {
  const facts = await store.of(account).phoneNumbers.facts(phoneNumbers.map(({ id }) => id));
  const hasTerms = wanted.includes('carrier_terms');
  const hasExternalId = wanted.includes('external_id');
  return phoneNumbers.map((shown) => {
    const own = facts.get(shown.id);
    if (!own) return shown;
    return {
      ...shown,
      ...(hasTerms && { carrier_terms: carrierTermsView(own) }),
      ...(hasExternalId && { external_id: own.external_id }),
    };
  });
}
