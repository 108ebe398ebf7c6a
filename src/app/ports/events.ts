import type { StoredEvent } from '../../domain/audit/event.ts';

/**
 * Events in the order in which all readers see them. A change writes its event without a position; `sequence`
 * gives it one, once it is committed, and does in the same transaction what follows from it.
 */
export interface EventStore {
  /** How many it has taken, at most `limit`. Any node may do it, one at a time does. */
  sequence(limit: number): Promise<number>;
  /** of an account, or of the installation, the next ones after a position */
  after(accountId: number, position: number, limit: number): Promise<StoredEvent[]>;
  /** null: the account has no such event, or it is too old to be told again */
  positionOf(accountId: number, id: number): Promise<number | null>;
  /** the last position that was given; 0: none yet */
  lastPosition(): Promise<number>;
}
