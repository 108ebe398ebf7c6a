import type { ClientOptions } from './options.ts';
import { methodsAt, recordMethods, type Row } from './records.ts';
import { resources } from './resources.ts';
import { otherMethods, special } from './special.ts';
import type { Client } from './surface.ts';
import { createSend } from './transport.ts';

/** Signs in at a service with an agent's token, or an access token. Asks it nothing until a method is called. */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const client = otherMethods(send);
  for (const [name, row] of Object.entries<Row>(resources)) {
    const makers = methodsAt(send, row);
    client[name] = { ...recordMethods(makers, row), ...special[name]?.(makers) };
  }
  return client as unknown as Client;
}
