import type { HoldingState } from './purchases.ts';

/** What numbers are summed up by. */
export type UsageDimension = 'total' | 'country' | 'type' | 'carrier' | 'group';

/** What is counted by day, of phone numbers: those bought, refused and released. */
export type UsageAction = 'create' | 'refuse' | 'release';

/** Numbers of one state that have something in common. */
export interface UsageFigure {
  readonly dimension: UsageDimension;
  /** such as a country's code; empty: of `group` those in none, of `type` those of which it is not known */
  readonly value: string;
  readonly state: HoldingState;
  readonly numbers: number;
  /** in US cents */
  readonly monthly_cost: number;
}

export interface UsageDay {
  /** of UTC, since 1970 */
  readonly day: number;
  readonly action: UsageAction;
  /** of refusals, the carrier's code or ours; empty: none */
  readonly reason: string;
  readonly count: number;
}

/** Numbers that an account had at the end of a day. */
export interface UsageDayEnd {
  /** of UTC, since 1970 */
  readonly day: number;
  readonly numbers: number;
  /** in US cents */
  readonly monthly_cost: number;
}

/** Figures of an account, as of the last changes that `EventStore.take` has taken. */
export interface UsageStore {
  /** all but groups */
  figures(): Promise<UsageFigure[]>;
  /** Of so many groups, those with the most numbers; those in none are one of them. */
  groups(limit: number): Promise<UsageFigure[]>;
  /** both days included */
  days(range: { first: number; last: number }): Promise<UsageDay[]>;
  /** of the days on which that changed, and of the last one before them, in their order */
  dayEnds(range: { first: number; last: number }): Promise<UsageDayEnd[]>;
}
