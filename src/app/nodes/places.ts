/** Places for work: each name has as many, so that what hangs under one takes none of another. */
export interface Places<Result> {
  free(name: string): number;
  /** Takes a place until the work has ended, which must not fail; answers the work. */
  take(name: string, work: Promise<Result>): Promise<Result>;
  /** Settles when all that has a place now has ended. */
  idle(): Promise<void>;
}

export function createPlaces<Result>(count: number): Places<Result> {
  const taken = new Map<string, Set<Promise<Result>>>();
  return {
    free: (name) => count - (taken.get(name)?.size ?? 0),
    take(name, work) {
      const here = taken.get(name) ?? new Set();
      taken.set(name, here.add(work));
      void work.finally(() => here.delete(work));
      return work;
    },
    async idle() {
      await Promise.all([...taken.values()].flatMap((works) => [...works]));
    },
  };
}
