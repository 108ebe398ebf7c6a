import { LRUCache } from 'lru-cache';
import { maxWebhooks } from '../../domain/webhooks/webhook.ts';
import type { WebhookKey } from '../ports/webhooks.ts';

/**
 * Requests under way at a time: of all webhooks, of those that are slow, or fail, or are not known yet, and of those of
 * one account, which are fewer than that, so that none of them waits for others that hang.
 */
const most = { all: 500, unproven: 400, ofAccount: maxWebhooks + 50 };
/** The same of one webhook. */
const mostOfOne = { unproven: 1, quick: 10 };
/** An attempt that takes longer, in milliseconds, makes a webhook slow until it is quick again. */
const slowTime = 1_000;
const maxRemembered = 10_000;

export interface Served {
  readonly hasFailed: boolean;
  /** how long it took, in milliseconds */
  readonly took: number;
}

interface UnderWay {
  readonly account_id: number;
  readonly works: Set<Promise<unknown>>;
}

/** Some places are kept for those who are known to be quick, and accounts take turns at all of them. */
export class FairPlaces {
  readonly #underWay = new Map<string, UnderWay>();
  readonly #quick = new LRUCache<string, true>({ max: maxRemembered });
  #last = '';

  /**
   * Those who may have a place: those who come after whoever was served last come first, but for those of accounts that
   * have more under way, or have had their turn.
   */
  inTurn(webhooks: readonly WebhookKey[]): WebhookKey[] {
    const waiting = webhooks.filter(({ id }) => this.#ownRoom(id) > 0);
    const sorted = waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const next = sorted.findIndex(({ id }) => id > this.#last);
    const inRound = next < 1 ? sorted : [...sorted.slice(next), ...sorted.slice(0, next)];
    const served = this.#countByAccount();
    const ranked = inRound.map((webhook) => {
      const rank = served.get(webhook.account_id) ?? 0;
      served.set(webhook.account_id, rank + 1);
      return { webhook, rank };
    });
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ webhook }) => webhook);
  }

  /** How many places a webhook may have now that is one of so many who wait for some. */
  free({ account_id, id }: WebhookKey, waiting: number): number {
    const isQuick = this.#quick.has(id);
    const all = most.all - this.#count(() => true);
    return Math.min(
      Math.ceil(all / waiting),
      most.ofAccount - this.#count((_, one) => one.account_id === account_id),
      isQuick ? all : most.unproven - this.#count((other) => !this.#quick.has(other)),
      this.#ownRoom(id),
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

  /** What a webhook was like last. */
  learn(id: string, { hasFailed, took }: Served): void {
    if (hasFailed || took > slowTime) this.#quick.delete(id);
    else this.#quick.set(id, true);
  }

  /** Settles when all that has a place now has ended. */
  async idle(): Promise<void> {
    await Promise.all([...this.#underWay.values()].flatMap(({ works }) => [...works]));
  }

  isEmpty(): boolean {
    return this.#underWay.size === 0;
  }

  #ownRoom(id: string): number {
    const places = this.#quick.has(id) ? mostOfOne.quick : mostOfOne.unproven;
    return places - (this.#underWay.get(id)?.works.size ?? 0);
  }

  #countByAccount(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { account_id, works } of this.#underWay.values()) {
      counts.set(account_id, (counts.get(account_id) ?? 0) + works.size);
    }
    return counts;
  }

  #count(isMeant: (id: string, one: UnderWay) => boolean): number {
    let count = 0;
    for (const [id, one] of this.#underWay) if (isMeant(id, one)) count += one.works.size;
    return count;
  }
}
