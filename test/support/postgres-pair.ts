import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { startPostgres } from './postgres.ts';

export interface PostgresPair {
  readonly primary: string;
  readonly standby: string;
  /** of both */
  readonly url: string;
  promote(): Promise<void>;
  /** The primary is killed, and the standby promoted. */
  failOver(): Promise<void>;
}

/** A server, and a standby that has every transaction before it is answered. */
export async function startPair(): Promise<PostgresPair> {
  const servers = await startPostgres('--standby');
  onTestFinished(() => servers.stop());
  const [primary = '', standby = ''] = servers.urls;
  const isFollowed = () => ask(primary, 'select sync_state from pg_stat_replication');
  await expect.poll(isFollowed).toEqual([{ sync_state: 'sync' }]);
  const promote = async () => void (await ask(standby, 'select pg_promote()'));
  return {
    primary,
    standby,
    url: urlOf(primary, standby),
    promote,
    async failOver() {
      servers.kill();
      await expect.poll(() => ask(primary, 'select').catch(() => 'gone')).toBe('gone');
      await promote();
    },
  };
}

/** The same, but what is answered may not be on the standby yet. `cutOff`: from now on, it gets nothing more. */
export async function startAsynchronousPair(): Promise<PostgresPair & { cutOff(): Promise<void> }> {
  const pair = await startPair();
  const { primary, standby } = pair;
  // Of sessions from now on.
  await ask(primary, 'alter database postgres set synchronous_commit = local');
  return {
    ...pair,
    async cutOff() {
      const hasAll = 'select replay_lsn >= pg_current_wal_lsn() as yes from pg_stat_replication';
      await expect.poll(() => ask(primary, hasAll)).toEqual([{ yes: true }]);
      await ask(standby, "alter system set primary_conninfo = ''");
      await ask(standby, 'select pg_reload_conf()');
      const followers = () => ask(primary, 'select pid from pg_stat_replication');
      await expect.poll(followers).toEqual([]);
    },
  };
}

export async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** One URL with both, in this order. */
export function urlOf(one: string, other: string): string {
  const { host } = new URL(other);
  return `${one.replace(/\/postgres$/, `,${host}/postgres`)}?target_session_attrs=read-write`;
}
