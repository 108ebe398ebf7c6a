import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Carrier } from '../../../src/app/ports/carriers.ts';
import { seriesFrom } from '../../../src/app/nodes/ids.ts';
import { openToken, sealTokens } from '../../../src/app/purchases/search-tokens.ts';
import { countryAt, placeOfCountry } from '../../../src/domain/countries.ts';
import type { AvailableNumber } from '../../../src/domain/available-number.ts';
import { highestPrice } from '../../../src/domain/price.ts';
import { tries } from '../../support/runs.ts';
import { tokensIn } from '../../support/tokens.ts';

const key = randomBytes(32);
const series = seriesFrom(randomBytes);
const offerOf = (terms: AvailableNumber, code = 1) => ({ carrier: { code } as Carrier, terms });

/** A price as it is shown. */
const priceOf = (cents: number) => `$${(cents / 100).toFixed(2)}`;

const anyNumber = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{3,14}$/))
  .map(([first, rest]) => `+${first}${rest}`);
const anyTerms: fc.Arbitrary<AvailableNumber> = fc.record({
  number: anyNumber,
  country_code: fc.constantFrom('AD', 'CA', 'GB', 'US', 'ZW'),
  number_type: fc.constantFrom('local', 'national', 'mobile', 'toll_free'),
  location: fc.constant(null),
  price: fc.nat({ max: highestPrice }).map(priceOf),
  address_requirements: fc.constantFrom('none', 'any', 'local', 'foreign'),
  business_verification: fc.boolean(),
  capabilities: fc.constant({ sms: true, mms: true, voice: true, emergency_address: false }),
});
const anyAccount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const anyTime = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2050, 0, 1) });

function sealOne(terms: AvailableNumber, accountId: number, now: number, code = 1): string {
  const sealing = { accountId, now, series };
  return sealTokens(key, sealing, [offerOf(terms, code)]).toString('hex');
}

/** Whether the token can be bought with: it opens, for this account, to this number at this price. */
function isGood(token: string, accountId: number, terms: AvailableNumber, now: number): boolean {
  const opened = openToken(key, token, now);
  return (
    opened !== null &&
    opened.number === terms.number &&
    opened.country_code === terms.country_code &&
    opened.number_type === terms.number_type &&
    opened.isFor(accountId) &&
    opened.carrierCode === 1 &&
    !opened.isBelow(terms.price)
  );
}

