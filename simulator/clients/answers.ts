import type { Scene } from '../scene.ts';
import type { Attempt, Possession } from './beliefs.ts';
import type { Answer, Reply } from './http.ts';

/** What clients take answers for; what cannot be, whatever has gone wrong, is reported at once. */

interface Bought {
  readonly phone_number: { readonly id: number; readonly number: string };
}

/** Of one token, sent once or several times at once. Answers what the client has from now on, and had not. */
export function takePurchase(
  scene: Scene,
  attempt: Attempt,
  { replies, sentAt }: { replies: readonly Reply[]; sentAt: number },
): Possession | null {
  const { subdomain } = attempt.buyer.account;
  let possession: Possession | null = null;
  for (const reply of replies) {
    if (reply === 'given up') attempt.isHaunted = true;
    if (statusOf(reply) === 200) {
      const { id, number } = ((reply as Answer).body as Bought).phone_number;
      if (number !== attempt.number) {
        scene.report(
          'another number',
          `${subdomain} asked for ${attempt.number} and got ${number}`,
        );
      }
      checkAgain(scene, attempt, id);
      possession = scene.beliefs.bought(attempt, id) ?? possession;
    }
    if (statusOf(reply) === 422) checkRefusal(scene, attempt, { reply: reply as Answer, sentAt });
  }
  if (attempt.state === 'bought' || replies.every((reply) => reply === 'unsent')) return possession;
  const isRefused = !attempt.isHaunted && replies.every((reply) => statusOf(reply) === 422);
  attempt.state = isRefused ? 'refused' : 'open';
  return possession;
}

/** A token that has bought once never buys again, whatever has become of its number. */
function checkAgain({ report }: Scene, { buyer, number, id: known }: Attempt, id: number): void {
  if (known === null || known === id) return;
  const { subdomain } = buyer.account;
  report('bought again', `a token of ${subdomain} for ${number} bought ${known}, and then ${id}`);
}

/** Who is buying a number, or has it, is not to be told that somebody else has bought it. */
function checkRefusal(
  { witness, beliefs, refusals }: Scene,
  attempt: Attempt,
  { reply, sentAt }: { reply: Answer; sentAt: number },
): void {
  if (!reply.text.includes('has been sold meanwhile')) return;
  const { account } = attempt.buyer;
  const id = witness.claims.get(attempt.number);
  const intent = id === undefined ? undefined : witness.intents.get(id);
  const isDeleted = beliefs.possessions.get(id ?? 0)?.deletedAt != null;
  if (intent?.account_id !== account.id || intent.since > sentAt || isDeleted) return;
  refusals.push({
    id: intent.id,
    text: `${account.subdomain} was told that ${attempt.number} has been sold meanwhile`,
  });
}

/** What was claimed when the search was sent, and by the same purchase still is, must not be shown. */
export function checkSearch(
  { witness, report }: Scene,
  shown: readonly { readonly number: string }[],
  before: ReadonlyMap<string, number>,
): void {
  for (const { number } of shown) {
    const id = before.get(number);
    if (id === undefined || witness.claims.get(number) !== id) continue;
    report('search', `${number} is shown, and is claimed by ${id}`);
  }
}

export async function takeDeletion(
  { world, report }: Scene,
  one: Possession,
  ask: () => Promise<Reply[]>,
): Promise<void> {
  const before = one.state;
  if (before !== 'deleted') {
    one.state = 'unsure';
    one.deletedAt ??= world.time;
  }
  const statuses = (await ask()).map(statusOf);
  if (statuses.includes('given up')) one.isHaunted = true;
  if (one.isHaunted) return;
  if (statuses.includes(200)) one.state = 'deleted';
  else if (statuses.includes(404)) {
    if (before === 'kept' && statuses.every((status) => status === 404))
      report('kept', `${one.number} (${one.id}) was sold, and cannot be deleted`);
    one.state = 'deleted';
  } else if (statuses.every((status) => status === 'unsent')) one.state = before;
}

export async function takeRestoration(
  { report }: Scene,
  one: Possession,
  ask: () => Promise<Reply>,
): Promise<void> {
  const before = one.state;
  if (before !== 'kept') one.state = 'unsure';
  const status = statusOf(await ask());
  if (status === 'given up') one.isHaunted = true;
  if (one.isHaunted) return;
  if (status === 200) {
    if (before === 'kept')
      report('restored', `${one.number} (${one.id}) was not deleted, and is restored`);
    one.state = 'kept';
    one.deletedAt = null;
    one.isHurried = false;
  } else if (status === 422 || status === 404 || status === 'unsent') one.state = before;
}

function statusOf(reply: Reply): number | string {
  return typeof reply === 'string' ? reply : reply.status;
}
