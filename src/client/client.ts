import type { ClientOptions } from './options.ts';
import { recordMethods, type Row } from './records.ts';
import { resources } from './resources.ts';
import { specialMethods } from './special.ts';
import type { Client } from './surface.ts';
import { createSend } from './transport.ts';

/** Signs in at a service with an agent's token, or an access token. Asks it nothing until a method is called. */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const client: Record<string, object> = specialMethods(send);
  for (const [name, row] of Object.entries<Row>(resources)) {
    client[name] = { ...recordMethods(send, row), ...client[name] };
  }
  return client as unknown as Client;
}
