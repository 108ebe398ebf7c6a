import { createCipheriv, createDecipheriv } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { numberTypes, type AvailableNumber } from '../../domain/available-number.ts';
import { countryAt, placeOfCountry } from '../../domain/countries.ts';
import { startOfYear } from '../../domain/instant.ts';
import { centsOf } from '../../domain/price.ts';
import type { Carrier, PricedNumber } from '../ports/carriers.ts';
import type { Series } from '../ports/nodes.ts';

/**
 * A search token is one AES block, 32 hex digits, so that no row is written for numbers that are
 * merely looked at. A block cipher is a permutation: a guessed or altered token opens to noise,
 * which the number, the country, the time, the account and the carrier give away.
 *
 *   50 bits number · 14 digest · 22 second of issue · 8 country · 2 type · 16 price · 4 carrier · 8 series · 4 price
 *
 * Country and type are those that were shown: the digits of a number do not tell them. Seconds begin
 * anew every 48 days; the digest is that of the account, of the job that buys, and of how often they have, so that no token
 * becomes good again. It only tells accounts and times apart: the cipher keeps anybody from choosing it.
 * The series counts the pages of this process, from a random start on, and keeps tokens of one number
 * in one second apart: one that was used is not handed out again. The price is in cents; its high
 * bits stand last.
 */
const cipher = 'aes-256-ecb';
const blockSize = 16;
const epoch = startOfYear(2025);
const second = 1_000;
const lowNumberBits = 18;
const digestBits = 14;
const timeRange = 2 ** 22;
/** Clocks of nodes differ: what was issued up to here from now on is not taken for old, in seconds. */
const latestAhead = timeRange / 8;
const countryBits = 8;
const typeBits = 2;
const longestNumber = 1e15;
const lowPriceBits = 16;

/** As text. */
export const tokenLength = 2 * blockSize;
const hexDigits = Buffer.from('0123456789abcdef');

const ciphersByKey = new WeakMap<Buffer, ReturnType<typeof newCiphers>>();
/** What is the same in all tokens of these offers. */
const blocksByOffers = new WeakMap<readonly Offer[], Buffer>();

/** A number for sale, and who sells it. */
export interface Offer {
  readonly carrier: Carrier;
  readonly terms: AvailableNumber;
}

export interface Sealing {
  readonly accountId: number;
  /** the job that will buy them: no other's tokens are the same, nor those of a search, whichever node each is on */
  readonly jobId?: number | undefined;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly series: Series;
}

/** The number is in E.164; it has the country and the type that were shown. */
export interface OpenedToken extends PricedNumber {
  /** milliseconds since 1970, to the second */
  readonly issuedAt: number;
  /** what was shown, in cents */
  readonly price: number;
  readonly carrierCode: number;
  isFor(accountId: number): boolean;
  /** the price asked now is above the one that was shown */
  isBelow(price: string): boolean;
}

/** A block of this cipher depends on no other: one pair serves all tokens of an installation. */
function ciphersOf(key: Buffer) {
  const ciphers = ciphersByKey.get(key) ?? newCiphers(key);
  ciphersByKey.set(key, ciphers);
  return ciphers;
}

function newCiphers(key: Buffer) {
  return {
    seal: createCipheriv(cipher, key, null).setAutoPadding(false),
    open: createDecipheriv(cipher, key, null).setAutoPadding(false),
  };
}

/**
 * A token for each offer, in their order, as bytes: 16 each. No offer costs more than `highestPrice`. All are
 * sealed in one go: ECB seals each block by itself, and no two are alike, as each has another number.
 */
export function sealTokens(
  key: Buffer,
  { accountId, jobId, now, series }: Sealing,
  offers: readonly Offer[],
): Buffer {
  const issued = Math.floor((now - epoch) / second);
  const digest = digestOf(issued, accountId, jobId);
  const time = (issued % timeRange) * 2 ** (countryBits + typeBits);
  const ofPage = (series() & 0xff) << 4;
  const { seal } = ciphersOf(key);
  const known = blocksOf(offers);
  const blocks = Buffer.from(known);
  for (let at = 0; at < blocks.length; at += blockSize) {
    blocks.writeUInt32BE(known.readUInt32BE(at + 4) + digest, at + 4);
    blocks.writeUInt32BE(known.readUInt32BE(at + 8) + time, at + 8);
    blocks.writeUInt16BE(known.readUInt16BE(at + 14) | ofPage, at + 14);
  }
  return seal.update(blocks);
}

