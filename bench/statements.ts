import type { Case } from './cases.ts';
import type { Place } from './places.ts';
import { ask } from './processes.ts';
import { Target } from './target.ts';
import { startTrunkline } from './trunkline.ts';

/** Requests over which the statements of one are averaged; a timer of the service runs few beside. */
const requests = 50;

/** The SQL statements that a request of each case executes when it is alone, by the case's name. */
export async function statementsPerRequest(
  { folder, ids }: Place,
  cases: readonly Case[],
  token: string,
): Promise<Map<string, number>> {
  const server = await startTrunkline({ folder, database: null }, { countsStatements: true });
  const target = new Target(server, ids, token);
  const counts = new Map<string, number>();
  for (const one of cases) {
    const calls = await one.calls(target, {
      ids: requests,
      versions: requests,
      tokens: requests,
    });
    const before = await ask<number>(server.child, {});
    for (let i = 0; i < requests; i += 1) {
      const answer = await target.send(calls[i % calls.length] ?? { method: 'GET', path: '' });
      await answer.arrayBuffer();
    }
    const after = await ask<number>(server.child, {});
    counts.set(one.name, Math.round((after - before) / requests));
  }
  await server.stop();
  return counts;
}
