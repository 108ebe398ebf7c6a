import { ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import type { Answer, Client } from './client.ts';
import { recordsOf } from './records.ts';

const large = [{ a: Array(100).fill('x'.repeat(255)), b: Array(100).fill('y'.repeat(255)) }];
const keypresses = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

/** An IVR with as much in it as fits; answers its id, and the first refusal. */
export async function largeIvr(client: Client): Promise<{ id: number; refused: Answer }> {
  const { id, menus } = await recordsOf(client, ivrs).make({ name: 'Large' });
  const routes = recordsOf(client, ivrRoutes, [id, menus[0].id]);
  for (const keypress of keypresses) {
    const properties = { keypress, action: 'voicemail', overflow_options: large };
    const answer = await routes.create(properties);
    if (answer.status !== 201) return { id, refused: answer };
  }
  throw new Error('it takes whatever it is given');
}
