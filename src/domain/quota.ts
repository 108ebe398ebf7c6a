import { fieldError, recordInvalid, type DomainError } from './errors.ts';
import { priceOf } from './price.ts';
import type { StorageLimits, Stored } from './storage.ts';

/** What the operator may change of a quota. */
export type Limits = Pick<Quota, 'max_numbers' | 'max_monthly_spend' | 'max_purchases_per_day'> &
  StorageLimits;

/** What the operator lets an account have, and what it has. */
export interface Quota extends StorageLimits {
  /** null: any number */
  readonly max_numbers: number | null;
  /** in US cents a month; null: any sum */
  readonly max_monthly_spend: number | null;
  /** on a day of UTC; null: any number */
  readonly max_purchases_per_day: number | null;
  /** phone numbers, those being bought among them, and those deleted that their carrier does not have back yet */
  readonly held: number;
  /** what they cost a month, in US cents */
  readonly monthly_spend: number;
  /** the last one on which it bought, as `dayOf` counts them */
  readonly purchase_day: number;
  readonly purchases_that_day: number;
}

/** Limits of what an account has, which is there until it goes; what it buys in a day is not. */
export type AmountLimits = Omit<Limits, 'max_purchases_per_day'>;

/** What a purchase takes of a quota. */
export interface QuotaShare {
  /** a month, in US cents */
  readonly price: number;
  /** on which it is bought */
  readonly day: number;
}

/** A clock that was set back opens no new day. */
export function purchasesOn(day: number, { purchase_day, purchases_that_day }: Quota): number {
  return day <= purchase_day ? purchases_that_day : 0;
}

/** Why one more number is too much; null: it is not. */
export function quotaProblem(quota: Quota, { price, day }: QuotaShare): string | null {
  const { max_numbers, max_monthly_spend, max_purchases_per_day, held, monthly_spend } = quota;
  if (max_numbers !== null && held >= max_numbers) {
    return `the account has ${held} numbers and may have ${max_numbers}; a deleted one counts until its carrier has it back: delete one and release it now, or ask the operator for more`;
  }
  if (max_monthly_spend !== null && monthly_spend + price > max_monthly_spend) {
    return `the account spends ${priceOf(monthly_spend)} a month and may spend ${priceOf(max_monthly_spend)}; this number costs ${priceOf(price)}`;
  }
  if (max_purchases_per_day !== null && purchasesOn(day, quota) >= max_purchases_per_day) {
    return `the account has bought ${purchasesOn(day, quota)} numbers today and may buy ${max_purchases_per_day} a day; go on after midnight UTC, or ask the operator for more`;
  }
  return null;
}

/** Percent of a limit from which on it is nearly used. */
export const nearlyUsed = 80;

/** A limit that a purchase has come near to, or up to, as the first since it was further away. */
export interface CrossedLimit {
  readonly limit: keyof Omit<Limits, keyof StorageLimits>;
  /** what the account has, and may have: numbers, or US cents a month */
  readonly amount: number;
  readonly max: number;
}

/** `quota`: with the share that a purchase has taken of it. */
export function crossedLimits(quota: Quota, { price }: Pick<QuotaShare, 'price'>): CrossedLimit[] {
  const { held, monthly_spend, purchases_that_day } = quota;
  const taken = [
    ['max_numbers', held, 1],
    ['max_monthly_spend', monthly_spend, price],
    ['max_purchases_per_day', purchases_that_day, 1],
  ] as const;
  return taken.flatMap(([limit, amount, share]) => {
    const max = quota[limit];
    if (max === null) return [];
    const isCrossed = [(max * nearlyUsed) / 100, max].some(
      (mark) => amount >= mark && amount - share < mark,
    );
    return isCrossed ? [{ limit, amount, max }] : [];
  });
}

/** An amount, or a limit of it, as it is shown: sums of money as prices are. */
export const shownLimit = (limit: keyof Limits, amount: number): number | string =>
  limit === 'max_monthly_spend' ? priceOf(amount) : amount;

export const shownLimits = <Some extends Pick<Limits, 'max_monthly_spend'>>(limits: Some) => ({
  ...limits,
  max_monthly_spend: limits.max_monthly_spend === null ? null : priceOf(limits.max_monthly_spend),
});

/** What an account has of what it may have so much of. */
export type Amounts = Stored & Pick<Quota, 'held' | 'monthly_spend'>;

/** Each amount, and the limit that it is held to. */
export const limitedAmounts: readonly (readonly [keyof Amounts, keyof AmountLimits])[] = [
  ['held', 'max_numbers'],
  ['monthly_spend', 'max_monthly_spend'],
  ['records', 'max_records'],
  ['record_bytes', 'max_record_bytes'],
  ['audio_bytes', 'max_audio_bytes'],
];

/** The greatest share that is used of any limit, 0 to 1; what has none is not full. */
export function fullness(amounts: Amounts, limits: AmountLimits): number {
  return Math.max(
    ...limitedAmounts.map(([amount, limit]) => share(amounts[amount], limits[limit])),
  );
}

function share(amount: number, limit: number | null): number {
  return limit === null ? 0 : amount / Math.max(limit, 1);
}

export function quotaExceeded(problem: string): DomainError {
  return recordInvalid(fieldError('base', 'QuotaExceeded', problem));
}
