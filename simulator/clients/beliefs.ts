import type { Buyer } from '../template.ts';

/** A search token that was sent to buy a number, and what came of it as far as the client was told. */
export interface Attempt {
  readonly buyer: Buyer;
  readonly token: string;
  readonly number: string;
  readonly key: string | null;
  state: 'open' | 'bought' | 'refused';
  /** of the phone number it bought, or joined in buying; null: it has not, as far as the client knows */
  id: number | null;
  /** a request that was given up may be carried out yet */
  isHaunted: boolean;
}

/** A phone number that a client has been told it has. */
export interface Possession {
  readonly buyer: Buyer;
  readonly id: number;
  readonly number: string;
  /** `unsure`: whether it was deleted, or restored, has not been answered */
  state: 'kept' | 'deleted' | 'unsure';
  /** when its deletion was first asked for, by the world's time */
  deletedAt: number | null;
  /** it was to go back to the carrier before its time */
  isHurried: boolean;
  /** a request that was given up may be carried out yet */
  isHaunted: boolean;
}

/** An address of an account, as it was answered last. */
export interface KnownAddress {
  readonly buyer: Buyer;
  readonly id: number;
  readonly sid: string;
}

/** What clients have been told, and hold the service to. */
export class Beliefs {
  readonly attempts: Attempt[] = [];
  readonly possessions = new Map<number, Possession>();
  readonly addresses: KnownAddress[] = [];

  attempt(order: Pick<Attempt, 'buyer' | 'token' | 'number' | 'key'>): Attempt {
    const attempt: Attempt = { ...order, state: 'open', id: null, isHaunted: false };
    this.attempts.push(attempt);
    return attempt;
  }

  /** The possession, if it is a new one: another token may have bought it already. */
  bought(attempt: Attempt, id: number): Possession | null {
    attempt.state = 'bought';
    attempt.id = id;
    if (this.possessions.has(id)) return null;
    const { buyer, number } = attempt;
    const told = { state: 'kept', deletedAt: null, isHurried: false, isHaunted: false } as const;
    const possession: Possession = { buyer, id, number, ...told };
    this.possessions.set(id, possession);
    return possession;
  }

  addressOf(buyer: Buyer): KnownAddress | undefined {
    return this.addresses.find((one) => one.buyer === buyer);
  }

  of(buyer: Buyer): Possession[] {
    return [...this.possessions.values()].filter((one) => one.buyer === buyer);
  }
}
