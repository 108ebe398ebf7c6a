import { createCipheriv, createDecipheriv } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { startOfYear } from '../../domain/instant.ts';
import { centsOf } from '../../domain/price.ts';
import type { Carrier } from '../ports/carriers.ts';
import type { Series } from '../ports/nodes.ts';

/**
 * A search token is one AES block, 32 hex digits, so that no row is written for numbers that are
 * merely looked at. A block cipher is a permutation: a guessed or altered token opens to noise,
 * which the number, the time, the account and the carrier give away.
 *
 *   50 bits number · 30 second of issue · 16 account digest · 16 price · 4 carrier · 8 series · 4 price
 *
 * The series counts the pages of this process, from a random start on, and keeps tokens of one number
 * in one second apart: one that was used is not handed out again. The price is in cents; its high
 * bits stand last, where they were zeros once. The digest only tells accounts apart: the cipher
 * keeps anybody from choosing it.
 */
const cipher = 'aes-256-ecb';
const blockSize = 16;
const epoch = startOfYear(2025);
const second = 1_000;
const lowNumberBits = 18;
const timeBits = 30;
const longestNumber = 1e15;
const lowPriceBits = 16;

const ciphersByKey = new WeakMap<Buffer, ReturnType<typeof newCiphers>>();

/** A number for sale, and who sells it. */
export interface Offer {
  readonly carrier: Carrier;
  readonly terms: AvailableNumber;
}

interface Sealing {
  readonly accountId: number;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly series: Series;
}

export interface OpenedToken {
  /** E.164 */
  readonly number: string;
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

/** One token for each offer, in their order; none costs more than `highestPrice`. */
export function sealTokens(
  key: Buffer,
  { accountId, now, series }: Sealing,
  offers: readonly Offer[],
): string[] {
  const account = digestOf(String(accountId));
  const issued = Math.floor((now - epoch) / second);
  const blocks = new DataView(new ArrayBuffer(offers.length * blockSize));
  const ofPage = (series() & 0xff) << 4;
  offers.forEach(({ carrier, terms }, index) => {
    const at = index * blockSize;
    const digits = Number(terms.number.slice(1));
    blocks.setUint32(at, Math.floor(digits / 2 ** lowNumberBits));
    blocks.setUint32(at + 4, (digits % 2 ** lowNumberBits) * 2 ** (timeBits - 16) + (issued >> 16));
    blocks.setUint16(at + 8, issued);
    blocks.setUint16(at + 10, account);
    const cents = centsOf(terms.price);
    blocks.setUint16(at + 12, cents);
    blocks.setUint16(at + 14, (carrier.code << 12) | ofPage | (cents >> lowPriceBits));
  });
  const sealed = ciphersOf(key).seal.update(blocks).toString('hex');
  return offers.map((_, index) => sealed.slice(index * blockSize * 2, (index + 1) * blockSize * 2));
}

export function isTokenLike(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** null: not a token of this installation. */
export function openToken(key: Buffer, token: string): OpenedToken | null {
  if (!isTokenLike(token)) return null;
  const block = ciphersOf(key).open.update(Buffer.from(token, 'hex'));
  const lowAndTime = block.readUIntBE(4, 6);
  const digits =
    block.readUInt32BE(0) * 2 ** lowNumberBits + Math.floor(lowAndTime / 2 ** timeBits);
  const last = block.readUInt16BE(14);
  if (digits >= longestNumber) return null;
  const price = ((last & 0xf) << lowPriceBits) + block.readUInt16BE(12);
  return {
    number: `+${digits}`,
    issuedAt: epoch + (lowAndTime % 2 ** timeBits) * second,
    price,
    carrierCode: last >> 12,
    isFor: (accountId) => block.readUInt16BE(10) === digestOf(String(accountId)),
    isBelow: (now) => centsOf(now) > price,
  };
}

function digestOf(text: string): number {
  return crc32(text) & 0xffff;
}