/** Writes each of the tokens into a text, at its place: 32 hex digits. */
export function writeTokens(tokens: Buffer, text: Buffer, places: readonly number[]): void {
  let next = 0;
  // A call for each would take several times as long.
  for (const place of places) {
    const end = place + tokenLength;
    for (let at = place; at < end; at += 2) {
      const byte = tokens[next++] ?? 0;
      text[at] = hexDigits[byte >> 4] ?? 0;
      text[at + 1] = hexDigits[byte & 0xf] ?? 0;
    }
  }
}

function blocksOf(offers: readonly Offer[]): Buffer {
  const known = blocksByOffers.get(offers);
  if (known) return known;
  const blocks = Buffer.alloc(offers.length * blockSize);
  offers.forEach(({ carrier, terms }, index) => {
    const at = index * blockSize;
    const digits = Number(terms.number.slice(1));
    const kind = (placeOfCountry(terms.country_code) << typeBits) | typeOf(terms);
    const cents = centsOf(terms.price);
    blocks.writeUInt32BE(Math.floor(digits / 2 ** lowNumberBits), at);
    blocks.writeUInt32BE((digits % 2 ** lowNumberBits) * 2 ** digestBits, at + 4);
    blocks.writeUInt32BE(kind, at + 8);
    blocks.writeUInt16BE(cents % 2 ** lowPriceBits, at + 12);
    blocks.writeUInt16BE((carrier.code << 12) | (cents >> lowPriceBits), at + 14);
  });
  blocksByOffers.set(offers, blocks);
  return blocks;
}

export function isTokenLike(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** null: not a token of this installation. `now`: in milliseconds since 1970; `jobId`: as when it was sealed. */
export function openToken(
  key: Buffer,
  token: string,
  now: number,
  jobId?: number,
): OpenedToken | null {
  if (!isTokenLike(token)) return null;
  const block = ciphersOf(key).open.update(Buffer.from(token, 'hex'));
  const [high, low, timeAndKind] = [0, 4, 8].map((at) => block.readUInt32BE(at)) as Words;
  const digits = high * 2 ** lowNumberBits + Math.floor(low / 2 ** digestBits);
  const country_code = countryAt((timeAndKind >> typeBits) & (2 ** countryBits - 1));
  const number_type = numberTypes[timeAndKind & (2 ** typeBits - 1)];
  if (digits >= longestNumber || !country_code || !number_type) return null;
  const issued = latestWith(Math.floor(timeAndKind / 2 ** (countryBits + typeBits)), now);
  const last = block.readUInt16BE(14);
  const price = ((last & 0xf) << lowPriceBits) + block.readUInt16BE(12);
  return {
    number: `+${digits}`,
    country_code,
    number_type,
    issuedAt: epoch + issued * second,
    price,
    carrierCode: last >> 12,
    isFor: (accountId) => low % 2 ** digestBits === digestOf(issued, accountId, jobId),
    isBelow: (asked) => centsOf(asked) > price,
  };
}

type Words = [high: number, low: number, timeAndKind: number];

const typeOf = ({ number_type }: AvailableNumber): number => numberTypes.indexOf(number_type);

/** The last second up to now, or a little later, that a token can mean; since the epoch. */
function latestWith(lowBits: number, now: number): number {
  const latest = Math.floor((now - epoch) / second) + latestAhead;
  return latest - ((((latest - lowBits) % timeRange) + timeRange) % timeRange);
}

function digestOf(issued: number, accountId: number, jobId?: number): number {
  const buyer = jobId === undefined ? accountId : `${accountId} job ${jobId}`;
  return crc32(`${buyer} ${Math.floor(issued / timeRange)}`) & (2 ** digestBits - 1);
}
