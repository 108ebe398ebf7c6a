import { LRUCache } from 'lru-cache';

interface Remembered<Value> {
  readonly revision: number;
  readonly answer: Promise<Value | null>;
}

/**
 * Remembers answers for as long as nothing at all has changed in the database, and at most
 * `maxAnswers` of them, those asked for last. Who asks while an answer is on its way gets the same
 * one. What is null, or fails, is asked for again.
 */
export function whileUnchanged<Value>(revision: () => number, maxAnswers: number) {
  // Made when it is needed: it is allocated whole.
  let cache: LRUCache<string, Remembered<Value>> | undefined;
  return (key: string, ask: () => Promise<Value | null>): Promise<Value | null> => {
    const answers = (cache ??= new LRUCache({ max: maxAnswers }));
    // Each answer has its revision: clear() with every change takes 30 µs at a maximum of 10,000.
    const now = revision();
    const known = answers.get(key);
    if (known?.revision === now) return known.answer;
    const latest = { revision: now, answer: ask() };
    const forget = () => void (answers.peek(key) === latest && answers.delete(key));
    answers.set(key, latest);
    latest.answer.then((value) => value === null && forget(), forget);
    return latest.answer;
  };
}
