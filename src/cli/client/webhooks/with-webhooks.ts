import type { Client } from '../../../client/index.ts';
import { withExtension } from '../extension.ts';
import type { Properties } from '../records/declaration.ts';
import { withClient, type ClientOptions, type Session } from '../session.ts';

/** What messages say that a server without extensions has none of. */
export const whatTheyAre = 'webhooks of lines';

/** What webhooks with subscriptions are in any case. */
export const withDefaults = (properties: Properties): Properties => ({
  http_method: 'POST',
  request_format: 'json',
  ...properties,
});

/** Asks the server about webhooks. */
export function withWebhooks(
  options: ClientOptions,
  work: (client: Client, session: Session) => Promise<unknown>,
): Promise<void> {
  return withClient(options, (session) =>
    withExtension(session, whatTheyAre, () => work(session.client, session)),
  );
}
