import type { HoldingState } from '../../app/ports/purchases.ts';
import type { UsageAction, UsageDimension } from '../../app/ports/usage.ts';
import type { NumberType } from '../../domain/available-number.ts';

export interface UsageTables {
  usage_numbers: UsageNumberRow;
  usage_figures: UsageFigureRow;
  usage_days: UsageDayRow;
  usage_day_ends: UsageDayEndRow;
  usage_resets: UsageResetRow;
}

/** A number as it was counted last. */
export interface UsageNumberRow {
  account_id: number;
  id: number;
  state: HoldingState;
  country_code: string;
  number_type: NumberType | null;
  carrier: string;
  /** monthly, in US cents */
  price: number;
  /** as JSON text */
  group_ids: string;
}

/** What numbers that have something in common are together. */
interface UsageFigureRow {
  account_id: number;
  dimension: UsageDimension;
  /** that they have in common; empty: nothing, or that there is none */
  value: string;
  state: HoldingState;
  numbers: number;
  /** in US cents */
  monthly_cost: number;
}

/** The numbers of an account as they stood at the end of a day on which that changed. */
interface UsageDayEndRow {
  account_id: number;
  /** of UTC, since 1970 */
  day: number;
  numbers: number;
  /** in US cents */
  monthly_cost: number;
}

/** How often something happened on a day. */
interface UsageDayRow {
  account_id: number;
  /** of UTC, since 1970 */
  day: number;
  action: UsageAction;
  /** of refusals; empty: none */
  reason: string;
  count: number;
}

/** The account was emptied: what was written down of it up to then counts no more. */
interface UsageResetRow {
  account_id: number;
  audit_log_id: number;
}
