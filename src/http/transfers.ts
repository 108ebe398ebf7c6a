import type { FastifyRequest } from 'fastify';
import type { Clock } from '../app/ports/nodes.ts';
import { amountsOfAccounts, tooMany } from './account-amounts.ts';

/** An upload or a download that is under way. */
export interface Transfer {
  /** The client sent or took some of it. */
  progress(): void;
  /** It is over, in whatever way; more than once is fine. */
  end(): void;
}

export interface Transfers {
  /** Cuts the client off when it is too slow. Throws TooManyRequests while its account has as many as it may. */
  begin(request: FastifyRequest): Transfer;
}

export interface TransferLimits {
  /** what is transferred, for people */
  readonly what: string;
  /** at a time, for each account in this process: each holds a part of it in memory */
  readonly atATime: number;
  /** how long a client may send, or take, nothing at all, in milliseconds */
  readonly stallTimeout: number;
  /** how long a transfer may take, in milliseconds; null: as long as it goes on */
  readonly timeout: number | null;
}

export function createTransfers(
  clock: Pick<Clock, 'after' | 'steady'>,
  limits: TransferLimits,
): Transfers {
  const { what, atATime } = limits;
  const underWay = amountsOfAccounts(atATime);
  const problem = `The account has ${atATime} transfers of ${what} under way already`;
  return {
    begin({ raw, signIn, log, id: request }) {
      const free = underWay.take(signIn.account.id, 1);
      if (!free) throw tooMany(problem);
      const watch = limitTime(clock, limits, () => {
        log.info({ request, account: signIn.account.subdomain }, `${what} took too long: cut off`);
        raw.socket.destroy();
        end();
      });
      let isOver = false;
      const end = () => {
        if (isOver) return;
        isOver = true;
        watch.cancel();
        free();
      };
      return { progress: watch.progress, end };
    },
  };
}

function limitTime(
  { after, steady }: Pick<Clock, 'after' | 'steady'>,
  { stallTimeout, timeout }: TransferLimits,
  cutOff: () => void,
) {
  let progressedAt = steady();
  // One order for as long as bytes keep coming, not one for each of them.
  const watch = () => {
    const left = progressedAt + stallTimeout - steady();
    if (left <= 0) cutOff();
    else cancelWatch = after(left, watch);
  };
  let cancelWatch = after(stallTimeout, watch);
  const cancelEnd = timeout === null ? () => {} : after(timeout, cutOff);
  return {
    progress: () => void (progressedAt = steady()),
    cancel() {
      cancelWatch();
      cancelEnd();
    },
  };
}
