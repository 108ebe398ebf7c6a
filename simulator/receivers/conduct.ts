import type { SentAnswer } from '../../src/app/ports/webhook-sender.ts';
import { goneStatus } from '../../src/domain/webhooks/outcome.ts';
import type { Random } from '../random.ts';

/**
 * `away`: nobody listens; `late`: it takes what it is sent, and says so late; `silent`: and never says so; `distant`:
 * what it is sent is long on its way; `leaving`: it hangs up; `gone`: it wants nothing more, as it says
 */
export const receiverMoods = [
  'well',
  'failing',
  'busy',
  'refusing',
  'away',
  'late',
  'silent',
  'distant',
  'leaving',
  'gone',
] as const;
export type ReceiverMood = (typeof receiverMoods)[number];

/** How one request to a receiver goes. */
export interface Conduct {
  /** milliseconds until it is there, even if nobody waits any more; null: it never is */
  readonly travel: number | null;
  /** what it is sent is taken for good, whether anybody is told so or not */
  readonly isTaken: boolean;
  /** null: nothing comes back */
  readonly answer: SentAnswer | null;
  /** milliseconds that the answer takes */
  readonly back: number;
}

/** milliseconds */
const longestAnswer = 20_000;
const longestWay = 60_000;
/** What a receiver asks for that wants to be left alone, in seconds. */
const longestPutOff = 45;

const well: Conduct = { travel: 0, isTaken: true, answer: answered(200), back: 0 };
const nobody: SentAnswer = { error: 'nobody listens there', kind: 'failed' };
const hungUp: SentAnswer = { error: 'the receiver has hung up', kind: 'failed' };

const conducts: Readonly<Record<ReceiverMood, (random: Random, now: number) => Conduct>> = {
  well: (random) => ({ ...well, answer: answered(random.pick([200, 204])) }),
  failing: (random) => refusal(random.pick([500, 502])),
  busy: (random, now) => (random.chance(0.7) ? busy(random, now) : well),
  refusing: (random) => refusal(random.pick([302, 400, 404])),
  away: () => ({ ...well, travel: null, isTaken: false, answer: nobody }),
  late: (random) => ({ ...well, back: random.below(longestAnswer) }),
  silent: () => ({ ...well, answer: null }),
  distant: (random) => ({ ...well, travel: random.below(longestWay) }),
  leaving: (random) => ({ ...well, isTaken: random.chance(0.5), answer: hungUp }),
  gone: (random) => (random.chance(0.3) ? refusal(goneStatus) : well),
};

/** `now`: milliseconds since 1970 */
export function conductOf(mood: ReceiverMood, random: Random, now: number): Conduct {
  return conducts[mood](random, now);
}

function busy(random: Random, now: number): Conduct {
  const seconds = random.between(1, longestPutOff);
  const until = new Date(now + seconds * 1_000).toUTCString();
  const retryAfter = random.pick([String(seconds), until, 'soon']);
  return { ...well, isTaken: false, answer: answered(random.pick([429, 503]), retryAfter) };
}

function refusal(status_code: number): Conduct {
  return { ...well, isTaken: false, answer: answered(status_code) };
}

function answered(status_code: number, retryAfter?: string): SentAnswer {
  return {
    status_code,
    headers: retryAfter === undefined ? [] : [['Retry-After', retryAfter]],
    payload: '',
  };
}
