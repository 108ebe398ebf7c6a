import { LRUCache } from 'lru-cache';
import type { WebhookKey } from '../ports/webhooks.ts';

/** Requests under way at a time: of all webhooks, of all that are slow or fail, and of one. */
const most = { all: 100, ofSlow: 50, ofFast: 10, ofUnknown: 2, ofOneSlow: 1 };
/** An attempt that takes longer, in milliseconds, makes a webhook slow until it is quick again. */
const slowTime = 1_000;
const maxRemembered = 10_000;

export interface Served {
  readonly hasFailed: boolean;
  /** how long it took, in milliseconds */
  readonly took: number;
}

/** Who is slow, or fails, has few places, and all who are have half of them: the others find room at any time. */
export class FairPlaces {
  readonly #underWay = new Map<string, Set<Promise<unknown>>>();
  readonly #known = new LRUCache<string, 'slow' | 'quick'>({ max: maxRemembered });
  #last = '';

  /** Those who come after whoever was served last come first. */
  inTurn(webhooks: readonly WebhookKey[]): WebhookKey[] {
    const sorted = webhooks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const next = sorted.findIndex(({ id }) => id > this.#last);
    return next < 1 ? sorted : [...sorted.slice(next), ...sorted.slice(0, next)];
  }

  /** How many places a webhook may have now that is one of so many who wait for some. */
  free(id: string, waiting: number): number {
    const known = this.#known.get(id);
    const all = most.all - this.#count(() => true);
    const own = this.#countOf(id);
    if (known === 'slow') {
      const ofSlow = most.ofSlow - this.#count((one) => this.#known.peek(one) === 'slow');
      return Math.min(most.ofOneSlow - own, ofSlow, all);
    }
    const share = Math.ceil(all / waiting);
    return Math.min((known ? most.ofFast : most.ofUnknown) - own, share, all);
  }

  /** Until the work has ended, which must not fail. */
  take<Result>(id: string, work: Promise<Result>): Promise<Result> {
    const here = this.#underWay.get(id) ?? new Set();
    this.#underWay.set(id, here.add(work));
    this.#last = id;
    return work.finally(() => {
      here.delete(work);
      if (here.size === 0) this.#underWay.delete(id);
    });
  }

  learn(id: string, { hasFailed, took }: Served): void {
    this.#known.set(id, hasFailed || took > slowTime ? 'slow' : 'quick');
  }

  /** Settles when all that has a place now has ended. */
  async idle(): Promise<void> {
    await Promise.all([...this.#underWay.values()].flatMap((works) => [...works]));
  }

  isEmpty(): boolean {
    return this.#underWay.size === 0;
  }

  #countOf(id: string): number {
    return this.#underWay.get(id)?.size ?? 0;
  }

  #count(isMeant: (id: string) => boolean): number {
    let count = 0;
    for (const [id, works] of this.#underWay) if (isMeant(id)) count += works.size;
    return count;
  }
}
