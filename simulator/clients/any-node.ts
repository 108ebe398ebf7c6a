import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import { send, type Reply, type Request } from './http.ts';

/** Asks one of the nodes, whatever is the matter with it, and waits for as long as this client likes. */
export async function askAnyNode(
  { world, nodes, report }: Scene,
  { buyer, random }: { buyer: Buyer; random: Random },
  request: Request,
): Promise<Reply> {
  const node = random.pick(nodes);
  const patience = random.pick([2_000, 15_000, 40_000]);
  const reply = await send(world, { node, buyer, patience }, request);
  if (typeof reply === 'object' && reply.status === 500)
    report('500', `${request.method} ${request.path}: ${reply.text}`);
  return reply;
}
