import { CarrierBusy, CarrierRefused, type Carrier } from '../app/ports/carriers.ts';
import type { CarrierCall, Metrics } from '../app/ports/metrics.ts';

const isRefusal = (error: unknown) =>
  error instanceof CarrierRefused || error instanceof CarrierBusy;

/** The same carrier; every call to it is counted and timed. */
export function measured<Measured extends Carrier>(
  carrier: Measured,
  metrics: Pick<Metrics, 'countCarrierCall'>,
): Measured {
  return new Proxy(carrier, {
    get(target, operation) {
      const method: unknown = Reflect.get(target, operation);
      if (typeof method !== 'function' || typeof operation !== 'string') return method;
      return (...args: unknown[]) => {
        const begun = performance.now();
        const answer: unknown = Reflect.apply(method, target, args);
        if (!(answer instanceof Promise)) return answer;
        const count = (outcome: CarrierCall['outcome']) =>
          metrics.countCarrierCall({
            carrier: carrier.name,
            operation,
            outcome,
            seconds: (performance.now() - begun) / 1_000,
          });
        answer.then(
          () => count('answered'),
          (error: unknown) => count(isRefusal(error) ? 'refused' : 'failed'),
        );
        return answer;
      };
    },
  });
}
