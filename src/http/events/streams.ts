import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Feeds } from '../../app/events/feeds.ts';
import type { Ports } from '../../app/ports.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import { amountsOfAccounts, tooMany } from '../account-amounts.ts';
import { EventStream } from './event-stream.ts';

/** Of one account at a time, in this process. */
export const maxStreams = 20;
/** How often something is sent at least, in milliseconds: proxies give up on what is silent for a minute. */
export const keepAliveInterval = 15_000;
/** How often it is asked whether those who listen still may, in milliseconds. */
export const confirmInterval = 5_000;

const problem = `The account has ${maxStreams} streams of events open already`;

export interface Wish {
  readonly position: number;
  /** null: of any type */
  readonly types: ReadonlySet<EventType> | null;
  /** whether it goes on once it has told what there is */
  readonly isFollowing: boolean;
}

/** The streams that this process has open. */
export class EventStreams {
  readonly #feeds: Feeds;
  readonly #app: FastifyInstance;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #open = new Map<EventStream, FastifyRequest>();
  readonly #amounts = amountsOfAccounts(maxStreams);
  #cancelTimers: (() => void) | undefined;

  constructor(app: FastifyInstance, { store: { events }, clock }: Pick<Ports, 'store' | 'clock'>) {
    this.#app = app;
    this.#clock = clock;
    this.#feeds = new Feeds({ events, clock }, (err) =>
      app.log.error({ err }, 'events cannot be read now, and are read later'),
    );
  }

  /** The body of an answer. Throws TooManyRequests. */
  begin(request: FastifyRequest, { raw }: FastifyReply, wish: Wish): EventStream {
    const { position, types, isFollowing } = wish;
    const accountId = request.signIn.account.id;
    const free = this.#amounts.take(accountId, 1);
    if (!free) throw tooMany(problem);
    const onEnd = () => {
      free();
      this.#leave(stream);
    };
    const stream = new EventStream({ accountId, position, types, onEnd });
    this.#open.set(stream, request);
    this.#cancelTimers ??= this.#startTimers();
    // An answer that waits behind others on its connection never learns that the client is gone.
    const onClose = () => void stream.destroy();
    request.raw.socket.once('close', onClose);
    raw.once('close', () => request.raw.socket.off('close', onClose));
    void this.#tell(stream, isFollowing);
    return stream;
  }

  async close(): Promise<void> {
    for (const stream of this.#open.keys()) stream.end();
    await this.#feeds.idle();
  }

  async #tell(stream: EventStream, isFollowing: boolean): Promise<void> {
    if (isFollowing) {
      await this.#feeds.follow(stream);
      return;
    }
    await this.#feeds.catchUp(stream);
    stream.end();
  }

  #leave(stream: EventStream): void {
    this.#feeds.leave(stream);
    this.#open.delete(stream);
    if (this.#open.size > 0) return;
    this.#cancelTimers?.();
    this.#cancelTimers = undefined;
  }

  #startTimers(): () => void {
    const timers = [
      repeat(this.#clock, keepAliveInterval, async () => {
        for (const stream of this.#open.keys()) stream.keepAlive();
      }),
      repeat(this.#clock, confirmInterval, () => this.#endForbidden()),
    ];
    return () => timers.forEach((cancel) => cancel());
  }

  /** At once for all: what is asked for several is asked once. */
  async #endForbidden(): Promise<void> {
    const confirm = async ([stream, request]: [EventStream, FastifyRequest]) => {
      // A database that is away keeps nobody from what they were let in to.
      const isLetIn = await this.#app.isStillLetIn(request).catch(() => true);
      if (!isLetIn) stream.end();
    };
    await Promise.all([...this.#open].map(confirm));
  }
}

function repeat(
  { after }: Pick<Clock, 'after'>,
  interval: number,
  work: () => Promise<void>,
): () => void {
  let isOver = false;
  let cancel = after(interval, run);
  async function run(): Promise<void> {
    await work();
    if (!isOver) cancel = after(interval, run);
  }
  return () => {
    isOver = true;
    cancel();
  };
}
