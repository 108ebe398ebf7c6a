import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import type { AvailableNumber } from '../domain/available-number.ts';

/**
 * A search token is one AES block, 32 hex digits, so that no row is written for numbers that are
 * merely looked at. A block cipher is a permutation: a guessed or altered token opens to noise,
 * which the leading zeros, the time, the digests and the carrier's own terms give away.
 *
 *   0-6 number · 7-10 second of issue · 11-12 account digest · 13-14 terms digest · 15 random
 *
 * The random byte keeps tokens of one number apart: one that was used is not handed out again.
 */
const cipher = 'aes-256-ecb';
const blockSize = 16;
const epoch = Date.UTC(2025, 0, 1);
const second = 1_000;
const highUnit = 2 ** 32;
const longestNumber = 1e15;

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

/** One token for each number, in their order. */
export function sealTokens(
  key: Buffer,
  { accountId, carrier, now, random }: Sealing,
  numbers: readonly AvailableNumber[],
): string[] {
  const account = accountDigest(accountId);
  const issued = Math.floor((now - epoch) / second);
  const blocks = Buffer.alloc(numbers.length * blockSize);
  const nonces = random(numbers.length);
  let digest = 0;
  numbers.forEach((terms, index) => {
    const at = index * blockSize;
    const before = numbers[index - 1];
    // Neighbours mostly have the same terms: those are digested once.
    if (!before || !haveSameTerms(before, terms))
      digest = termsDigest({ accountId, carrier, terms });
    const digits = Number(terms.number.slice(1));
    blocks.writeUIntBE(Math.floor(digits / highUnit), at, 3);
    blocks.writeUInt32BE(digits % highUnit, at + 3);
    blocks.writeUInt32BE(issued, at + 7);
    blocks.writeUInt16BE(account, at + 11);
    blocks.writeUInt16BE(digest, at + 13);
    blocks[at + 15] = nonces[index] ?? 0;
  });
  const sealing = createCipheriv(cipher, key, null).setAutoPadding(false);
  const sealed = sealing.update(blocks, undefined, 'hex');
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
  const block = createDecipheriv(cipher, key, null)
    .setAutoPadding(false)
    .update(Buffer.from(token, 'hex'));
  const digits = block.readUIntBE(0, 3) * highUnit + block.readUInt32BE(3);
  if (digits >= longestNumber) return null;
  return {
    number: `+${digits}`,
    issuedAt: epoch + block.readUInt32BE(7) * second,
    isFor: (accountId) => block.readUInt16BE(11) === accountDigest(accountId),
    promises: (offer) => block.readUInt16BE(13) === termsDigest(offer),
  };
}

function accountDigest(accountId: number): number {
  return hash('sha256', String(accountId), 'buffer').readUInt16BE(0);
}

function termsDigest({ accountId, carrier, terms }: Offer): number {
  const { number_type, price, address_requirements, business_verification } = terms;
  const text = [
    accountId,
    carrier,
    number_type,
    price,
    address_requirements,
    business_verification,
  ];
  return hash('sha256', text.join(' '), 'buffer').readUInt16BE(0);
}

function haveSameTerms(a: AvailableNumber, b: AvailableNumber): boolean {
  return (
    a.number_type === b.number_type &&
    a.price === b.price &&
    a.address_requirements === b.address_requirements &&
    a.business_verification === b.business_verification
  );
}
