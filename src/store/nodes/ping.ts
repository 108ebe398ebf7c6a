import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/open.ts';
import { writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';

/** How long a write that went through stands for those to come, in milliseconds: each costs an fsync. */
const writeInterval = 5_000;

/**
 * Reads, and writes once in a while: a full disk and a server that takes no writes let everything be
 * read. What fails is asked again each time.
 */
export function createPing({
  db,
  isWriteFailing,
  confirmSessions,
}: Database<Tables>): () => Promise<void> {
  let freshUntil = 0;
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    freshUntil = 0;
    // The same value again would not be written.
    await writeValue(db, 'write_probe', randomBytes(8).toString('hex'));
    freshUntil = performance.now() + writeInterval;
  }

  return async () => {
    await confirmSessions();
    await db.selectFrom('installation').select('key').execute();
    if (!isWriteFailing() && performance.now() < freshUntil) return;
    await (writing ??= write().finally(() => (writing = undefined)));
  };
}
