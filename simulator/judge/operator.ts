import { reconcile } from '../../src/app/purchases/reconcile.ts';
import type { Discrepancy } from '../../src/domain/discrepancy.ts';
import type { Scene } from '../scene.ts';

/** Has nodes compare what they have with what carriers say, and holds them to what was really so. */
export async function operate(scene: Scene, rounds: number): Promise<void> {
  const { world, nodes, witness, report } = scene;
  for (let round = 0; round < rounds; round += 1) {
    await world.wait(null, world.random.between(1_000, 10_000));
    const { ports } = world.random.pick(nodes);
    if (!ports) continue;
    const begun = world.time;
    const owned = new Set(witness.owned.values());
    const found = await compare(ports);
    for (const one of found.filter(({ kind }) => kind !== 'refused')) {
      if (!isTrue(scene, one, { begun, owned })) {
        report('report', `${one.kind}: ${one.number} (${one.reference}) of ${one.carrier}`);
      }
    }
  }
}

/** Nothing is found where a carrier or the database does not answer. */
async function compare(ports: Parameters<typeof reconcile>[0]): Promise<Discrepancy[]> {
  try {
    return await reconcile(ports, { repair: 'none', adopter: null });
  } catch {
    return [];
  }
}

/** Whether it was so at some moment since the comparison began. */
function isTrue(
  { witness }: Scene,
  { kind, number, reference, carrier }: Discrepancy,
  before: { begun: number; owned: ReadonlySet<string> },
): boolean {
  const id = Number(reference);
  if (kind === 'open') return witness.open.has(id) || (witness.ends.get(id) ?? 0) >= before.begun;
  if (kind !== 'missing') return witness.strays.has(`${number} ${reference}`);
  const holder = `${carrier} ${reference}`;
  // What the carrier like Twilio lists late, it says is not ours.
  return carrier === 'twilio' || !before.owned.has(holder) || witness.owned.get(number) !== holder;
}
