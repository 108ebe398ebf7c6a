import { moods, type Mood } from './carriers/conduct.ts';
import type { Random } from './random.ts';
import { receiverMoods, type ReceiverMood } from './receivers/conduct.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

export const carrierNames = ['inventory', 'twilio', 'sandbox'] as const;
export type CarrierName = (typeof carrierNames)[number];

/** What one schedule is like: each tries some of the faults, some of the time. */
export interface Profile {
  readonly nodes: number;
  readonly carriers: readonly CarrierName[];
  readonly clients: number;
  /** of each client */
  readonly steps: number;
  readonly carrierTimeout: number;
  readonly releaseWindow: number;
  /** null: any number of phone numbers */
  readonly maxNumbers: number | null;
  /** chances of a strike at a call of a node */
  readonly crashRate: number;
  readonly holdRate: number;
  /** that the node is cut off from the database */
  readonly cutRate: number;
  readonly clockRate: number;
  readonly databaseRate: number;
  /** how often a carrier or the database changes its conduct, in milliseconds; null: never */
  readonly weather: number | null;
  /** what carriers do when they do not do well: a few make them meet more often */
  readonly moods: readonly Mood[];
  /** milliseconds that things go on going wrong when clients are done */
  readonly linger: number;
  /** milliseconds that the clocks of nodes are apart at most */
  readonly skew: number;
  /** milliseconds that timers come late at most */
  readonly lateness: number;
  /** how late the lists of the Twilio-like carrier are, in milliseconds */
  readonly listLag: number;
  /** how often an operator has everything compared */
  readonly comparisons: number;
  /** one carrier answers nothing while the others must come to an end */
  readonly hasDarkRest: boolean;
  /** everything stands still for so long at the end, in milliseconds */
  readonly sleep: number;
  /** null: nobody makes any */
  readonly webhooks: WebhookProfile | null;
}

interface WebhookProfile {
  /** of each account's owner */
  readonly steps: number;
  /** of receivers that do not do well */
  readonly moods: readonly ReceiverMood[];
}

/** `other`: of what was added last, as what is drawn from the first decides schedules that are known. */
export function profileOf(random: Random, other: Random): Profile {
  const sometimes = (chance: number, rate: number) => (random.chance(chance) ? rate : 0);
  const weather = random.pick([null, second, 5 * second, 40 * second]);
  const isSlowWeather = weather === 40 * second;
  const carriers = carrierNames.filter(() => random.chance(0.6));
  return {
    nodes: random.pick([1, 2, 2, 3]),
    carriers: carriers.length > 0 ? carriers : [random.pick(carrierNames)],
    clients: random.between(2, 4),
    steps: random.between(2, 5),
    carrierTimeout: random.pick([3 * second, 10 * second, 30 * second]),
    releaseWindow: random.pick([0, 20 * second, hour]),
    maxNumbers: random.pick([null, 1, 2, 3]),
    crashRate: sometimes(0.5, random.pick([0.01, 0.03])),
    holdRate: sometimes(0.5, random.pick([0.01, 0.04])),
    cutRate: sometimes(0.3, random.pick([0.01, 0.03])),
    clockRate: sometimes(0.3, 0.01),
    databaseRate: sometimes(0.3, random.pick([0.01, 0.05])),
    weather,
    moods: random.chance(0.5) ? moods : [random.pick(moods), random.pick(moods)],
    linger: random.pick(isSlowWeather ? [30 * second, 2 * minute] : [0, 0, 0, 30 * second]),
    skew: random.pick([0, 0, 2 * second, hour]),
    lateness: random.pick([second, 2 * second, 2.5 * second]),
    listLag: random.pick([0, 5 * second, 20 * second]),
    comparisons: random.pick([0, 0, 3]),
    hasDarkRest: random.chance(0.3),
    sleep: random.pick([0, 0, 30 * second, 2 * hour]),
    webhooks: other.chance(0.4) ? webhookProfileOf(other) : null,
  };
}

function webhookProfileOf(random: Random): WebhookProfile {
  const some = [random.pick(receiverMoods), random.pick(receiverMoods)];
  return { steps: random.between(4, 12), moods: random.chance(0.5) ? receiverMoods : some };
}

/** Who has nobody to ask for the time believes the clock of its machine with each start. */
export function isTimeKept({ nodes, clockRate, crashRate }: Profile): boolean {
  return nodes > 1 || clockRate === 0 || crashRate === 0;
}
