import type { Update } from './changes.ts';

/** Who gives up an external id comes before who takes it: a server gives it to one number only. */
export function inOrderOfExternalIds(updates: readonly Update[]): Update[] {
  const changing = updates.filter(({ body }) => body['external_id'] !== undefined);
  const giving = new Map(changing.map((one) => [one.held.external_id, one]));
  const ordered = new Set<Update>();
  const circles = new Set<Update>();
  for (const update of updates) {
    const chain = new Set<Update>();
    let next: Update | undefined = update;
    while (next && !ordered.has(next) && !chain.has(next)) {
      chain.add(next);
      const taken = next.body['external_id'] as string | null | undefined;
      next = taken === null || taken === undefined ? undefined : giving.get(taken);
    }
    const members = [...chain];
    if (next && chain.has(next)) {
      for (const one of members.slice(members.indexOf(next))) circles.add(one);
    }
    for (const one of members.toReversed()) ordered.add(one);
  }
  return [...ordered].map((one) => (circles.has(one) ? { ...one, problem: circular } : one));
}

const circular =
  'the numbers pass their external ids round: take one away first, with external_id: null, and apply';
