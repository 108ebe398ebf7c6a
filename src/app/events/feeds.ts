import type { EventStore } from '../ports/events.ts';
import type { Clock } from '../ports/nodes.ts';
import { toldEvents, type ToldEvent } from './told-events.ts';

/** How often it is asked whether there is something to tell, while anybody listens, in milliseconds. */
export const lookInterval = 200;
/** Of events that are read at once. */
const pageSize = 100;

export interface Follower {
  readonly accountId: number;
  /** of the last event that it knows of */
  position: number;
  /** null: there is room for more; else it settles once there is. Never fails. */
  tell(events: readonly ToldEvent[]): Promise<void> | null;
  hasLeft(): boolean;
  /** It cannot be told what comes next. */
  abandon(): void;
}

/** What is read of one account, once for all who follow it. */
interface Feed {
  position: number;
  /** those who know all that was read */
  readonly followers: Set<Follower>;
}

/** Events as this process reads them: one reader for each account that anybody follows. */
export class Feeds {
  readonly #events: EventStore;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #onFailure: (error: unknown) => void;
  readonly #feeds = new Map<number, Feed>();
  #cancelNextLook: (() => void) | undefined;
  #looking: Promise<void> | undefined;

  /** `onFailure` is told of what is tried again. */
  constructor(
    { events, clock }: { events: EventStore; clock: Pick<Clock, 'after'> },
    onFailure: (error: unknown) => void,
  ) {
    this.#events = events;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Tells all that comes after its position, until it leaves; settles when it has been told what there was. */
  async follow(follower: Follower): Promise<void> {
    do await this.catchUp(follower);
    while (!follower.hasLeft() && !this.#join(follower));
  }

  /** Tells what there is by now. */
  async catchUp(follower: Follower): Promise<void> {
    try {
      while (!follower.hasLeft() && !(await this.#tellPage(follower)));
    } catch (error) {
      if (!follower.hasLeft()) this.#onFailure(error);
      follower.abandon();
    }
  }

  leave(follower: Follower): void {
    const feed = this.#feeds.get(follower.accountId);
    feed?.followers.delete(follower);
    if (feed?.followers.size === 0) this.#feeds.delete(follower.accountId);
    if (this.#feeds.size > 0) return;
    this.#cancelNextLook?.();
    this.#cancelNextLook = undefined;
  }

  /** Settles when nothing is read any more, once all have left. */
  async idle(): Promise<void> {
    await this.#looking;
  }

  /** Whoever knows all that was read for the others is one of them from then on. */
  #join(follower: Follower): boolean {
    const { accountId, position } = follower;
    const feed = this.#feeds.get(accountId) ?? { position, followers: new Set() };
    if (feed.position > position) return false;
    this.#feeds.set(accountId, feed);
    feed.followers.add(follower);
    this.#lookSoon();
    return true;
  }

  /** Whether it was the last one. */
  async #tellPage(follower: Follower): Promise<boolean> {
    const upTo = await this.#events.lastPosition();
    const page = await this.#read(follower.accountId, follower.position, upTo);
    await follower.tell(page.events);
    follower.position = Math.max(follower.position, page.upTo);
    return page.isLast;
  }

  /** The next events, and how far it is known that there are no others. */
  async #read(accountId: number, after: number, upTo: number) {
    const events = await toldEvents(this.#events, accountId, { after, upTo, limit: pageSize });
    const last = events.at(-1);
    const isLast = events.length < pageSize || last === undefined;
    return { events, isLast, upTo: isLast ? upTo : last.position };
  }

  #lookSoon(): void {
    if (this.#looking || this.#cancelNextLook) return;
    this.#cancelNextLook = this.#clock.after(lookInterval, () => {
      this.#cancelNextLook = undefined;
      this.#looking = this.#look()
        .catch(this.#onFailure)
        .finally(() => {
          this.#looking = undefined;
          if (this.#feeds.size > 0) this.#lookSoon();
        });
      return this.#looking;
    });
  }

  async #look(): Promise<void> {
    const upTo = await this.#events.lastPosition();
    for (const [accountId, feed] of this.#feeds) await this.#readOn(accountId, feed, upTo);
  }

  async #readOn(accountId: number, feed: Feed, upTo: number): Promise<void> {
    while (feed.position < upTo && feed.followers.size > 0) {
      const page = await this.#read(accountId, feed.position, upTo);
      feed.position = page.upTo;
      for (const follower of feed.followers) {
        const news = page.events.filter(({ position }) => position > follower.position);
        follower.position = Math.max(follower.position, feed.position);
        const room = follower.tell(news);
        if (room) void this.#fallBehind(follower, room);
      }
    }
  }

  /** One who does not take what it is told holds up nobody else, and reads on by itself when it does. */
  async #fallBehind(follower: Follower, room: Promise<void>): Promise<void> {
    this.leave(follower);
    await room;
    await this.follow(follower);
  }
}
