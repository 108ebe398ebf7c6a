import type { CarrierStatus, CarrierWatch } from '../app/ports/carriers.ts';
import type { Logger } from '../app/ports/logger.ts';

export interface CarrierState {
  readonly status: CarrierStatus;
  /** calls without an answer since this process started */
  readonly failures: number;
}

export interface WatchedCarriers extends CarrierWatch {
  /** by carrier; up until a call fails, and again with the first that is answered */
  states(): Readonly<Record<string, CarrierState>>;
  /** Waits until all that was seen is written down. */
  idle(): Promise<void>;
}

/** Writes down what a carrier is, which may be known already. */
type Note = (carrier: string, status: CarrierStatus) => Promise<void>;

/** `note` is told of each carrier what the first call shows, and then when that has become otherwise. */
export function watchCarriers(
  names: readonly string[],
  logger: Logger,
  note: Note,
): WatchedCarriers {
  const states = new Map<string, CarrierState>(
    names.map((name) => [name, { status: 'up', failures: 0 }]),
  );
  const notes = createNotes(logger, note);
  return {
    answered(carrier) {
      const state = states.get(carrier);
      if (state?.status === 'down') states.set(carrier, { ...state, status: 'up' });
      notes.take(carrier, 'up');
    },
    failed(carrier, err) {
      logger.warn({ carrier, err }, 'the carrier does not answer');
      const failures = (states.get(carrier)?.failures ?? 0) + 1;
      states.set(carrier, { status: 'down', failures });
      notes.take(carrier, 'down');
    },
    states: () => Object.fromEntries(states),
    idle: notes.idle,
  };
}

/** One after the other; what could not be written down is tried again with the next call. */
function createNotes(logger: Logger, note: Note) {
  const noted = new Map<string, CarrierStatus>();
  let last: Promise<void> = Promise.resolve();
  return {
    take(carrier: string, status: CarrierStatus): void {
      if (noted.get(carrier) === status) return;
      noted.set(carrier, status);
      last = last
        .then(() => note(carrier, status))
        .catch((err: unknown) => {
          noted.delete(carrier);
          logger.warn({ carrier, err }, 'it is not written down whether the carrier answers');
        });
    },
    idle: () => last,
  };
}
