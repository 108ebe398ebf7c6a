import { DomainError } from '../../domain/errors.ts';
import { CarrierRefused, type Carrier } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';

/** Seconds after which asking again makes sense. */
const retryAfter = 5;

/** What any call to a carrier takes. */
export type CallPorts = Pick<Ports, 'carrierWatch' | 'clock' | 'policy'>;

/** What a carrier answers within its time, in milliseconds; how that ended is watched. */
export async function callCarrier<T>(
  { carrierWatch, clock }: Pick<CallPorts, 'carrierWatch' | 'clock'>,
  carrier: Carrier,
  patience: number,
  call: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await clock.withTimeout(patience, call());
    carrierWatch.answered(carrier.name);
    return answer;
  } catch (error) {
    if (error instanceof CarrierRefused) carrierWatch.answered(carrier.name);
    else carrierWatch.failed(carrier.name, error);
    throw error;
  }
}

/** A question to a carrier that buys nothing; throws Unavailable when it brings no answer. */
export async function askCarrier<T>(
  ports: CallPorts,
  carrier: Carrier,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await callCarrier(ports, carrier, ports.policy.carrierTimeout, call);
  } catch (cause) {
    throw unavailable(cause);
  }
}

export function unavailable(cause: unknown): DomainError {
  return new DomainError('Unavailable', 'The carrier does not answer; nothing was bought', {
    retryAfter,
    cause,
  });
}
