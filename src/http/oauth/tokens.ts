import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { accountsAddressed } from '../../app/accounts/addressed-account.ts';
import { grantAccessToken, signInClient } from '../../app/accounts/oauth-clients.ts';
import type { Ports } from '../../app/ports.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RefusalReason } from '../../domain/refusal-reasons.ts';
import { actorOfClient } from '../acting.ts';
import { sendJson } from '../answers.ts';
import { addressOf } from '../client-address.ts';
import type { OperationSchema } from '../contract/operation.ts';
import { errorAnswers, grantErrors } from '../error-schemas.ts';
import type { RateLimits } from '../rate-limits.ts';
import { addressedAccount, type Addressing } from '../tenant.ts';
import { clientCredentials, grantSchema, parseGrant, takeFormsAndJson } from './parameters.ts';

export const tokenPath = '/oauth/tokens';

const schema = {
  tags: ['OAuth'],
  operationId: 'CreateOAuthToken',
  summary: 'Create an access token',
  description:
    'The grant `client_credentials` (RFC 6749, 4.4): an access token for an OAuth client that shows its credentials, ' +
    'in the body or by Basic. It acts as the agent whom the client belongs to.',
  extension: 'related',
  security: [],
  body: grantSchema,
  bodyTypes: { 'application/x-www-form-urlencoded': grantSchema },
  answerHeaders: { 200: ['Pragma'] },
  response: {
    200: z
      .object({
        access_token: z.string(),
        token_type: z.literal('bearer'),
        scope: z.string(),
        expires_in: z.int(),
      })
      .meta({ id: 'AccessToken' }),
    ...errorAnswers(403, 413, 415),
    ...grantErrors,
  },
} satisfies OperationSchema;

interface OAuthOptions {
  readonly addressing: Addressing;
  readonly limits: RateLimits;
}

/** POST /oauth/tokens, for the grant `client_credentials` of RFC 6749 (4.4). */
export function oauthRoutes(
  app: FastifyInstance,
  ports: Ports,
  { addressing, limits }: OAuthOptions,
): void {
  takeFormsAndJson(app);
  app.addHook('onRequest', async (_request, reply) => {
    // RFC 6749, 5.1: beside `Cache-Control: no-store`, which every answer has.
    reply.header('pragma', 'no-cache');
  });
  app.post(tokenPath, { schema }, async (request, reply) => {
    const grant = parseGrant(request);
    if (grant.grant_type !== 'client_credentials') {
      throw new DomainError(
        'UnsupportedGrantType',
        'The only grant_type here is client_credentials',
      );
    }
    const addressed = addressedAccount(request.target, addressing);
    const credentials = clientCredentials(request, grant);
    const client = credentials && (await signInClient(ports, addressed, credentials));
    if (!client) {
      limits.countWrongCredentials(addressOf(request), accountsAddressed(addressed));
      throw invalidClient(credentials ? 'client_unknown' : 'client_credentials_missing');
    }
    request.client = client;
    limits.countRequest(client.account.id, reply);
    const store = ports.store.as(actorOfClient(request, client));
    const granted = await grantAccessToken({ ...ports, store }, client, grant);
    if (!granted) throw invalidClient();
    const { access_token, ...rest } = granted;
    return sendJson(reply, JSON.stringify({ access_token, token_type: 'bearer', ...rest }));
  });
}

function invalidClient(reason: RefusalReason = 'client_unknown'): DomainError {
  const message = 'The client is unknown, revoked, or its secret is wrong';
  return new DomainError('InvalidClient', message, { reason });
}
