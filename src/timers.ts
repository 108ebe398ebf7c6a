import type { FastifyBaseLogger } from 'fastify';
import type { Ports } from './app/ports.ts';
import { recover } from './app/recover.ts';

/** How often work left by others is looked for, in milliseconds. */
const recoveryInterval = 1_000;
/** How often the last use of tokens is written down, in milliseconds. */
const tokenUseInterval = 10_000;

export interface Timers {
  onTokenUse(tokenId: number): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

export function startTimers(ports: Ports, logger: FastifyBaseLogger): Timers {
  const used = new Set<number>();
  const recordUse = async () => {
    if (used.size === 0) return;
    const ids = [...used];
    used.clear();
    await ports.store.operator.recordUse(ids);
  };
  const warned = warnOfOtherCarriers(ports, logger);
  const recovery = every(recoveryInterval, logger, async () => {
    const { finished, failures } = await recover(ports);
    if (finished > 0) logger.info({ finished }, 'recovered');
    for (const err of failures) logger.warn({ err }, 'not recovered yet');
  });
  const tokenUse = every(tokenUseInterval, logger, recordUse);
  return {
    onTokenUse: (tokenId) => void used.add(tokenId),
    async stop() {
      await warned;
      await recovery.stop();
      await tokenUse.stop();
      await recordUse();
    },
  };
}

async function warnOfOtherCarriers(ports: Ports, logger: FastifyBaseLogger): Promise<void> {
  try {
    const configured = ports.carriers.all.map(({ name }) => name);
    const carriers = await ports.store.intents.carriersBeside(configured);
    if (carriers.length === 0) return;
    logger.warn({ carriers }, 'purchases or releases wait for carriers that are not configured');
  } catch (err) {
    logger.error({ err }, 'not known whether anything waits for other carriers');
  }
}

/** Runs at once and then again and again, never twice at a time. */
function every(milliseconds: number, logger: FastifyBaseLogger, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const run = async (): Promise<void> => {
    await work().catch((err: unknown) => logger.error({ err }, 'a timer failed'));
    if (isStopped) return;
    timer = setTimeout(() => {
      running = run();
    }, milliseconds);
  };
  let running = run();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
