import type { AvailableNumber } from '../../domain/available-number.ts';
import { displayNumberOf } from '../../domain/e164.ts';
import { settingsOf, type Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Include } from '../parameters.ts';

/** A phone number under its key, with its settings if they are asked for. */
export function phoneNumberView({ phone_number, settings }: Line, include: ReadonlySet<Include>) {
  return {
    phone_number: include.has('settings')
      ? { ...phone_number, settings: settingsOf({ phone_number, settings }) }
      : phone_number,
  };
}

interface Rendered {
  /** JSON text, with nothing where the token goes */
  readonly json: Buffer;
  readonly tokenAt: number;
}

const rendered = new WeakMap<AvailableNumber, Rendered>();
const tokenLength = 32;
const comma = ','.charCodeAt(0);

/**
 * Doc: JSON Format of Available Phone Numbers, as JSON text, joined by commas. Only the tokens change
 * from search to search; what stands around them is rendered once for as long as the carrier keeps
 * the numbers at hand.
 */
export function availableNumbersJson(
  available: readonly AvailableNumber[],
  tokens: readonly string[],
): Buffer {
  const parts = available.map(renderedOnce);
  const length = parts.reduce((sum, { json }) => sum + json.length + 1, 0);
  const page = Buffer.allocUnsafe(length);
  let end = 0;
  parts.forEach(({ json, tokenAt }, index) => {
    json.copy(page, end);
    page.write(tokens[index] ?? '', end + tokenAt, 'latin1');
    end += json.length;
    page[end++] = comma;
  });
  return page.subarray(0, Math.max(0, end - 1));
}

function renderedOnce(available: AvailableNumber): Rendered {
  const known = rendered.get(available);
  if (known) return known;
  const made = render(available);
  rendered.set(available, made);
  return made;
}

function render(available: AvailableNumber): Rendered {
  const { number, location, country_code, price, address_requirements } = available;
  const { sms, mms, voice } = available.capabilities;
  const json = Buffer.from(
    JSON.stringify({
      number,
      display_number: displayNumberOf(number),
      toll_free: available.number_type === 'toll_free',
      location,
      country_code,
      token: ' '.repeat(tokenLength),
      price,
      address_requirements,
      capabilities: { sms, mms, voice },
      nickname: null,
    }),
  );
  return { json, tokenAt: json.indexOf('"token":"') + '"token":"'.length };
}
