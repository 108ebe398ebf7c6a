import type { Clock } from '../../app/ports/nodes.ts';
import { createTransfers, type Transfers } from '../transfers.ts';

/** How long a transfer may take, in milliseconds. */
export const transferTimeout = 5 * 60_000;

export const createAudioTransfers = (clock: Pick<Clock, 'after' | 'steady'>): Transfers =>
  createTransfers(clock, {
    what: 'audio',
    atATime: 10,
    stallTimeout: 30_000,
    timeout: transferTimeout,
  });
