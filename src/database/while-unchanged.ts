/**
 * Remembers answers for as long as nothing at all has changed in the database; at most `kept` of
 * them. Who asks while an answer is on its way gets the same one. What is null, or fails, is asked
 * for again.
 */
export function whileUnchanged<Value>(revision: () => number, kept: number) {
  const known = new Map<string, Promise<Value | null>>();
  let knownAt = -1;
  return (key: string, ask: () => Promise<Value | null>): Promise<Value | null> => {
    const now = revision();
    if (now !== knownAt || known.size >= kept) known.clear();
    knownAt = now;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const answer = ask();
    const forget = () => void (known.get(key) === answer && known.delete(key));
    known.set(key, answer);
    answer.then((value) => value === null && forget(), forget);
    return answer;
  };
}
