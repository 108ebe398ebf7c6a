import { LRUCache } from 'lru-cache';

interface Limits {
  /** in milliseconds */
  readonly maxAge: number;
  readonly maxAnswers: number;
  readonly now: () => number;
}

interface Question<Answer> {
  ask(signal: AbortSignal): Promise<Answer>;
  /** aborted: who asks waits no more */
  readonly signal: AbortSignal | undefined;
}

/** A question whose answer is on its way. */
interface Asked<Answer> {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Remembers answers. Who asks while an answer is on its way gets the same one; the question is given
 * up when nobody waits for it any more. What fails is asked for again.
 */
export function answerCache<Answer extends object>({ maxAge, maxAnswers, now }: Limits) {
  const answers = new LRUCache<string, Answer>({
    max: maxAnswers,
    ttl: maxAge,
    // Asked each time: nothing is to depend on how long a time-out takes.
    ttlResolution: 0,
    perf: { now },
  });
  const questions = new Map<string, Asked<Answer>>();

  function forget(key: string, asked: Asked<Answer>): void {
    if (questions.get(key) === asked) questions.delete(key);
  }

  function begin(key: string, ask: Question<Answer>['ask']): Asked<Answer> {
    const controller = new AbortController();
    const asked = { answer: ask(controller.signal), controller, waiting: 0 };
    questions.set(key, asked);
    const end = () => forget(key, asked);
    asked.answer.then((answer) => void answers.set(key, answer)).then(end, end);
    return asked;
  }

  return async (key: string, { ask, signal }: Question<Answer>): Promise<Answer> => {
    const known = answers.get(key);
    if (known) return known;
    signal?.throwIfAborted();
    const asked = questions.get(key) ?? begin(key, ask);
    asked.waiting += 1;
    const giveUp = () => {
      asked.waiting -= 1;
      if (asked.waiting > 0) return;
      forget(key, asked);
      asked.controller.abort(signal?.reason);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await asked.answer;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  };
}
