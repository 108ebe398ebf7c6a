import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery } from 'kysely';
import type { Client, PostgresTarget } from './postgres-client.ts';
import { PostgresServers } from './postgres-servers.ts';
import { transientErrorOf } from './transient-errors.ts';

export interface KeptSession {
  /** false from when it was lost until another took its place */
  isOpen(): boolean;
  end(): Promise<void>;
}

/** How often a lost session is tried to be replaced, in milliseconds. */
const retryInterval = 500;

/** A session of its own that has run a statement: one that is lost is replaced by another that has. */
export async function keepSession(
  target: PostgresTarget,
  { sql: text, parameters }: CompiledQuery,
): Promise<KeptSession> {
  const servers = new PostgresServers(target);
  const ending = new AbortController();
  const { signal } = ending;

  async function open(): Promise<Client> {
    const opened = await servers.connect();
    try {
      await opened.query(text, [...parameters]);
      return opened;
    } catch (error) {
      await opened.end();
      throw error;
    }
  }

  let isOpen = true;
  let client = await open().catch((error: unknown) => {
    throw transientErrorOf(error, true) ?? error;
  });

  async function reopen(): Promise<void> {
    while (!signal.aborted && !isOpen) {
      try {
        client = await open();
        isOpen = true;
        if (signal.aborted) await client.end();
      } catch {
        await sleep(retryInterval, undefined, { signal }).catch(() => {});
      }
    }
  }

  async function keepUp(): Promise<void> {
    while (!signal.aborted) {
      await client.ended;
      isOpen = false;
      await reopen();
    }
  }

  const kept = keepUp();
  return {
    isOpen: () => isOpen,
    async end() {
      ending.abort();
      await client.end();
      await kept;
    },
  };
}
