import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../app/ports/nodes.ts';
import { amountsOfAccounts, tooMany } from '../account-amounts.ts';

/** Of audio at a time, for each account in this process: each holds a part of the audio in memory. */
export const maxTransfers = 10;
/** How long a client may send, or take, nothing at all, in milliseconds. */
export const stallTimeout = 30_000;
/** How long a transfer may take, in milliseconds. */
export const transferTimeout = 5 * 60_000;

/** An upload or a download of audio that is under way. */
export interface Transfer {
  /** The client sent or took some of it. */
  progress(): void;
  /** It is over, in whatever way; more than once is fine. */
  end(): void;
}

export interface AudioTransfers {
  /** Cuts the client off when it is too slow. Throws TooManyRequests while its account has as many as it may. */
  begin(request: FastifyRequest): Transfer;
}

const problem = `The account has ${maxTransfers} transfers of audio under way already`;

export function createAudioTransfers(clock: Pick<Clock, 'after' | 'steady'>): AudioTransfers {
  const underWay = amountsOfAccounts(maxTransfers);
  return {
    begin({ raw, signIn, log, id: request }) {
      const free = underWay.take(signIn.account.id, 1);
      if (!free) throw tooMany(problem);
      const limits = limitTime(clock, () => {
        log.info({ request, account: signIn.account.subdomain }, 'audio took too long: cut off');
        raw.socket.destroy();
        end();
      });
      let isOver = false;
      const end = () => {
        if (isOver) return;
        isOver = true;
        limits.cancel();
        free();
      };
      return { progress: limits.progress, end };
    },
  };
}

function limitTime({ after, steady }: Pick<Clock, 'after' | 'steady'>, cutOff: () => void) {
  let progressedAt = steady();
  // One order for as long as bytes keep coming, not one for each of them.
  const watch = () => {
    const left = progressedAt + stallTimeout - steady();
    if (left <= 0) cutOff();
    else cancelWatch = after(left, watch);
  };
  let cancelWatch = after(stallTimeout, watch);
  const cancelEnd = after(transferTimeout, cutOff);
  return {
    progress: () => void (progressedAt = steady()),
    cancel() {
      cancelWatch();
      cancelEnd();
    },
  };
}
