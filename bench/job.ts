import type { Prepare } from './messages.ts';

/** Requests that are sent in turn: each round goes on where the last one ended. */
export class Job {
  readonly #requests: readonly string[];
  readonly #status: number;
  readonly #isOnce: boolean;
  #next = 0;
  #wrong: number | undefined;

  constructor({ requests, status, isOnce }: Prepare) {
    this.#requests = requests;
    this.#status = status;
    this.#isOnce = isOnce;
  }

  get hasRunOut(): boolean {
    return this.#isOnce && this.#next >= this.#requests.length;
  }

  next(): string {
    const text = this.#requests[this.#next % this.#requests.length] ?? '';
    this.#next += 1;
    return text;
  }

  check(status: number): void {
    if (status !== this.#status) this.#wrong = status;
  }

  /** Throws when an answer was not as it must be. */
  confirm(): void {
    if (this.#wrong === undefined) return;
    throw new Error(`answered ${this.#wrong} instead of ${this.#status}`);
  }
}
