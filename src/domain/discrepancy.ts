import { instantOf } from './instant.ts';

/**
 * `orphan`: the carrier says we own it under a reference of ours, and nobody has it. `sold late`,
 * `kept on`: the same, of an order that was given back, or a number that was released. `missing`:
 * an account has it, and the carrier does not say so. `open`: a purchase that does not come to an end.
 * `refused`: a deleted number that the carrier does not take back.
 */
export type DiscrepancyKind = 'orphan' | 'sold late' | 'kept on' | 'missing' | 'open' | 'refused';

export interface Discrepancy {
  readonly carrier: string;
  readonly kind: DiscrepancyKind;
  readonly number: string;
  /** ours, at the carrier */
  readonly reference: string;
  readonly account_id: number | null;
  /** the carrier's, where it has refused, what kept an account from having it, or what is in doubt of it; null: none is known */
  readonly reason: string | null;
  /** what was done about it; null: nothing */
  readonly fix: 'released' | 'adopted' | 'recovered' | null;
}

/** As the command and the log report it: its kind is the finding. */
export function reportOf({ carrier, kind: finding, ...rest }: Discrepancy) {
  return { carrier, finding, ...rest };
}

/** What the health report says of the last comparison. */
export interface ReconciliationSummary {
  /** ISO 8601 */
  readonly at: string;
  readonly findings: Readonly<Record<DiscrepancyKind, number>>;
}

export function summaryOf(found: readonly Discrepancy[], now: number): ReconciliationSummary {
  const count = (kind: DiscrepancyKind) => found.filter((one) => one.kind === kind).length;
  return {
    at: instantOf(now),
    findings: {
      orphan: count('orphan'),
      'sold late': count('sold late'),
      'kept on': count('kept on'),
      missing: count('missing'),
      open: count('open'),
      refused: count('refused'),
    },
  };
}
