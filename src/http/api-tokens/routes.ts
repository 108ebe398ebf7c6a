import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  createToken,
  listTokens,
  renameToken,
  revokeToken,
  showToken,
} from '../../app/accounts/account-tokens.ts';
import type { Ports } from '../../app/ports.ts';
import type { AccountToken } from '../../app/ports/users.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import { actingPorts } from '../acting.ts';
import { adminOf } from '../admins.ts';
import { sendJson } from '../answers.ts';
import { listedPage } from '../listed.ts';
import { bodyOf, idParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import * as schemas from './schemas.ts';

const collection = '/api/v2/api_tokens';
const member = `${collection}/:api_token_id`;

const reading = { config: { scope: 'api_tokens:read' } } as const;
const writing = { config: { scope: 'api_tokens:write' } } as const;

const [see, change] = ['see API tokens', 'change API tokens'];

/** The ecosystem's, for admins. Chosen: scope, owner and expiry, which it has not; `name` is its `description`. */
export function apiTokenRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const bodyFor = (request: FastifyRequest, token: AccountToken, shown = {}) =>
    JSON.stringify({ api_token: { ...tokenView(token, baseUrl(request, addressing)), ...shown } });

  app.get(collection, { ...reading, schema: schemas.list }, async (request, reply) => {
    const { account } = adminOf(request, see);
    const query = givenParameters(request.query);
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listTokens(ports, account, window),
    );
    const base = baseUrl(request, addressing);
    const api_tokens = page.rows.map((token) => tokenView(token, base));
    return sendJson(reply, JSON.stringify({ api_tokens, ...paging.render() }));
  });
  app.post(collection, { ...writing, schema: schemas.create }, async (request, reply) => {
    const admin = adminOf(request, change);
    const properties = bodyOf(request.body, 'api_token');
    const { token, ...made } = await createToken(actingPorts(ports, request), admin, properties);
    return sendJson(reply.status(201), bodyFor(request, made, { full_token: token }));
  });
  app.get(member, { ...reading, schema: schemas.show }, async (request, reply) => {
    const { account } = adminOf(request, see);
    return sendJson(reply, bodyFor(request, await showToken(ports, account, idIn(request))));
  });
  app.put(member, { ...writing, schema: schemas.update }, async (request, reply) => {
    const { account } = adminOf(request, change);
    const changed = { id: idIn(request), properties: bodyOf(request.body, 'api_token') };
    const token = await renameToken(actingPorts(ports, request), account, changed);
    return sendJson(reply, bodyFor(request, token));
  });
  app.delete(member, { ...writing, schema: schemas.remove }, async (request, reply) => {
    const { account } = adminOf(request, change);
    await revokeToken(actingPorts(ports, request), account, idIn(request));
    return reply.status(204).send();
  });
}

function tokenView({ expires_at, ...token }: AccountToken, base: string) {
  const { id, name, scope, user_id, created_at, last_used_at } = token;
  return {
    id,
    url: `${base}${collection}/${id}`,
    name,
    scope,
    user_id,
    created_at,
    expires_at: expires_at === null ? null : instantOf(expires_at),
    last_used_at,
  };
}

/** Throws RecordNotFound where none can have it. */
function idIn({ params }: FastifyRequest): number {
  const id = idParameter((params as { api_token_id: string }).api_token_id);
  if (id === null) throw recordNotFound();
  return id;
}
