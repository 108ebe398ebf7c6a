interface Kept<Value> {
  readonly answer: Promise<Value>;
  readonly until: number;
}

/**
 * Remembers answers for some milliseconds, and at most `most` of them, the latest. Who asks while an
 * answer is on its way gets the same one. What fails is asked for again.
 */
export function keptFor<Value>(milliseconds: number, most: number, now: () => number) {
  const known = new Map<string, Kept<Value>>();
  return (key: string, ask: () => Promise<Value>): Promise<Value> => {
    const kept = known.get(key);
    if (kept && now() < kept.until) return kept.answer;
    const answer = ask();
    known.delete(key);
    known.set(key, { answer, until: now() + milliseconds });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    answer.catch(() => known.get(key)?.answer === answer && known.delete(key));
    return answer;
  };
}
