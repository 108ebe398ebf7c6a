import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery } from 'kysely';
import type { Client, PostgresTarget } from './postgres-client.ts';
import { check, connect } from './postgres-connect.ts';
import { serversOf } from './postgres-servers.ts';
import { isServerGone } from './transient-errors.ts';

export interface KeptSession {
  /** false from when it was lost until another took its place */
  isOpen(): boolean;
  end(): Promise<void>;
}

/** How often it is asked whether it is still there, in milliseconds: silence ends no connection. */
const checkInterval = 1_000;
/** How often a lost session is tried to be replaced, in milliseconds. */
const retryInterval = 500;

/** Opens a session of its own that has run a statement; one that is lost is replaced by another that has. */
export async function keepSession(
  target: PostgresTarget,
  statement: CompiledQuery,
): Promise<KeptSession> {
  const open = () => openSession(target, statement);
  return new ReplacedSession(target, open, await open());
}

async function openSession(
  target: PostgresTarget,
  { sql: text, parameters }: CompiledQuery,
): Promise<Client> {
  const client = await connect(target);
  try {
    await client.query(text, [...parameters]);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

class ReplacedSession implements KeptSession {
  readonly #target: PostgresTarget;
  readonly #open: () => Promise<Client>;
  readonly #ending = new AbortController();
  readonly #kept: Promise<void>;
  #client: Client;
  #isOpen = true;

  constructor(target: PostgresTarget, open: () => Promise<Client>, client: Client) {
    this.#target = target;
    this.#open = open;
    this.#client = client;
    this.#kept = this.#keep();
  }

  isOpen(): boolean {
    return this.#isOpen;
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#kept;
  }

  async #keep(): Promise<void> {
    for (;;) {
      await this.#lost();
      this.#isOpen = false;
      await this.#client.end();
      await this.#replace();
      if (!this.#isOpen) return;
    }
  }

  /** Resolves when the session is lost, or not wanted any more. */
  async #lost(): Promise<void> {
    const servers = serversOf(this.#target);
    try {
      while (!this.#ending.signal.aborted) {
        await Promise.race([this.#client.ended, this.#pause(checkInterval)]);
        await check(this.#client, this.#target);
      }
    } catch (error) {
      if (isServerGone(error)) servers.leave(this.#client.way);
    }
  }

  async #replace(): Promise<void> {
    while (!this.#ending.signal.aborted && !this.#isOpen) {
      try {
        this.#client = await this.#open();
        this.#isOpen = true;
      } catch {
        await this.#pause(retryInterval);
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#ending;
    return sleep(milliseconds, undefined, { signal }).catch(() => {});
  }
}
