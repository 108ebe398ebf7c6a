import { LRUCache } from 'lru-cache';
import type { WebhookKey } from '../ports/webhooks.ts';

/** Requests under way at a time: of all webhooks, and of those of one account. */
const most = { all: 100, ofAccount: 50 };
/** By what is known of them: of all such webhooks, of those of one account, and of one. Slow is also who fails. */
const mostOf = {
  slow: { all: 40, ofAccount: 20, own: 1 },
  unknown: { all: 70, ofAccount: 40, own: 1 },
  quick: { all: 100, ofAccount: 50, own: 10 },
};
/** An attempt that takes longer, in milliseconds, makes a webhook slow until it is quick again. */
const slowTime = 1_000;
const maxRemembered = 10_000;

export interface Served {
  readonly hasFailed: boolean;
  /** how long it took, in milliseconds */
  readonly took: number;
}

type Experience = keyof typeof mostOf;

interface UnderWay {
  readonly account_id: number;
  readonly works: Set<Promise<unknown>>;
}

/** Who is slow, or new, has few places, and so has each account: the others find room at any time. */
export class FairPlaces {
  readonly #underWay = new Map<string, UnderWay>();
  readonly #known = new LRUCache<string, Experience>({ max: maxRemembered });
  #last = '';

  /** Those who come after whoever was served last come first. */
  inTurn(webhooks: readonly WebhookKey[]): WebhookKey[] {
    const sorted = webhooks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const next = sorted.findIndex(({ id }) => id > this.#last);
    return next < 1 ? sorted : [...sorted.slice(next), ...sorted.slice(0, next)];
  }

  /** How many places a webhook may have now that is one of so many who wait for some. */
  free({ account_id, id }: WebhookKey, waiting: number): number {
    const experience = this.#experienceWith(id);
    const isAlike = (other: string) => this.#experienceWith(other) === experience;
    const isNear = (one: UnderWay) => one.account_id === account_id;
    const limits = mostOf[experience];
    const all = most.all - this.#count(() => true);
    return Math.min(
      Math.ceil(all / waiting),
      most.ofAccount - this.#count((_, one) => isNear(one)),
      limits.all - this.#count(isAlike),
      limits.ofAccount - this.#count((other, one) => isNear(one) && isAlike(other)),
      limits.own - (this.#underWay.get(id)?.works.size ?? 0),
    );
  }

  /** Until the work has ended, which must not fail. */
  take<Result>({ account_id, id }: WebhookKey, work: Promise<Result>): Promise<Result> {
    const here = this.#underWay.get(id) ?? { account_id, works: new Set() };
    this.#underWay.set(id, here);
    here.works.add(work);
    this.#last = id;
    return work.finally(() => {
      here.works.delete(work);
      if (here.works.size === 0) this.#underWay.delete(id);
    });
  }

  learn(id: string, { hasFailed, took }: Served): void {
    this.#known.set(id, hasFailed || took > slowTime ? 'slow' : 'quick');
  }

  /** Settles when all that has a place now has ended. */
  async idle(): Promise<void> {
    await Promise.all([...this.#underWay.values()].flatMap(({ works }) => [...works]));
  }

  isEmpty(): boolean {
    return this.#underWay.size === 0;
  }

  #experienceWith(id: string): Experience {
    return this.#known.get(id) ?? 'unknown';
  }

  #count(isMeant: (id: string, one: UnderWay) => boolean): number {
    let count = 0;
    for (const [id, one] of this.#underWay) if (isMeant(id, one)) count += one.works.size;
    return count;
  }
}
