import type { CopiedKind, Report } from '../report.ts';
import type { OnOdd } from './every-record.ts';
import type { Source } from './source.ts';
import type { Spool } from './spool.ts';

/** How far a copy has come. */
export interface Progress {
  /** what is copied, as the API calls many of it; `writing phone_numbers` once all is read */
  readonly step: string;
  readonly done: number;
  /** null: that is not known */
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** What the parts of reading an account share. */
export interface Reading {
  readonly source: Source;
  readonly spool: Spool;
  readonly report: Report;
  readonly onProgress: OnProgress;
  /** the server is one of ours, which has more than the documented operations */
  readonly hasExtensions: boolean;
}

/** Counts what is odd in a list of a kind among what was found, and not copied. */
export function oddOf(kind: CopiedKind, { report }: Pick<Reading, 'report'>): OnOdd {
  return (id, reason) => {
    report.find(kind);
    report.leaveOut({ kind, id, reason });
  };
}
