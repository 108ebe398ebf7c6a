import type { Account } from '../../domain/account.ts';
import type { PastOrders } from './carriers.ts';
import type { ShownTime } from './nodes.ts';

/** A reset that has taken everything out of the account's rows, and has yet to tell the sandbox carrier. */
export interface Reset extends PastOrders {
  readonly account: Account;
}

/** What a test clock showed at a moment of the machine's clock; milliseconds since 1970. */
export interface KeptTime extends ShownTime {
  readonly machine: number;
}

/** What is kept for those who test against an installation. */
export interface TestStateStore {
  /**
   * The account is as it was made, but for its agents, tokens and limits; `id`: a new one. Throws
   * RecordInvalid when it has numbers of another carrier than the sandbox.
   */
  beginReset(account: Account, id: number): Promise<Reset>;
  /** those that a process which died has left; the addresses are not known any more */
  unfinishedResets(): Promise<Reset[]>;
  endReset(reset: Reset): Promise<void>;
  /** null: no test clock was ever used */
  shownTime(): Promise<KeptTime | null>;
  keepShownTime(time: KeptTime): Promise<void>;
  /** Somebody moves it. */
  moveShownTime(from: ShownTime, to: KeptTime): Promise<void>;
}
