import type { AvailableNumber } from '../../domain/available-number.ts';
import { displayNumberOf } from '../../domain/e164.ts';
import { settingsOf, type Line } from '../../domain/phone-number.ts';
import type { Include } from '../parameters.ts';

/** A phone number under its key, with its settings if they are asked for. */
export function phoneNumberView({ phone_number, settings }: Line, include: ReadonlySet<Include>) {
  return {
    phone_number: include.has('settings')
      ? { ...phone_number, settings: settingsOf({ phone_number, settings }) }
      : phone_number,
  };
}

const rendered = new WeakMap<AvailableNumber, { before: string; after: string }>();

/**
 * Doc: JSON Format of Available Phone Numbers, as JSON text. Only the token changes from search to
 * search; what stands around it is rendered once for as long as the carrier keeps the number at hand.
 */
export function availableNumberJson(available: AvailableNumber, token: string): string {
  const known = rendered.get(available);
  const { before, after } = known ?? renderAround(available);
  if (!known) rendered.set(available, { before, after });
  return before + token + after;
}

function renderAround(available: AvailableNumber) {
  const { number, location, country_code, price, address_requirements } = available;
  const { sms, mms, voice } = available.capabilities;
  const json = JSON.stringify({
    number,
    display_number: displayNumberOf(number),
    toll_free: available.number_type === 'toll_free',
    location,
    country_code,
    token: '',
    price,
    address_requirements,
    capabilities: { sms, mms, voice },
    nickname: null,
  });
  const at = json.indexOf('"token":"') + '"token":"'.length;
  return { before: json.slice(0, at), after: json.slice(at) };
}
