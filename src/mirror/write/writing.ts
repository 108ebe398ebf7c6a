import type { AccountRecord } from '../../app/ports/accounts.ts';
import type { Ports } from '../../app/ports.ts';
import type { OnProgress } from '../read/reading.ts';
import type { Spool } from '../read/spool.ts';
import type { Report } from '../report.ts';

/** What the parts of writing a copy share. */
export interface Writing {
  readonly ports: Ports;
  readonly account: AccountRecord;
  readonly spool: Pick<Spool, 'audio'>;
  readonly report: Report;
  readonly onProgress: OnProgress;
  /** Throws MirrorRefused once another process copies into the account. */
  checkAlone(): Promise<void>;
}
