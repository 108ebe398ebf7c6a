import type { Ids } from '../app/ports/nodes.ts';

export interface RecordedIds {
  readonly ids: Ids;
  /** The same in the same order, for who makes the same again; then new ones. */
  again(): Ids;
}

export function recordIds(source: Ids): RecordedIds {
  const made: number[] = [];
  return {
    ids: {
      next() {
        const id = source.next();
        made.push(id);
        return id;
      },
    },
    again() {
      const left = made.values();
      return { next: () => left.next().value ?? source.next() };
    },
  };
}