describe('ASVS 5.5.1, 6.2.1: a search token', () => {
  test('is 32 hexadecimal digits, and opens to the number, the account, the carrier, the price and the time', () => {
    const property = fc.property(anyTerms, anyAccount, anyTime, (terms, accountId, now) => {
      const token = sealOne(terms, accountId, now);
      expect(token).toMatch(/^[0-9a-f]{32}$/);
      const opened = openToken(key, token, now);
      expect(opened?.number).toBe(terms.number);
      expect(isGood(token, accountId, terms, now)).toBe(true);
      expect(priceOf(opened?.price ?? 0)).toBe(terms.price);
      expect(Math.abs(now - (opened?.issuedAt ?? 0))).toBeLessThan(1_000);
      expect(opened?.issuedAt).toBeLessThanOrEqual(now);
    });
    fc.assert(property, tries(200));
  });

  test('is one for each number of a page, in their order', () => {
    const page = fc.array(anyTerms, { maxLength: 100 });
    const property = fc.property(page, anyAccount, anyTime, (numbers, accountId, now) => {
      const sealing = { accountId, now, series };
      const offers = numbers.map((terms) => offerOf(terms));
      const tokens = tokensIn(sealTokens(key, sealing, offers));
      expect(tokens).toHaveLength(numbers.length);
      tokens.forEach((token, index) => {
        expect(isGood(token, accountId, numbers[index]!, now)).toBe(true);
      });
    });
    fc.assert(property, tries(50));
  });

  test('is handed out once: the next 255 pages of the same second have others for the same number', () => {
    const page = fc.tuple(anyTerms, anyAccount, anyTime);
    const property = fc.property(page, ([terms, accountId, now]) => {
      const tokens = Array.from({ length: 256 }, () => sealOne(terms, accountId, now));
      expect(new Set(tokens).size).toBe(256);
    });
    fc.assert(property, tries(20));
  });

  test('with any digit altered is good for nothing', () => {
    const property = fc.property(
      fc.tuple(anyTerms, anyAccount, anyTime),
      fc.nat({ max: 31 }),
      fc.integer({ min: 1, max: 15 }),
      ([terms, accountId, now], at, difference) => {
        const token = sealOne(terms, accountId, now);
        const digit = (parseInt(token.charAt(at), 16) ^ difference).toString(16);
        const altered = token.slice(0, at) + digit + token.slice(at + 1);
        const opened = openToken(key, altered, now);
        expect(isGood(altered, accountId, terms, now)).toBe(false);
        expect(opened?.number).not.toBe(terms.number);
      },
    );
    fc.assert(property, tries(500));
  });

  test('opens with the key it was sealed with only', () => {
    const property = fc.property(anyTerms, anyAccount, anyTime, (terms, accountId, now) => {
      const opened = openToken(randomBytes(32), sealOne(terms, accountId, now), now);
      expect(opened?.isFor(accountId) === true && opened.number === terms.number).toBe(false);
    });
    fc.assert(property, tries(200));
  });

  test('made up at random is good for nothing', () => {
    const guess = fc.stringMatching(/^[0-9a-f]{32}$/);
    const property = fc.property(
      guess,
      anyTerms,
      anyAccount,
      anyTime,
      (...[token, terms, accountId, now]) => {
        expect(isGood(token, accountId, terms, now)).toBe(false);
      },
    );
    fc.assert(property, tries(500));
  });

  test('is for one account: of a thousand others, three at most share its digest', () => {
    const property = fc.property(anyTerms, fc.nat(), anyTime, (terms, own, now) => {
      const token = sealOne(terms, own, now);
      const others = Array.from({ length: 1_000 }, (_, index) => own + 1 + index);
      expect(others.filter((other) => isGood(token, other, terms, now)).length).toBeLessThan(4);
    });
    fc.assert(property, tries(10));
  });

  test('knows its carrier by its code', () => {
    const property = fc.property(anyTerms, fc.integer({ min: 1, max: 15 }), (terms, code) => {
      const token = sealOne(terms, 7, Date.UTC(2026, 0, 1), code);
      expect(openToken(key, token, Date.UTC(2026, 0, 1))?.carrierCode).toBe(code);
    });
    fc.assert(property, tries());
  });

  test('is read as long as 42 days afterwards, and is good never again', () => {
    const property = fc.property(
      anyTerms,
      anyAccount,
      anyTime,
      fc.nat({ max: 4_000 }),
      (...given) => {
        const [terms, accountId, now, days] = given;
        const token = sealOne(terms, accountId, now);
        const later = now + days * 86_400_000;
        const opened = openToken(key, token, later);
        const isRead = opened?.isFor(accountId) === true && opened.issuedAt <= now;
        if (days <= 42) expect(isRead && now - opened.issuedAt < 1_000).toBe(true);
        // Of 16,384 others one is taken for it.
        else if (isRead) expect(later - opened.issuedAt).toBeGreaterThan(40 * 86_400_000);
      },
    );
    fc.assert(property, tries(100));
  });

  test.each([
    ['AD', 0],
    ['US', 232],
    ['ZW', 248],
  ])('knows the country %s by %d for good', (code, place) => {
    expect(placeOfCountry(code)).toBe(place);
    expect(countryAt(place)).toBe(code);
  });

  test('promises the price that was shown: only a greater one is above it', () => {
    const shownCents = fc.nat({ max: highestPrice });
    // Of any price, a cent more is more.
    const change = fc.oneof(
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: -highestPrice, max: highestPrice }),
    );
    const property = fc.property(anyTerms, shownCents, change, (terms, shown, more) => {
      const now = Math.max(0, shown + more);
      const token = sealOne({ ...terms, price: priceOf(shown) }, 7, Date.UTC(2026, 0, 1));
      expect(openToken(key, token, Date.UTC(2026, 0, 1))?.isBelow(priceOf(now))).toBe(now > shown);
    });
    fc.assert(property, tries());
  });

  test('differs from the one before, though all that it holds is the same', () => {
    const property = fc.property(anyTerms, anyAccount, anyTime, (terms, accountId, now) => {
      const tokens = Array.from({ length: 20 }, () => sealOne(terms, accountId, now));
      expect(new Set(tokens).size).toBeGreaterThan(1);
    });
    fc.assert(property, tries(10));
  });

  test('with anything before or behind it is none', () => {
    const property = fc.property(anyTerms, anyAccount, anyTime, (terms, accountId, now) => {
      const token = sealOne(terms, accountId, now);
      for (const text of [`${token}0`, `0${token}`, `${token}\n`, ` ${token}`]) {
        expect(openToken(key, text, now)).toBeNull();
      }
    });
    fc.assert(property, tries(10));
  });

  test.each(['', 'x', '0'.repeat(31), '0'.repeat(33), 'g'.repeat(32), ` ${'0'.repeat(31)}`])(
    '%j is none',
    (text) => {
      expect(openToken(key, text, Date.UTC(2026, 0, 1))).toBeNull();
    },
  );
});
