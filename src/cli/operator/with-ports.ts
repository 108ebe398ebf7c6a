import { pino } from 'pino';
import { renewalInterval } from '../../app/nodes/leases.ts';
import type { Ports } from '../../app/ports.ts';
import { openPorts } from '../../compose.ts';
import { parseConfig } from '../../config.ts';
import { operator } from '../../domain/audit/actor.ts';
import { parts, type Home } from '../../installation/home.ts';
import { prepareParts } from '../../installation/open-part.ts';
import { lockServer, NotLocked } from '../../installation/server-lock.ts';
import { systemClock } from '../../system/clock.ts';

interface OpenedPorts {
  readonly ports: Ports;
  /** a server has the data folder to itself, and recovers what is under way, by the time it has kept */
  readonly isServed: boolean;
}

/**
 * Opens the installation and its carriers for one command of the operator's; servers may be running on it. However long it
 * takes: what it has taken up stays its own.
 */
export async function withPorts<T>(
  options: Record<string, unknown>,
  work: (opened: OpenedPorts) => Promise<T>,
): Promise<T> {
  const config = parseConfig(options);
  await prepareParts(
    config.home,
    parts.filter((part) => config.carriers.some((carrier) => carrier === part)),
  );
  const { ports, close } = await openPorts(config, pino({ level: 'silent' }), systemClock);
  const timer = setInterval(() => void ports.leases.renew().catch(() => {}), renewalInterval);
  try {
    const acting = { ...ports, store: ports.store.as(operator) };
    return await work({ ports: acting, isServed: isServed(config.home) });
  } finally {
    clearInterval(timer);
    await close();
  }
}

function isServed(home: Home): boolean {
  try {
    lockServer(home).release();
    return false;
  } catch (error) {
    if (error instanceof NotLocked) return true;
    throw error;
  }
}
