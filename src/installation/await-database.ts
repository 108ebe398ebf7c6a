import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionFailed } from '../database/connection-failures.ts';
import { connect } from '../database/postgres-connect.ts';
import { databaseOf, type Home } from './home.ts';

const retryInterval = 500;

/**
 * Waits until PostgreSQL takes connections, `patience` milliseconds at most, and says once what for.
 * Throws ConnectionFailed, at once when waiting mends nothing.
 */
export async function awaitDatabase(
  home: Home,
  patience: number,
  say: (line: string) => void,
): Promise<void> {
  const target = databaseOf(home, 'trunkline');
  if (typeof target === 'string' || patience === 0) return;
  const end = performance.now() + patience;
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await (await connect(target)).end();
    } catch (error) {
      const mayPass = error instanceof ConnectionFailed && error.mayPass;
      if (!mayPass || performance.now() >= end) throw error;
      if (isFirst) say(`waiting, ${patience / 1_000} s at most: ${error.message}`);
    }
    await sleep(retryInterval);
  }
}
