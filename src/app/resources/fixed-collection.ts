import type { StoredRecord } from '../../domain/resources/resource.ts';
import { stepWithin, type Collection, type Ranked, type Step } from './collection.ts';

const isOlder = (rank: number, than: number) => rank < than;

/** Records that come with the service, as the oldest of a collection that has the newest first. */
export function followedBy(kept: Collection, fixed: readonly StoredRecord[]): Collection {
  const ranked: Ranked[] = fixed.map((record, index) => ({ rank: -1 - index, record }));

  async function onwards(step: Step): Promise<Ranked[]> {
    const { from = Infinity, limit, offset = 0 } = step;
    const found = from < 0 ? [] : await kept.next(step);
    if (found.length === limit) return found;
    const passed = offset === 0 ? 0 : Math.max(0, offset - (await kept.count()));
    const rest = { ...step, offset: passed, limit: limit - found.length };
    return [...found, ...stepWithin(ranked, isOlder, rest)];
  }

  async function back(step: Step): Promise<Ranked[]> {
    const { from = -Infinity, limit } = step;
    if (from > 0) return kept.next(step);
    const found = stepWithin(ranked, isOlder, step);
    const rest = { ...step, from: undefined, limit: limit - found.length };
    return [...found, ...(await kept.next(rest))];
  }

  return {
    ...kept,
    count: async () => (await kept.count()) + fixed.length,
    next: (step) => (step.towards === 'end' ? onwards(step) : back(step)),
    find: async (id) => fixed.find((record) => record.id === id) ?? kept.find(id),
  };
}
