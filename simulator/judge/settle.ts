import { isAnswer, purchaseOf } from '../clients/client.ts';
import type { Attempt, Possession } from '../clients/beliefs.ts';
import { send, type Reply, type Request } from '../clients/http.ts';
import { takePurchase } from '../clients/answers.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';

const patience = 120_000;
const mostTries = 4;

/** A question to a node that is well. */
export async function ask({ world, nodes }: Scene, buyer: Buyer, request: Request): Promise<Reply> {
  const node = world.random.pick(nodes);
  return send(world, { node, buyer, patience }, request);
}

/** Clients ask again until they know what they have: now they must be told. */
export async function settle(scene: Scene): Promise<void> {
  for (const attempt of scene.beliefs.attempts) {
    attempt.isHaunted = false;
    if (attempt.state === 'open') await settleAttempt(scene, attempt);
  }
  for (const possession of scene.beliefs.possessions.values()) {
    possession.isHaunted = false;
    if (possession.state === 'unsure') await settlePossession(scene, possession);
  }
}

/** Clients send tokens once more that have bought, when all is over. */
export async function askAgain(scene: Scene): Promise<void> {
  const bought = scene.beliefs.attempts.filter(({ state }) => state === 'bought');
  for (const attempt of bought) {
    const sentAt = scene.world.time;
    const reply = await ask(scene, attempt.buyer, purchaseOf(scene, attempt));
    takePurchase(scene, attempt, { replies: [reply], sentAt });
  }
}

async function settleAttempt(scene: Scene, attempt: Attempt): Promise<void> {
  const { buyer, number } = attempt;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sentAt = scene.world.time;
    const reply = await ask(scene, buyer, purchaseOf(scene, attempt));
    takePurchase(scene, attempt, { replies: [reply], sentAt });
    if (attempt.state !== 'open') return;
    await scene.world.wait(null, 6_000);
  }
  scene.report(
    'undecided',
    `${buyer.account.subdomain} is not told what came of its token for ${number}`,
  );
}

async function settlePossession(scene: Scene, one: Possession): Promise<void> {
  const reply = await ask(scene, one.buyer, { method: 'GET', path: `/phone_numbers/${one.id}` });
  const status = isAnswer(reply) ? reply.status : reply;
  if (status === 200) {
    one.state = 'kept';
    one.deletedAt = null;
  } else if (status === 404) one.state = 'deleted';
  else scene.report('undecided', `${one.number} (${one.id}) is not shown: ${status}`);
}
