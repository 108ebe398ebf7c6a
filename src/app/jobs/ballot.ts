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
  let left = voters;
  let settle: (verdict: Promise<boolean>) => void = () => undefined;
  const verdict = new Promise<boolean>((resolve) => (settle = resolve));
  // Whoever waits for it hears of it; perhaps nobody does any more.
  verdict.catch(() => undefined);
  const close = (outcome: () => Promise<boolean>) => {
    if (left <= 0) return;
    left = 0;
    settle(outcome());
  };
  if (voters === 0) settle(decide(true));
  return {
    verdict,
    vote(isFor) {
      if (!isFor) close(() => decide(false));
      else if (left === 1) close(() => decide(true));
      else left -= 1;
    },
    fail: (error) => close(() => Promise.reject(error as Error)),
  };
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
