import type { CarrierWatch } from '../app/ports/carriers.ts';
import type { Logger } from '../app/ports/logger.ts';

export interface CarrierState {
  readonly status: 'up' | 'down';
  /** calls without an answer since this process started */
  readonly failures: number;
}

export interface WatchedCarriers extends CarrierWatch {
  /** by carrier; up until a call fails, and again with the first that is answered */
  states(): Readonly<Record<string, CarrierState>>;
}

export function watchCarriers(names: readonly string[], logger: Logger): WatchedCarriers {
  const states = new Map<string, CarrierState>(
    names.map((name) => [name, { status: 'up', failures: 0 }]),
  );
  return {
    answered(carrier) {
      const state = states.get(carrier);
      if (state?.status === 'down') states.set(carrier, { ...state, status: 'up' });
    },
    failed(carrier, err) {
      logger.warn({ carrier, err }, 'the carrier does not answer');
      const failures = (states.get(carrier)?.failures ?? 0) + 1;
      states.set(carrier, { status: 'down', failures });
    },
    states: () => Object.fromEntries(states),
  };
}
