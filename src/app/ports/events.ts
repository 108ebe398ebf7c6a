import type { StoredEvent } from '../../domain/audit/event.ts';

/** Changes, and the events that tell of them, in an order in which all readers see them and none comes late. */
export interface EventStore {
  /**
   * Does what follows from the next changes, in one transaction: how many it has taken, at most `limit`. Any node
   * may do it, one at a time does.
   */
  take(limit: number): Promise<number>;
  /** of an account, or of the installation, the next ones after a position */
  after(accountId: number, position: number, limit: number): Promise<StoredEvent[]>;
  /** null: the account has no such event, or it is too old to be told again */
  positionOf(accountId: number, id: number): Promise<number | null>;
  /** the last position that was taken; 0: none yet */
  lastPosition(): Promise<number>;
  /** how many are committed and not taken yet */
  untaken(): Promise<number>;
}
