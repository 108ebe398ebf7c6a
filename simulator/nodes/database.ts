import { TransientDatabaseError } from '../../src/database/transient-errors.ts';
import type { Random } from '../random.ts';

export const databaseStates = ['well', 'away', 'full'] as const;
export type DatabaseState = (typeof databaseStates)[number];

/** Those that only read, by the last word of the call. */
const reads =
  /\.(find\w*|page|ends|show|line|list\w*|count\w*|next|referrers|read|last|holdings|pastOrder|quota|dueWebhooks|target|secrets)$|^(signIn|claimed|ping|quota)$/;

/** What goes wrong between the nodes and their database. */
export class DatabaseConduct {
  state: DatabaseState = 'well';
  /** how many calls lose their connection, before or after they were done */
  #lossRate = 0;
  /** how many calls wait long, as for a lock */
  #slowRate = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  begin(rate: number): void {
    this.#lossRate = rate;
    this.#slowRate = rate;
  }

  rest(): void {
    this.state = 'well';
    this.begin(0);
  }

  delay(): number {
    return this.#random.chance(this.#slowRate) ? this.#random.between(500, 6_000) : 0;
  }

  /** When the call fails: before anything was done, or after all of it was; null: it does not. */
  failureOf(name: string): 'before' | 'after' | null {
    if (this.state === 'away' || (this.state === 'full' && !reads.test(name))) return 'before';
    return this.#random.chance(this.#lossRate) ? this.#random.pick(['before', 'after']) : null;
  }
}

export function lost(moment: 'before' | 'after'): TransientDatabaseError {
  const facts = { isSafeToRepeat: moment === 'before', isConnectionLost: true };
  return new TransientDatabaseError(new Error('the simulated database is lost'), facts);
}
