import { createCipheriv, createDecipheriv } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { AvailableNumber } from '../domain/available-number.ts';

/**
 * A search token is one AES block, 32 hex digits, so that no row is written for numbers that are
 * merely looked at. A block cipher is a permutation: a guessed or altered token opens to noise,
 * which the leading zeros, the time, the digests and the carrier's own terms give away.
 *
 *   0-6 number · 7-10 second of issue · 11-12 account digest · 13-14 terms digest · 15 random
 *
 * The random byte, one for a page, keeps tokens of one number apart: one that was used is not handed
 * out again. The digests only tell apart: the cipher keeps anybody from choosing them.
 */
const cipher = 'aes-256-ecb';
const blockSize = 16;
const epoch = Date.UTC(2025, 0, 1);
const second = 1_000;
const highUnit = 2 ** 32;
const longestNumber = 1e15;

const ciphersByKey = new WeakMap<Buffer, ReturnType<typeof newCiphers>>();

/** A number together with what it was offered for, and to whom. */
interface Offer {
  readonly accountId: number;
  readonly carrier: string;
  readonly terms: AvailableNumber;
}

interface Sealing extends Omit<Offer, 'terms'> {
  /** milliseconds since 1970 */
  readonly now: number;
  readonly random: (count: number) => Buffer;
}

export interface OpenedToken {
  /** E.164 */
  readonly number: string;
  /** milliseconds since 1970, to the second */
  readonly issuedAt: number;
  isFor(accountId: number): boolean;
  /** the offer is what it was when the token was issued */
  promises(offer: Offer): boolean;
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

/** One token for each number, in their order. */
export function sealTokens(
  key: Buffer,
  { accountId, carrier, now, random }: Sealing,
  numbers: readonly AvailableNumber[],
): string[] {
  const account = digestOf(String(accountId));
  const issued = Math.floor((now - epoch) / second);
  const blocks = new DataView(new ArrayBuffer(numbers.length * blockSize));
  const nonce = random(1)[0] ?? 0;
  let digest = 0;
  numbers.forEach((terms, index) => {
    const at = index * blockSize;
    const before = numbers[index - 1];
    // Neighbours mostly have the same terms: those are digested once.
    if (!before || !haveSameTerms(before, terms))
      digest = termsDigest({ accountId, carrier, terms });
    // Seven bytes of number: three, whose place for a fourth the next four overwrite.
    const digits = Number(terms.number.slice(1));
    blocks.setUint32(at, Math.floor(digits / highUnit) << 8);
    blocks.setUint32(at + 3, digits % highUnit);
    blocks.setUint32(at + 7, issued);
    blocks.setUint16(at + 11, account);
    blocks.setUint16(at + 13, digest);
    blocks.setUint8(at + 15, nonce);
  });
  const sealed = ciphersOf(key).seal.update(blocks).toString('hex');
  return numbers.map((_, index) =>
    sealed.slice(index * blockSize * 2, (index + 1) * blockSize * 2),
  );
}

export function isTokenLike(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** null: not a token of this installation. */
export function openToken(key: Buffer, token: string): OpenedToken | null {
  if (!isTokenLike(token)) return null;
  const block = ciphersOf(key).open.update(Buffer.from(token, 'hex'));
  const digits = block.readUIntBE(0, 3) * highUnit + block.readUInt32BE(3);
  if (digits >= longestNumber) return null;
  return {
    number: `+${digits}`,
    issuedAt: epoch + block.readUInt32BE(7) * second,
    isFor: (accountId) => block.readUInt16BE(11) === digestOf(String(accountId)),
    promises: (offer) => block.readUInt16BE(13) === termsDigest(offer),
  };
}

function termsDigest({ accountId, carrier, terms }: Offer): number {
  const { number_type, price, address_requirements, business_verification } = terms;
  return digestOf(
    `${accountId} ${carrier} ${number_type} ${price} ${address_requirements} ${business_verification}`,
  );
}

function digestOf(text: string): number {
  return crc32(text) & 0xffff;
}

function haveSameTerms(a: AvailableNumber, b: AvailableNumber): boolean {
  return (
    a.number_type === b.number_type &&
    a.price === b.price &&
    a.address_requirements === b.address_requirements &&
    a.business_verification === b.business_verification
  );
}
