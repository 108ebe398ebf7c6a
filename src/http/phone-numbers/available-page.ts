import { tokenLength, writeTokens, type Offer } from '../../app/purchases/search-tokens.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { displayNumberOf } from '../../domain/e164.ts';

/** JSON text of an answer, with room for the tokens. */
export interface AvailablePage {
  readonly json: Buffer;
  /** where each token goes */
  readonly tokensAt: readonly number[];
}

const tokenKey = '"token":"';
const rendered = new WeakMap<AvailableNumber, string>();

/** Only the tokens change from search to search; `rest`: what the answer holds beside the numbers. */
export function availablePage(offers: readonly Offer[], rest: object): AvailablePage {
  const numbers = offers.map(({ terms }) => renderedOnce(terms)).join();
  const json = Buffer.from(`{"phone_numbers":[${numbers}],${JSON.stringify(rest).slice(1)}`);
  const tokensAt: number[] = [];
  for (let at = 0; tokensAt.length < offers.length; at += tokenLength) {
    // In the text of a value there would be a backslash before each quote.
    at = json.indexOf(tokenKey, at) + tokenKey.length;
    tokensAt.push(at);
  }
  return { json, tokensAt };
}

/** The answer with these tokens, as they were sealed. */
export function withTokens({ json, tokensAt }: AvailablePage, tokens: Buffer): Buffer {
  const answer = Buffer.from(json);
  writeTokens(tokens, answer, tokensAt);
  return answer;
}

/** As long as the carrier keeps the number at hand. */
function renderedOnce(available: AvailableNumber): string {
  const known = rendered.get(available);
  if (known !== undefined) return known;
  const json = render(available);
  rendered.set(available, json);
  return json;
}

/** Doc: JSON Format of Available Phone Numbers. */
function render(available: AvailableNumber): string {
  const { number, location, country_code, price, address_requirements } = available;
  const { sms, mms, voice } = available.capabilities;
  return JSON.stringify({
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
  });
}
