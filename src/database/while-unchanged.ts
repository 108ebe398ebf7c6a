/**
 * Remembers answers for as long as nothing at all has changed in the database; at most `kept` of
 * them. What is null is asked for again.
 */
export function whileUnchanged<Value>(revision: () => number, kept: number) {
  const known = new Map<string, Value>();
  let knownAt = -1;
  return async (key: string, ask: () => Promise<Value | null>): Promise<Value | null> => {
    const now = revision();
    if (now !== knownAt || known.size >= kept) known.clear();
    knownAt = now;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const answer = await ask();
    if (answer !== null && knownAt === now) known.set(key, answer);
    return answer;
  };
}
