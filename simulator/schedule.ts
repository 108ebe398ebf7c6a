import type { Ports } from '../src/app/ports.ts';
import { openCarriers } from './carriers/open.ts';
import { Line } from './carriers/line.ts';
import { Chaos } from './chaos.ts';
import { Beliefs } from './clients/beliefs.ts';
import { Client } from './clients/client.ts';
import { operate } from './judge/operator.ts';
import type { Bench } from './judge/checks.ts';
import { comeToRest } from './judge/rest.ts';
import { tradeJudge } from './judge/trades.ts';
import { WebhookWitness } from './judge/webhook-witness.ts';
import { judgeWebhooks } from './judge/webhooks.ts';
import { Witness } from './judge/witness.ts';
import { DatabaseConduct } from './nodes/database.ts';
import { Node, type Site, type Writer } from './nodes/node.ts';
import type { Slot } from './nodes/slot.ts';
import { profileOf, type Profile } from './profile.ts';
import { randomFor, type Random } from './random.ts';
import { Receivers } from './receivers/receivers.ts';
import type { Scene, Violation } from './scene.ts';
import { prepare } from './clients/prepare.ts';
import { WebhookOwner } from './clients/webhook-owner.ts';
import type { Installation, Template } from './template.ts';
import { World } from './world/world.ts';

/** What is made once, and serves one schedule after the other. */
export interface Workshop {
  readonly template: Pick<Template, 'copy'>;
  readonly slots: readonly Slot[];
}

export interface Result {
  readonly violations: readonly Violation[];
  readonly history: readonly string[];
  readonly strikes: number;
  readonly requests: number;
  readonly bought: number;
  /** events that came to receivers of webhooks and were taken */
  readonly told: number;
  /** milliseconds of the world's time */
  readonly lasted: number;
}

/** The longest that clients may take, in milliseconds. */
const mainPart = 15 * 60_000;
/** The longest that it may take until all is told, in milliseconds. */
const longestTelling = 24 * 3_600_000;

/** Runs one schedule, which seed and number determine, from its beginning to its end. */
export async function runSchedule(
  { template, slots }: Workshop,
  seed: number,
  schedule: number,
): Promise<Result> {
  const random = randomFor(seed, schedule);
  const other = randomFor(seed, -2 - schedule);
  const profile = profileOf(random, other);
  const world = new World(random);
  world.note(JSON.stringify(profile));
  const writer: Writer = { now: () => world.time };
  const installation = await template.copy(() => writer.now());
  try {
    return await run(world, profile, { installation, slots, writer, random: other });
  } finally {
    await installation.remove();
  }
}

interface Means {
  readonly installation: Installation;
  readonly slots: readonly Slot[];
  readonly writer: Writer;
  /** of receivers, and of those who have webhooks */
  readonly random: Random;
}

async function run(
  world: World,
  profile: Profile,
  { installation, slots, writer, random }: Means,
): Promise<Result> {
  const { store, buyers, ledger } = installation;
  const violations: Violation[] = [];
  const nodes: Node[] = [];
  const scene: Scene = {
    world,
    nodes,
    beliefs: new Beliefs(),
    witness: new Witness(world),
    refusals: [],
    report(rule, problem) {
      if (violations.some((known) => known.problem === problem)) return;
      world.note(`VIOLATION ${rule}: ${problem}`);
      violations.push({ rule, problem });
    },
  };
  const judgeTrade = tradeJudge(scene, profile);
  const carriers = await openCarriers(world, profile, installation);
  const lines = carriers.all.map((one) => new Line(world, one, judgeTrade));
  const database = new DatabaseConduct(world.random.fork());
  const chaos = new Chaos(world, profile);
  const webhooks = new WebhookWitness(scene, ledger, buyers);
  const receivers = new Receivers(world, random.fork(), (arrival) => webhooks.hear(arrival));
  const site: Site = {
    world,
    store,
    database,
    lines,
    receivers,
    writer,
    policy: policyOf(profile),
    isShared: profile.nodes > 1,
    async witness(call, outcome) {
      scene.witness.see(call, outcome);
      await webhooks.see(call, outcome);
    },
    strike: (node, call) => chaos.strike(node, call),
  };
  for (const [index, slot] of slots.slice(0, profile.nodes).entries()) {
    nodes.push(new Node(site, { index, slot, machine: machineOf(world, profile) }));
  }
  const books = { store, lines, ledger };
  const struck = { world, lines, receivers, database, twilio: carriers.twilio };
  try {
    await world.until(
      goAbout(scene, profile, { books, buyers }, { random, begin: () => chaos.begin(struck) }),
      mainPart,
    );
    chaos.end(struck);
    await comeToRest(scene, profile, { books, buyers });
    await world.until(judgeWebhooks(scene, profile, { ledger, buyers, webhooks }), longestTelling);
  } catch (error) {
    scene.report('simulator', error instanceof Error ? String(error.stack) : String(error));
  }
  for (const one of carriers.all) await one.close();
  return {
    violations,
    history: world.history,
    strikes: chaos.strikes + receivers.strikes,
    told: webhooks.count(),
    requests: world.requests,
    bought: scene.beliefs.possessions.size,
    lasted: world.time - world.start,
  };
}

/** Nodes start, and clients do what they do while things go wrong. */
async function goAbout(
  scene: Scene,
  profile: Profile,
  { books, buyers }: Bench,
  { random, begin }: { random: Random; begin: () => void },
): Promise<void> {
  await Promise.all(scene.nodes.map((node) => node.start()));
  await prepare(scene, buyers, { store: books.store, maxNumbers: profile.maxNumbers });
  begin();
  void operate(scene, profile.comparisons);
  const clients = Array.from({ length: profile.clients }, (_, index) => {
    const buyer = buyers[index % buyers.length];
    if (!buyer) throw new Error('nobody buys');
    return new Client(scene, buyer);
  });
  const owners = profile.webhooks ? buyers : [];
  await Promise.all([
    ...clients.map((client) => client.run(profile.steps)),
    ...owners.map((buyer) =>
      new WebhookOwner(scene, buyer, random.fork()).run(profile.webhooks?.steps ?? 0),
    ),
  ]);
  await scene.world.wait(null, profile.linger);
}

function machineOf({ random }: World, { skew, lateness }: Profile) {
  const ahead = skew === 0 ? 0 : random.between(-skew, skew);
  return { ahead, rate: 1 + random.between(-1, 1) / 1_000, asleep: 0, lateness };
}

function policyOf({ carrierTimeout, releaseWindow }: Profile): Ports['policy'] {
  return {
    tokenMaxAge: 24 * 3_600_000,
    releaseWindow,
    carrierTimeout,
    auditRetention: 0,
    webhookPrivateTargets: false,
  };
}
