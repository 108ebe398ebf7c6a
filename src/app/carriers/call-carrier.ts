import { DomainError } from '../../domain/errors.ts';
import { CarrierBusy, CarrierRefused, type Carrier, type Permit } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

/** What any call to a carrier takes. */
export type CallPorts = Pick<Ports, 'carrierWatch' | 'clock' | 'policy'>;

/**
 * What a carrier answers within its time, in milliseconds; how that ended is watched. The permit ends
 * with that time, by a clock that is read: a process that was stopped meanwhile has not seen its alarm yet.
 */
export async function callCarrier<T>(
  { carrierWatch, clock }: Pick<CallPorts, 'carrierWatch' | 'clock'>,
  carrier: Carrier,
  patience: number,
  call: (permit: Permit) => Promise<T>,
): Promise<T> {
  const deadline = clock.steady() + patience;
  try {
    const answer = await clock.withDeadline(patience, (signal) =>
      call({
        signal,
        check() {
          signal.throwIfAborted();
          if (clock.steady() >= deadline) throw new Error(`too late: ${patience} ms have passed`);
        },
      }),
    );
    carrierWatch.answered(carrier.name);
    return answer;
  } catch (error) {
    if (isAnswer(error)) carrierWatch.answered(carrier.name);
    else carrierWatch.failed(carrier.name, error);
    throw error;
  }
}

const isAnswer = (error: unknown) =>
  error instanceof CarrierRefused || error instanceof CarrierBusy;

/** A question to a carrier that buys nothing; throws Unavailable when it brings no answer. */
export async function askCarrier<T>(
  ports: CallPorts,
  carrier: Carrier,
  call: (signal: Permit['signal']) => Promise<T>,
): Promise<T> {
  try {
    return await callCarrier(ports, carrier, ports.policy.carrierTimeout, ({ signal }) =>
      call(signal),
    );
  } catch (cause) {
    throw unavailable(cause);
  }
}

export function unavailable(cause: unknown): DomainError {
  const message =
    'The carrier gives no answer that can be used, and nothing was changed; try again';
  return new DomainError('Unavailable', message, {
    retryAfter,
    cause,
    reason: 'carrier_unavailable',
  });
}
