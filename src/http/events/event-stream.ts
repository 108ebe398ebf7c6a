import { Readable } from 'node:stream';
import type { Follower } from '../../app/events/feeds.ts';
import type { ToldEvent } from '../../app/events/told-events.ts';
import { eventTypePrefix } from '../../domain/audit/event.ts';
import type { EventType } from '../../domain/audit/event-types.ts';

/** How long a client waits before it comes again, in milliseconds. */
const retryTime = 2_000;

interface StreamOptions {
  readonly accountId: number;
  readonly position: number;
  /** null: of any type */
  readonly types: ReadonlySet<EventType> | null;
  /** The client is gone, or was cut off, or has been told all that it is to be told. */
  readonly onEnd: () => void;
}

/** The body of an answer that tells of events (HTML, 9.2). */
export class EventStream extends Readable implements Follower {
  readonly accountId: number;
  position: number;
  readonly #types: ReadonlySet<EventType> | null;
  readonly #onEnd: () => void;
  #isOver = false;
  /** the last event that was left out: where to go on later */
  #leftOut: number | null = null;
  #isStalled = false;
  #onRoom: (() => void) | undefined;

  constructor({ accountId, position, types, onEnd }: StreamOptions) {
    super();
    this.accountId = accountId;
    this.position = position;
    this.#types = types;
    this.#onEnd = onEnd;
    this.push(`retry: ${retryTime}\n\n`);
  }

  hasLeft(): boolean {
    return this.#isOver;
  }

  tell(events: readonly ToldEvent[]): Promise<void> | null {
    const last = events.at(-1);
    if (this.#isOver || !last) return null;
    const wanted = events.filter(({ type }) => this.#types === null || this.#types.has(type));
    this.#leftOut = last === wanted.at(-1) ? null : last.id;
    if (wanted.length === 0 || this.push(wanted.map(asText).join(''))) return null;
    return new Promise<void>((resolve) => (this.#onRoom = resolve));
  }

  abandon(): void {
    this.destroy();
  }

  /** Keeps proxies from taking the connection for a dead one, and ends it where the client reads nothing for so long. */
  keepAlive(): void {
    if (this.#isOver) return;
    if (this.#isStalled) {
      this.destroy();
      return;
    }
    // An id without data is where a client goes on, and tells it nothing.
    this.push(this.#leftOut === null ? ':\n\n' : `id: ${this.#leftOut}\n\n`);
    this.#leftOut = null;
    this.#isStalled = this.readableLength > 0;
  }

  /** There is nothing more to tell; what was told is still sent. */
  end(): void {
    if (this.#isOver) return;
    this.push(null);
    this.#finish();
  }

  override read(size?: number): unknown {
    const part: unknown = super.read(size);
    if (part !== null) this.#isStalled = false;
    return part;
  }

  override _read(): void {
    this.#goOn();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#finish();
    done(error);
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#goOn();
    this.#onEnd();
  }

  #goOn(): void {
    this.#onRoom?.();
    this.#onRoom = undefined;
  }
}

function asText({ id, type, json }: ToldEvent): string {
  return `id: ${id}\nevent: ${eventTypePrefix}${type}\ndata: ${json}\n\n`;
}
