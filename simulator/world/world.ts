import { setImmediate as turn } from 'node:timers/promises';
import type { Random } from '../random.ts';
import { Agenda, type Actor } from './agenda.ts';

/** Turns of the event loop without a sign of life after which nothing goes on by itself any more. */
const quietTurns = 2;
/** 2026-01-01 */
const start = Date.UTC(2026, 0, 1);

export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * One time, one source of chance, one history. Everything that waits, waits on the agenda; between two
 * of its entries the world comes to rest, so that an entry's turn is all that decides what happens when.
 */
export class World {
  readonly random: Random;
  readonly start = start;
  readonly history: string[] = [];
  readonly agenda: Agenda;
  /** that clients have sent */
  requests = 0;
  #underWay = 0;
  #signs = 0;

  constructor(random: Random) {
    this.random = random;
    this.agenda = new Agenda(start, random.fork());
  }

  /** milliseconds since 1970 */
  get time(): number {
    return this.agenda.time;
  }

  note(text: string): void {
    this.history.push(`${((this.time - start) / 1_000).toFixed(3).padStart(9)} ${text}`);
  }

  /** Waits for so long, and for the actor to be there. */
  wait(actor: Actor | null, milliseconds: number): Promise<void> {
    this.#signs += 1;
    return new Promise((resolve) => void this.agenda.add(milliseconds, actor, resolve));
  }

  /** Does something real, such as asking a database: the world stands still until it is done. */
  async perform(work: () => unknown): Promise<Outcome> {
    this.#underWay += 1;
    try {
      return { value: await work() };
    } catch (error) {
      return { error };
    } finally {
      this.#underWay -= 1;
      this.#signs += 1;
    }
  }

  /** The same, for what is not to fail. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    const outcome = await this.perform(work);
    if ('error' in outcome) throw outcome.error;
    return outcome.value as T;
  }

  /** Lets things happen until the condition holds (true), or so much time has passed. */
  async pass(milliseconds: number, isEnough: () => boolean = () => false): Promise<boolean> {
    const end = this.time + milliseconds;
    for (;;) {
      await this.#comeToRest();
      if (isEnough()) return true;
      const { nextAt } = this.agenda;
      if (nextAt === undefined || nextAt > end) {
        this.agenda.time = Math.max(this.time, end);
        return false;
      }
      this.agenda.runNext();
    }
  }

  /** Lets things happen until some work is done; throws when that takes too much time. */
  async until(work: Promise<unknown>, atMost: number): Promise<void> {
    let end: { error: unknown } | 'done' | undefined;
    work.then(
      () => (end = 'done'),
      (error: unknown) => (end = { error }),
    );
    const isDone = await this.pass(atMost, () => end !== undefined);
    if (!isDone) throw new Error(`something takes more than ${atMost} ms`);
    if (typeof end === 'object') throw end.error;
  }

  /** What has been set going has gone on to where it waits. */
  async #comeToRest(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns;) {
      const signs = this.#signs;
      await turn();
      quiet = this.#underWay === 0 && this.#signs === signs ? quiet + 1 : 0;
    }
  }
}
