import type { WriteContext } from '../../domain/resources/resource.ts';
import type { Report } from '../report.ts';
import type { IdMap } from './id-map.ts';

/** What the parts of working out a copy share. */
export interface Copying {
  readonly ids: IdMap;
  readonly report: Report;
  /** of an account on which every rule of a plan allows everything: what is at the source was allowed there once */
  readonly context: Omit<WriteContext, 'related'>;
}

/** Notes that a property of one record is not copied. */
export type LeaveOutProperty = (property: string, reason: string) => void;
