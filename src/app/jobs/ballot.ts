/** All have to agree to what none may do alone. */
export interface Ballot {
  vote(isFor: boolean): void;
  /** Nobody knows: who waits for the verdict fails. */
  fail(error: unknown): void;
  /** once all are for it, or one is not */
  readonly verdict: Promise<boolean>;
}

/** `decide`: is asked once, and may refuse what all are for. */
export function createBallot(
  voters: number,
  decide: (areAllFor: boolean) => Promise<boolean>,
): Ballot {
  const { promise: verdict, resolve, reject } = deferred<boolean>();
  // Whoever waits for it hears of it; perhaps nobody does any more.
  verdict.catch(() => undefined);
  let left = voters;
  const close = (areAllFor: boolean) => {
    left = 0;
    decide(areAllFor).then(resolve, reject);
  };
  if (voters === 0) close(true);
  return {
    verdict,
    vote(isFor) {
      if (left === 0) return;
      if (!isFor || left === 1) close(isFor);
      else left -= 1;
    },
    fail(error) {
      if (left > 0) reject(error);
      left = 0;
    },
  };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  const ends: Partial<Deferred<T>> & object = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(ends, { resolve, reject }));
  return { ...ends, promise } as Deferred<T>;
}

/** So many may be at it at a time; the others wait in a line. */
export function createTurns(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async take(): Promise<void> {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
